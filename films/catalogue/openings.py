"""Where a film stands between its announcement and its audience, on a given day."""

from dataclasses import dataclass
from datetime import date

from .partial_dates import PartialDate


@dataclass(frozen=True)
class Opening:
    """`state` is one of

    out        it can be seen
    today      it opens on this very day
    ahead      it opens in `days` days; only a date known to the day is counted down to
    expected   it opens at some time within the date, or the day is only about right
    overdue    the date has passed and nobody has said that it came out
    tba        its makers have not said when
    unknown    nobody has recorded when
    """

    state: str
    days: int = 0


def opening(release: PartialDate | None, is_out: bool, today: date) -> Opening:
    """How a film with this release stands on the day `today`."""
    if release is None or release.is_tba:
        return Opening("out" if is_out else "tba" if release else "unknown")
    if release.start > today:
        is_exact = release.precision == "day" and not release.circa
        return Opening("ahead", (release.end - today).days) if is_exact else Opening("expected")
    if is_out:
        return Opening("out")
    if release.end < today:
        return Opening("overdue")
    return Opening("today" if release.precision == "day" else "expected")
