"""The catalogue: what exists, who made it, when it came out and what says so."""

from .addresses import FormerAddress
from .base import State
from .character import Character, CharacterLink, CharacterStatement
from .company import Company, CompanyCredit
from .credit import Credit, Portrayal
from .external_id import ExternalId
from .film import AlternativeTitle, Film, Genre
from .image import Image
from .person import Person
from .release import Certification, Release, ReleaseDate
from .series import Episode, Season
from .source import Source
from .starter import StarterEntry
from .story import StoryPlacement
from .universe import Universe, UniverseEntry
from .watch import Availability, Trailer

__all__ = [
    "AlternativeTitle",
    "Availability",
    "Certification",
    "Character",
    "CharacterLink",
    "CharacterStatement",
    "Company",
    "CompanyCredit",
    "Credit",
    "Episode",
    "ExternalId",
    "Film",
    "FormerAddress",
    "Genre",
    "Image",
    "Person",
    "Portrayal",
    "Release",
    "ReleaseDate",
    "Season",
    "Source",
    "StarterEntry",
    "State",
    "StoryPlacement",
    "Trailer",
    "Universe",
    "UniverseEntry",
]
