"""Builders: each makes one believable row, and takes what matters to the test."""

import itertools

from django.utils import timezone

from films.catalogue.models import (
    AlternativeTitle,
    Availability,
    Character,
    Company,
    CompanyCredit,
    Credit,
    Episode,
    ExternalId,
    Film,
    Genre,
    Image,
    Person,
    Portrayal,
    Release,
    ReleaseDate,
    Season,
    Source,
    StoryPlacement,
    Trailer,
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


def make_placement(universe, film, relation, *anchors, **overrides):
    """A place in the story: make_placement(universe, film, "between", one, other)."""
    first, second = (*anchors, None)[:2]
    values = {"anchor": first, "second_anchor": second, "source": make_source()}
    return StoryPlacement.objects.create(
        universe=universe, film=film, relation=relation, **values | overrides
    )


def make_trailer(film, **overrides):
    number = next(_count)
    values = {
        "title": f"Trailer {number}",
        "url": f"https://video.example/{number}",
        "site": "YouTube",
    }
    return Trailer.objects.create(film=film, **values | overrides)


def make_offer(film, **overrides):
    """A place to watch, seen today unless told otherwise."""
    values = {
        "territory": "US",
        "provider": f"Provider {next(_count)}",
        "mode": "rent",
        "seen_on": timezone.localdate(),
    }
    return Availability.objects.create(film=film, **values | overrides)


def make_season(series, *titles, **overrides):
    """A season with an episode for each title."""
    season = Season.objects.create(series=series, **{"number": 1} | overrides)
    for number, title in enumerate(titles, 1):
        Episode.objects.create(season=season, number=number, title=title)
    return season


def make_laden_film(many, secret=False, **overrides):
    """A film with `many` of everything that a film can have; secret gives another film away."""
    film = make_film(status="released", **overrides)
    scope = {make_film().pk} if secret else set()
    siblings = [make_film() for _ in range(many)]
    universe = make_universe(film, *siblings)
    for number in range(many):
        _lade(film, number, universe, siblings[number], scope)
    return film


def _lade(film, number, universe, sibling, scope):
    unique = next(_count)
    make_release(film, "2024", f"{number + 1} June 2025", kind=number + 1)
    make_release(film, territory="DE", kind=number + 1)
    make_placement(universe, film, "after", sibling, spoiler_scope=scope)
    cast = {"billing_order": number, "source": make_source(), "spoiler_scope": scope}
    make_credit(film, character=make_character(), **cast)
    make_image(person=film.credits.last().person, kind="portrait")
    for department, job in (
        ("directing", "Director"),
        ("writing", "Writer"),
        ("production", "Producer"),
    ):
        make_credit(film, department=department, job=job, source=make_source())
    make_image(film=film, spoiler_scope=scope)
    make_image(film=film, kind="poster")
    make_trailer(film, spoiler_scope=scope)
    make_offer(film, source=make_source())
    company = Company.objects.create(name=f"Company {unique}")
    CompanyCredit.objects.create(film=film, company=company, role="production")
    film.genres.add(Genre.objects.create(name=f"Genre {unique}", slug=f"genre-{unique}"))
    AlternativeTitle.objects.create(film=film, title=f"Title {unique}")
    ExternalId.objects.create(film=film, scheme="imdb", value=f"tt{unique}")
    if film.kind == "series":
        make_season(film, "One", "Two", number=number + 1)
