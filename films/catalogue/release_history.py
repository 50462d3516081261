"""Tell the story of a date that moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from .partial_dates import PartialDate


@dataclass(frozen=True)
class Step:
    """A date that a release once had, and by how much it differs from the one before.

    `moved_by` is in days, positive for later; None for the first date, for a change
    that is no move, and wherever one of the two days is not known exactly.
    """

    date: PartialDate
    moved_by: int | None
    is_move: bool


def narrate(dates: Sequence[PartialDate]) -> list[Step]:
    """The steps from the first date to the one that holds now."""
    steps: list[Step] = []
    for date in dates:
        before = steps[-1].date if steps else None
        moved = before is not None and before != date
        exact = moved and before is not None and before.precision == date.precision == "day"
        days = (date.end - before.end).days if exact and before is not None else None
        steps.append(Step(date, days, moved))
    return steps


def moves(dates: Sequence[PartialDate]) -> int:
    """How often the date moved."""
    return sum(step.is_move for step in narrate(dates))
