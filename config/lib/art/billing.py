"""The words on a plate: where they stand, how large, and what space they leave the motif."""

from dataclasses import dataclass

from . import lockup, other_scripts
from .chance import Chance
from .lettering import CAP_HEIGHT, gothic_em, is_gothic, is_right_to_left
from .motifs import Frame
from .svg import number as n
from .svg import words

WIDTH, HEIGHT, MARGIN = 200, 300, 13  # plate units
MEASURE = WIDTH - 2 * MARGIN
HEADROOM = 24  # the line of year and credit at the top
WORDS_BELOW = ("curtain", "steps", "beam")  # motifs that need the sky


@dataclass(frozen=True)
class Bill:
    letters: str  # text elements
    frame: Frame  # for the motif, in its own coordinates
    left: float = 0  # where the motif's sheet begins


def set_bill(title: str, chance: Chance, motif: str) -> Bill:
    """The title as a bill: up the spine, in a lockup, or in a script of its own."""
    groups = lockup.parts(title)
    if not groups:
        return Bill("", _frame(WIDTH, HEADROOM + 6, HEIGHT - 8))
    if not is_gothic("".join(groups)):
        return _in_other_script(title)
    if len(groups) == 1 and " " not in groups[0] and gothic_em(groups[0]) > 2.6:
        return _up_the_spine(groups[0])
    words_above = chance.draw() < 0.3 and motif not in WORDS_BELOW
    return _locked_up(lockup.lockup(title, MEASURE, HEIGHT), words_above)


def _up_the_spine(word: str) -> Bill:
    """One long word stands on its side."""
    run = HEIGHT - 2 * MARGIN
    size = min(run / gothic_em(word), 104)
    x = MARGIN + size * CAP_HEIGHT
    locked = _locked(run, size * gothic_em(word) > run * 0.96)
    letters = (
        f'<text transform="translate({n(x)} {HEIGHT - MARGIN}) rotate(-90)" '
        f'font-size="{n(size)}"{locked}>{words(word)}</text>'
    )
    return Bill(letters, _frame(WIDTH - x - 8, HEADROOM + 6, HEIGHT - 8), left=x + 8)


def _locked_up(bill: lockup.Lockup, above: bool) -> Bill:
    y = HEADROOM + 6 if above else HEIGHT - MARGIN - bill.height
    frame = (
        _frame(WIDTH, y + bill.height + 10, HEIGHT - 8)
        if above
        else _frame(WIDTH, HEADROOM + 6, y - 9)
    )
    letters = ""
    for line in bill.lines:
        y += line.size * CAP_HEIGHT
        letters += (
            f'<text x="{n(MARGIN - line.size * 0.02)}" y="{n(y)}" font-size="{n(line.size)}"'
            f"{_locked(MEASURE, line.fills)}>{words(line.text)}</text>"
        )
        y += lockup.GAP
    return Bill(letters, frame)


def _in_other_script(title: str) -> Bill:
    block = other_scripts.set_block(title, MEASURE, HEIGHT * 0.36)
    x, direction = MARGIN, ""
    if is_right_to_left(title):
        x, direction = WIDTH - MARGIN, ' direction="rtl"'
    top = HEIGHT - MARGIN - block.height
    letters = "".join(
        f'<text class="o" x="{x}" y="{n(top + block.baseline(place))}" '
        f'font-size="{n(block.size)}"{direction}>{words(line)}</text>'
        for place, line in enumerate(block.lines)
    )
    return Bill(letters, _frame(WIDTH, HEADROOM + 6, top - 9))


def _frame(width: float, top: float, bottom: float) -> Frame:
    return Frame(width, HEIGHT, top, bottom)


def _locked(measure: float, fills: bool) -> str:
    """Hold a full line to its measure while a stand-in face is still on the page."""
    return f' textLength="{measure}" lengthAdjust="spacingAndGlyphs"' if fills else ""
