"""Two orders side by side: as released on the left, as it happens on the right.

The labels are ordinary text in two lists, so they wrap, grow with the reader's type and
never meet; between them the lines are drawn in a box that stretches to the lists' height.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .svg import Svg, naming, words
from .svg import number as n

ROW = 100  # units from one row to the next; the drawing is as wide as one row is high

State = Literal["", "here", "soon", "disputed"]


@dataclass(frozen=True)
class TimelineRow:
    """One title. Ranks count from 1; story_rank is None while its place is not known.

    state is "here" for the title that the page is about, "soon" for one that is not out
    yet, "disputed" for one whose place in the story is argued about. `doubts` are the
    places that only disputed sources give it: each the number of titles told above it.
    """

    label: str
    year: str
    release_rank: int
    story_rank: int | None
    state: State = ""
    doubts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Slope:
    """What the drawing says: its name, the finding in words, the heads of both columns."""

    title: str
    description: str
    left: str
    right: str


def draw_slope(rows: Sequence[TimelineRow], slope: Slope) -> Svg:
    """Labels, lines and dots as one picture; the numbers belong in a table beneath it."""
    short = dict(zip(rows, shortened([row.label for row in rows]), strict=True))
    left = sorted(rows, key=lambda row: row.release_rank)
    right = sorted((row for row in rows if row.story_rank), key=lambda row: row.story_rank or 0)
    lines = "".join(_doubts(row, left.index(row)) for row in right)
    lines += "".join(_line(row, left.index(row), right.index(row)) for row in right)
    height = ROW * max(len(left), 1)
    return Svg(
        f'<div class="slope" {naming(f"{slope.title}. {slope.description}")}>'
        f'<p class="cap">{words(slope.left)}</p><p class="cap">{words(slope.right)}</p>'
        f'<ol class="released">{"".join(_label(row, short[row], row.year) for row in left)}</ol>'
        f'<div class="lines"><svg viewBox="0 0 {ROW} {height}" preserveAspectRatio="none">'
        f"{lines}</svg></div>"
        f'<ol class="told">{"".join(_label(row, short[row]) for row in right)}'
        f"{'<li></li>' * (len(left) - len(right))}</ol></div>"
    )


def shortened(labels: Sequence[str]) -> list[str]:
    """Labels without a beginning that is itself a label: "John Wick: Chapter 2" is "Chapter 2"."""
    known = {label.casefold() for label in labels}
    short = []
    for label in labels:
        beginning, colon, rest = label.partition(":")
        cut = colon and rest.strip() and beginning.strip().casefold() in known
        short.append(rest.strip() if cut else label)
    return short


def _label(row: TimelineRow, text: str, year: str = "") -> str:
    when = f'<span class="yr">{words(year)}</span> ' if year else ""
    return f'<li{_state(row)}>{when}<span class="name">{words(text)}</span></li>'


def _line(row: TimelineRow, start: int, end: int) -> str:
    is_open = row.state in ("soon", "disputed")
    return _strand(_state(row), (start + 0.5) * ROW, (end + 0.5) * ROW, is_open)


def _doubts(row: TimelineRow, start: int) -> str:
    """Lines to where the row would stand, between the titles that do stand there."""
    here = (start + 0.5) * ROW
    return "".join(_strand(' class="disputed"', here, spot * ROW, True) for spot in row.doubts)


def _strand(state: str, here: float, there: float, is_open: bool) -> str:
    dots = f"M0 {n(here)}h.01M{ROW} {n(there)}h.01"
    hole = f'<path class="hole" d="{dots}"/>' if is_open else ""
    return (
        f'<g{state}><path class="line" d="M0 {n(here)}L{ROW} {n(there)}"/>'
        f'<path class="dot" d="{dots}"/>{hole}</g>'
    )


def _state(row: TimelineRow) -> str:
    return f' class="{row.state}"' if row.state else ""
