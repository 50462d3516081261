"""Decide what may be shown to whom: the one gate for everything that can spoil.

A spoiler scope is the set of films that a reader should have seen first. An
empty scope is safe for everybody. A reader who has not said what they have seen
counts as having seen nothing.
"""

from collections.abc import Iterable


def is_open(scope: Iterable[int], seen: frozenset[int] = frozenset()) -> bool:
    """True when somebody who has seen `seen` may read what `scope` protects.

    Both hold film ids.
    """
    return set(scope) <= seen
