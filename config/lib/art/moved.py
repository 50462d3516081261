"""A date that moved: every date it had, where they lie in time, and the last one marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Svg, naming, words
from .svg import number as n

FIRST, LAST = 2.0, 98.0  # per cent of the width between which the dots stand


@dataclass(frozen=True)
class Stop:
    """A date as it is written, and its day as date.toordinal() counts; None if not known."""

    label: str
    day: int | None


def draw_moved(stops: Sequence[Stop], note: str, description: str) -> Svg:
    """The stops in the order in which they were announced; note stands under the line.

    They lie in proportion to time when every day is known, and evenly otherwise.
    """
    places = _places(stops)
    ordered = sorted(zip(places, stops, strict=True), key=lambda pair: pair[0])
    dates = "".join(f"<li{_kind(stop, stops)}>{words(stop.label)}</li>" for _, stop in ordered)
    dots = "".join(_dot(place, stop is stops[-1]) for place, stop in ordered)
    below = f'<p class="note">{words(note)}</p>' if note else ""
    return Svg(
        f'<div class="moved" {naming(description)}><ol>{dates}</ol>'
        f'<svg><line class="rail" x1="0" x2="100%" y1="8" y2="8"/>'
        f'<line class="span" x1="{n(min(places))}%" x2="{n(max(places))}%" y1="8" y2="8"/>'
        f"{dots}</svg>{below}</div>"
    )


def _places(stops: Sequence[Stop]) -> list[float]:
    days = [stop.day for stop in stops if stop.day is not None]
    if len(days) < len(stops) or min(days) == max(days):
        days = list(range(len(stops)))
    reach = max(days) - min(days) or 1
    return [FIRST + (LAST - FIRST) * (day - min(days)) / reach for day in days]


def _kind(stop: Stop, stops: Sequence[Stop]) -> str:
    return ' class="now"' if stop is stops[-1] else ' class="was"'


def _dot(place: float, now: bool) -> str:
    kind, radius = ("now", 7) if now else ("was", 6)
    return f'<circle class="{kind}" cx="{n(place)}%" cy="8" r="{radius}"/>'
