"""Builders for the pages of people and characters."""

from films.catalogue.models import CharacterLink, CharacterStatement, ExternalId, Portrayal

from .make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_person,
    make_source,
    make_universe,
)


def make_statement(character, text, **overrides):
    values = {"property": "background", "source": make_source()}
    return CharacterStatement.objects.create(character=character, text=text, **values | overrides)


def make_link(one, other, kind="disputed", **overrides):
    return CharacterLink.objects.create(
        one=one, other=other, kind=kind, **{"source": make_source()} | overrides
    )


def make_laden_person(many, **overrides):
    """Somebody with `many` of everything; half of it gives a film away."""
    person = make_person(source=make_source(), biography="One.\n\nTwo.", **overrides)
    for number in range(many):
        film = make_film(status="released")
        make_universe(film)
        secret = {film.pk} if number % 2 == 0 else set()
        role = {"source": make_source(), "spoiler_scope": secret}
        credit = make_credit(film, person, make_character(), **role)
        Portrayal.objects.create(credit=credit, character=make_character(), is_primary=False)
        make_credit(film, person, department="production", job="Producer", source=make_source())
        make_image(person=make_credit(film).person)
        make_image(person=person, spoiler_scope=secret)
        ExternalId.objects.create(person=person, scheme="imdb", value=f"nm{person.pk}{number}")
    return person


def make_laden_character(many, **overrides):
    """A character with `many` of everything; half of it gives a film away."""
    character = make_character(universe=make_universe(), aliases="One\nTwo", **overrides)
    for number in range(many):
        film = make_film(status="released")
        secret = {film.pk} if number % 2 == 0 else set()
        player = make_credit(film, character=character, spoiler_scope=secret).person
        make_image(person=player)
        shared = make_credit(film, character=character)
        Portrayal.objects.create(credit=shared, role_text="A double", is_primary=False)
        make_statement(character, "Something is so.", true_from=film, spoiler_scope=secret)
        make_statement(character, "Something else is so.", true_from=film)
        make_link(character, make_character(), spoiler_scope=secret)
        make_link(make_character(), character)
        make_image(character=character)
    return character
