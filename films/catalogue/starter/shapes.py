"""What the starter files may say, read off the models whose rows they become.

A key in a file is the field of the model, by the same name. Where a film's file
holds lists of other rows (its cast, its releases), a Part says how they are written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Model

from ..models import (
    AlternativeTitle,
    Availability,
    Certification,
    Character,
    CharacterLink,
    CharacterStatement,
    Company,
    CompanyCredit,
    Credit,
    Episode,
    ExternalId,
    Film,
    Genre,
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
from .reader import Items, Mapping, Node, Text


@dataclass(frozen=True)
class Shape:
    """The rows of one model.

    `parent` is the field that points to the row they hang on, `preset` what they
    say without being told, `words` the enumerations whose members a file calls by
    name, `parts` the rows that hang on them in turn. `same` lists the fields, in
    groups, by which an entry is recognised that an editor entered before.
    """

    model: type[Model]
    parent: str = ""
    preset: dict[str, object] = field(default_factory=dict)
    words: dict[str, type] = field(default_factory=dict)
    parts: dict[str, "Part"] = field(default_factory=dict)
    same: tuple[tuple[str, ...], ...] = (("slug",),)

    @cached_property
    def fields(self):
        """The fields that a file may give, by name; an entry's key is its address."""
        meta = self.model._meta
        return {
            field.name: field
            for field in (*meta.fields, *meta.many_to_many)
            if field.editable and field.name not in {"id", "slug", self.parent} and _is_open(field)
        }

    @property
    def is_addressed(self):
        """True when an entry's key is the last part of its page's address."""
        return any(field.name == "slug" for field in self.model._meta.fields)

    @cached_property
    def required(self):
        return [
            name
            for name, field in self.fields.items()
            if not (field.blank or field.null or field.has_default() or name in self.preset)
        ]


def _is_open(field):
    """False for relations to what is not in the files, or that rows of their own make."""
    if field.many_to_many and not field.remote_field.through._meta.auto_created:
        return False
    return not field.is_relation or field.related_model in KIND_OF


@dataclass(frozen=True)
class Part:
    """Rows written as a list, as one row, or under headings that fill the field `by`.

    `rest` is the field that a bare word fills, `number` the one that counts the
    rows of a list from 1.
    """

    shape: Shape
    by: str = ""
    rest: str = ""
    number: str = ""

    def rows(self, node: Node) -> Iterator[tuple[Node, int]]:
        """Each row's mapping with its number."""
        if not self.by:
            yield from self._listed(node, {})
        elif isinstance(node, Mapping):
            for heading, below in node.items():
                yield from self._listed(below, {Text(self.by, heading.place): heading})
        else:
            yield node, 0

    def _listed(self, node, heading):
        for number, row in enumerate(node if isinstance(node, Items) else [node], 1):
            if isinstance(row, Text) and self.rest:
                yield _mapping({Text(self.rest, row.place): row}, heading, row.place), number
            elif isinstance(row, Mapping):
                yield _mapping(row, heading, row.place), number
            else:
                yield row, number


def _mapping(row, heading, place):
    made = Mapping({**row, **heading})
    made.place = place
    return made


_dates = Part(Shape(ReleaseDate, parent="release"))
_plays = Part(Shape(Portrayal, parent="credit"), rest="character")
_episodes = Part(Shape(Episode, parent="season"))

FILM = Shape(
    Film,
    preset={"state": "published"},
    parts={
        "alternative_titles": Part(Shape(AlternativeTitle, parent="film"), rest="title"),
        "universes": Part(Shape(UniverseEntry, parent="film"), by="universe"),
        "placements": Part(Shape(StoryPlacement, parent="film"), by="universe"),
        "releases": Part(
            Shape(Release, parent="film", words={"kind": Release.Kind}, parts={"dates": _dates})
        ),
        "cast": Part(Shape(Credit, parent="film", parts={"plays": _plays}), number="billing_order"),
        "crew": Part(Shape(Credit, parent="film"), by="department", number="billing_order"),
        "companies": Part(Shape(CompanyCredit, parent="film"), by="role", rest="company"),
        "external_ids": Part(Shape(ExternalId, parent="film"), by="scheme", rest="value"),
        "seasons": Part(Shape(Season, parent="series", parts={"episodes": _episodes})),
        "where_to_watch": Part(Shape(Availability, parent="film")),
        "trailers": Part(Shape(Trailer, parent="film")),
    },
)

PERSON = Shape(
    Person,
    preset={"state": "published"},
    parts={"external_ids": Part(Shape(ExternalId, parent="person"), by="scheme", rest="value")},
)

CHARACTER = Shape(
    Character,
    preset={"state": "published"},
    parts={
        "statements": Part(Shape(CharacterStatement, parent="character")),
        "links": Part(Shape(CharacterLink, parent="one")),
    },
)

# Each kind of entry by the name of the file or folder that holds it.
KINDS = {
    "genres": Shape(Genre, same=(("slug",), ("name",))),
    "companies": Shape(Company, same=(("name",),)),
    "certifications": Shape(Certification, same=(("territory", "code"),)),
    "sources": Shape(Source, same=(("url",), ("publisher", "title"))),
    "universes": Shape(Universe, preset={"state": "published"}),
    "films": FILM,
    "people": PERSON,
    "characters": CHARACTER,
}
KIND_OF = {shape.model: kind for kind, shape in KINDS.items()}
