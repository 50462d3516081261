"""Decide what may be shown to whom: the one gate for everything that can spoil.

A spoiler scope is the set of films that a reader should have seen first. An
empty scope is safe for everybody. A reader who has not said what they have seen
counts as having seen nothing.

Where the gate is shut a veil hangs: it names the films that are given away, and
the page is printed without the words behind it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Named(Protocol):
    """A film by the names that a veil needs."""

    title: str
    slug: str


class Scoped(Protocol):
    """Anything that may give films away."""

    spoiler_scope: frozenset[int]


def is_open(scope: Iterable[int], seen: frozenset[int] = frozenset()) -> bool:
    """True when somebody who has seen `seen` may read what `scope` protects.

    Both hold film ids.
    """
    return set(scope) <= seen


def scope_of(thing: Scoped) -> frozenset[int]:
    """What a thing gives away: its `role_scope`, where it has one, is the wider."""
    wider = hasattr(type(thing), "role_scope")  # asked of the type: a failing one must not open
    scope: frozenset[int] = getattr(thing, "role_scope" if wider else "spoiler_scope")
    return scope


@dataclass(frozen=True)
class Veil:
    """What stands in place of words that give `titles` away.

    `reveal` lists the films to name in the address to see them, commas between; it is
    empty where one of those films is not public, so that nobody may see them.
    """

    titles: tuple[str, ...]
    reveal: str


@dataclass(frozen=True)
class Gate:
    """One reader's gate: what they have `seen`, and what they `asked` to be shown anyway.

    Both hold film ids. `films` knows the public films of the page's scopes by id.
    """

    seen: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()
    films: Mapping[int, Named] = field(default_factory=dict)

    def opens(self, thing: Scoped) -> bool:
        return is_open(scope_of(thing), self.seen | self.asked)

    def veil(self, thing: Scoped) -> Veil | None:
        """What hangs before a thing; None where the reader may see it."""
        if self.opens(thing):
            return None
        shut = scope_of(thing) - self.seen - self.asked
        known = [film for pk, film in self.films.items() if pk in shut]
        titles = tuple(film.title for film in known)
        if len(known) < len(shut):
            return Veil(titles, "")
        slugs = [*(film.slug for film in known), *(self.films[pk].slug for pk in self.asked)]
        return Veil(titles, ",".join(sorted(slugs)))
