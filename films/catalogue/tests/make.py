"""Builders: each makes one believable row, and takes what matters to the test."""

import itertools

from films.catalogue.models import (
    Character,
    Credit,
    Film,
    Image,
    Person,
    Portrayal,
    Release,
    ReleaseDate,
    Source,
    Universe,
    UniverseEntry,
)
from films.catalogue.partial_dates import parse

_count = itertools.count(1)


def _entry(model, field, prefix, overrides):
    number = next(_count)
    values = {
        field: f"{prefix} {number}",
        "slug": f"{prefix.lower()}-{number}",
        "state": "published",
    }
    return model.objects.create(**values | overrides)


def make_film(**overrides):
    return _entry(Film, "title", "Film", overrides)


def make_person(**overrides):
    return _entry(Person, "name", "Person", overrides)


def make_character(**overrides):
    return _entry(Character, "name", "Character", overrides)


def make_universe(*films, **overrides):
    universe = _entry(Universe, "name", "Universe", overrides)
    for film in films:
        UniverseEntry.objects.create(universe=universe, film=film)
    return universe


def make_source(**overrides):
    return Source.objects.create(
        **{"title": "A notice", "publisher": "The Bill", "kind": "press"} | overrides
    )


def make_release(film, *dates, **overrides):
    """A release with its dates as an editor would type them, oldest first."""
    release = Release.objects.create(**{"film": film, "territory": "US", "kind": 3} | overrides)
    for date in dates:
        ReleaseDate.objects.create(release=release, date=parse(date), source=make_source())
    return release


def make_credit(film, person=None, character=None, **overrides):
    """An acting credit; with a character, its main part."""
    credit = Credit.objects.create(film=film, person=person or make_person(), **overrides)
    if character:
        Portrayal.objects.create(credit=credit, character=character)
    return credit


def make_image(**overrides):
    """A portrait of our own; takes the film, person or character that it shows."""
    picture = {"picture": "0123456789abcdef" * 2, "width": 720, "height": 900}
    words = {"alt": "A face in the dark", "credit": "The house", "licence": "own"}
    return Image.objects.create(**{"kind": "portrait"} | picture | words | overrides)
