"""What can be asked of the catalogue, as adjectives that chain."""

from .characters import CharacterQuerySet
from .entries import EntryQuerySet
from .films import CreditQuerySet, FilmQuerySet
from .people import PersonQuerySet
from .releases import ReleaseDateQuerySet, ReleaseQuerySet
from .universes import UniverseQuerySet

__all__ = [
    "CharacterQuerySet",
    "CreditQuerySet",
    "EntryQuerySet",
    "FilmQuerySet",
    "PersonQuerySet",
    "ReleaseDateQuerySet",
    "ReleaseQuerySet",
    "UniverseQuerySet",
]
