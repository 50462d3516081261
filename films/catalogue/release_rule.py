"""By which of its releases a film is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from .partial_dates import PartialDate

PREMIERE, LIMITED, THEATRICAL, DIGITAL, PHYSICAL, TV = range(1, 7)
WORLD = "XW"


@dataclass(frozen=True)
class Dated:
    """A release's country, kind and the date that holds now."""

    territory: str
    kind: int
    date: PartialDate


def known_by(releases: Iterable[Dated], home: str) -> PartialDate | None:
    """The date that a film goes by: TMDB's rule, seen from the country `home`.

    At home before elsewhere; a cinema release (limited or wide) before television
    and the rest, a premiere last, since hardly anyone was there; then the earliest.
    """
    ranked = sorted(releases, key=lambda release: precedence(release, home))
    return ranked[0].date if ranked else None


def precedence(release: Dated, home: str) -> tuple[int, int, str]:
    """The lowest of these among a film's releases is the one that it is known by."""
    return _distance(release.territory, home), _rank(release.kind), release.date.key


def _distance(territory: str, home: str) -> int:
    return 0 if territory == home else 1 if territory == WORLD else 2


def _rank(kind: int) -> int:
    if kind in {LIMITED, THEATRICAL}:
        return 0
    return 2 if kind == PREMIERE else 1
