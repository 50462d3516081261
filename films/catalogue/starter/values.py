"""Turn what a starter file says into what a model's field takes."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models

from ..fields import MarksField, PartialDateField, ScopeField
from ..models import Film
from ..partial_dates import DateNotUnderstood, parse
from .reader import Items, Node, Place, Text
from .shapes import KIND_OF

# One of each kind, in the order in which they are counted aloud.
NOUNS = {
    "universes": "universe",
    "films": "film",
    "people": "person",
    "characters": "character",
    "sources": "source",
    "companies": "company",
    "genres": "genre",
    "certifications": "certification",
}


@dataclass(frozen=True)
class Reference:
    """An entry of the starter files that another one names."""

    kind: str
    key: str
    place: Place


class Wrong(ValueError):
    """A value that its field does not take; the message says what it would."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place


def guess(word: str, known: Iterable[str]) -> str:
    """ " Did you mean “film”?" where something known looks like `word`, else ""."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return f" Did you mean “{close[0]}”?" if close else ""


def read_value(field: models.Field, node: Node, words: type | None = None):
    """The value of `field`; entries it names become References, a set of them a tuple."""
    if isinstance(field, ScopeField):
        return _references(KIND_OF[Film], node)
    if isinstance(field, models.ManyToManyField):
        return _references(KIND_OF[field.related_model], node)
    if isinstance(field, MarksField):
        return _cleaned(field, frozenset(_texts(node)), node.place)
    if isinstance(field, models.TextField) and isinstance(node, Items):
        return "\n".join(_texts(node))
    text = _text(node)
    if field.is_relation:
        return Reference(KIND_OF[field.related_model], text, text.place)
    if words:
        return _member(words, text)
    return _READERS.get(type(field), _cleaned)(field, text, text.place)


def _references(kind, node):
    return tuple(Reference(kind, text, text.place) for text in _texts(node))


def _texts(node):
    return [_text(item) for item in (node if isinstance(node, Items) else [node])]


def _text(node):
    if isinstance(node, Text):
        return node
    raise Wrong(node.place, "one value belongs here, not a list or a “key: value” block.")


def _member(words, text):
    names = {member.name.lower(): member.value for member in words}
    if text in names:
        return names[text]
    raise Wrong(text.place, f"“{text}” is not one of {', '.join(names)}.{guess(text, names)}")


def _partial_date(field, text, place):
    try:
        return _cleaned(field, parse(text), place)
    except DateNotUnderstood as problem:
        raise Wrong(place, str(problem)) from None


def _truth(field, text, place):
    if text in {"yes", "no"}:
        return text == "yes"
    raise Wrong(place, f"“{text}” should be yes or no.")


_READERS = {PartialDateField: _partial_date, models.BooleanField: _truth}


def _cleaned(field, value, place):
    if field.choices and value not in dict(field.flatchoices):
        known = [str(choice) for choice, _label in field.flatchoices]
        raise Wrong(place, f"“{value}” is not one of {', '.join(known)}.{guess(value, known)}")
    try:
        return field.clean(str(value) if isinstance(value, Text) else value, None)
    except ValidationError as problem:
        raise Wrong(place, " ".join(problem.messages)) from None
