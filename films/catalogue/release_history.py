"""Tell the story of a date that moved."""

from collections.abc import Iterable
from typing import Any

from .partial_dates import PartialDate


def is_move(before: PartialDate, after: PartialDate) -> bool:
    """True when a release was put off or brought forward.

    It was not when the new date says the old one more or less exactly: from 2025 to
    6 June 2025, or from "to be announced" to any date. Back to "to be announced" is.
    """
    if before == after or before.is_tba:
        return False
    return after.is_tba or not (_lies_within(before, after) or _lies_within(after, before))


def moved_by(before: PartialDate, after: PartialDate) -> int | None:
    """Days from one date to the other, negative for earlier; None where either is vague."""
    if before.precision == after.precision == "day":
        return (after.end - before.end).days
    return None


def _lies_within(one: PartialDate, other: PartialDate) -> bool:
    return other.start <= one.start and one.end <= other.end


def chained(rows: Iterable[Any]) -> list[Any]:
    """The rows of one release, each behind the one that it `supersedes`, the first first."""
    followers = {row.supersedes_id: row for row in rows}
    chain, row = [], followers.get(None)
    while row:
        chain.append(row)
        row = followers.get(row.pk)
    return chain
