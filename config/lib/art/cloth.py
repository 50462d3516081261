"""Curtains that are not charts: the glyph, the folds of a large cloth, the house at night."""

from functools import cache

from .chance import Chance
from .svg import Svg
from .svg import number as n


def draw_mini(raised: int) -> Svg:
    """A glyph of 20 by 24: a curtain raised by so many per cent, light beneath it."""
    hem = n(24 * (1 - min(max(raised, 0), 100) / 100))
    return Svg(
        '<svg class="mini" viewBox="0 0 20 24" aria-hidden="true">'
        '<path class="lamp" d="M0 0h20v24H0z"/>'
        f'<path class="cloth" d="M0 0h20v{hem}H0z"/>'
        f'<path class="fold" d="M3 0v{hem}M7 0v{hem}M12.5 0v{hem}M17.5 0v{hem}"/></svg>'
    )


@cache
def folds(across: int = 1000, deep: int = 1000) -> str:
    """Shadow bands and lit edges of a cloth, irregular as cloth is, from the bar down."""
    chance, x, shade, shine = Chance("pleats"), 0.0, "", ""
    while x < across:
        fold = chance.between(13, 34)
        dark, lit = fold * chance.between(0.2, 0.42), fold * chance.between(0.1, 0.2)
        edge = x + fold * chance.between(0.55, 0.75)
        shade += f"M{n(x)} 0h{n(dark)}V{deep}h{n(-dark)}z"
        shine += f"M{n(edge)} 0h{n(lit)}V{deep}h{n(-lit)}z"
        x += fold
    return f'<path class="shade" d="{shade}"/><path class="shine" d="{shine}"/>'


@cache
def draw_house() -> Svg:
    """The curtain half up, three rows of seats, one of them yours. Once on a page: it has an id."""
    width, height, hem = 640, 660, 330
    cloth = (
        f'<path class="cloth" d="M0 0h{width}v{hem}H0z"/>'
        f'<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="{width}" '
        f'height="{hem}">{folds()}</svg>'
    )
    light = (
        '<linearGradient id="house-glow" x1="0" y1="0" x2="0" y2="1"><stop class="g1" offset=".1"/>'
        '<stop class="g2" offset=".55"/><stop class="g3" offset="1"/></linearGradient>'
        f'<path fill="url(#house-glow)" d="M0 {hem}h{width}v{height - hem}H0z"/>'
        f'<path class="hem" d="M0 {hem}H{width}"/>'
    )
    rows = _row("far", 545, 19) + _row("mid", 590, 25, mine=6) + _row("near", 650, 33)
    return Svg(
        f'<svg class="housescene" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="xMidYMax slice" aria-hidden="true">{cloth}{light}{rows}</svg>'
    )


def _row(place: str, y: float, radius: float, mine: int | None = None) -> str:
    gap = radius * 2.34
    left = -gap / 2 if place == "mid" else 0
    seats = [_seat(left + number * gap, y, radius) for number in range(int(640 / gap) + 2)]
    yours = "" if mine is None else f'<path class="mine" d="{seats.pop(mine)}"/>'
    return f'<path class="row {place}" d="{"".join(seats)}"/>{yours}'


def _seat(x: float, y: float, radius: float) -> str:
    back = f"a{n(radius)} {n(radius * 0.95)} 0 0 1 {n(2 * radius)} 0"
    return f"M{n(x - radius)} {n(y + radius * 2)}v{n(-radius * 2.1)}{back}v{n(radius * 2.1)}z"
