"""Eight motifs and the curtain. Each draws in the space that the words leave.

A motif takes a Chance and a Frame and returns shapes in the classes m mid, l light,
k ink, g ground, sk a thin ink stroke, sg a thin ground stroke.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from .chance import Chance
from .svg import number as n


@dataclass(frozen=True)
class Frame:
    """A sheet in plate units, and the stretch from top to bottom that is free of words."""

    width: float
    height: float
    top: float
    bottom: float

    @property
    def depth(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def strings(chance: Chance, frame: Frame) -> str:
    """Straight lines between two rings: a turning dancer, a lamp, a cage."""
    x = frame.width * chance.between(0.46, 0.54)
    above, below = frame.top - frame.height * 0.04 + 16, frame.bottom + frame.height * 0.02 - 18
    narrow, wide = (
        frame.width * chance.between(0.16, 0.24),
        frame.width * chance.between(0.42, 0.52),
    )
    turn, count, tilt = math.pi * chance.between(0.68, 0.8), 54, 0.22
    path = ""
    for place in range(count):
        angle = 2 * math.pi * place / count
        path += f"M{n(x + narrow * math.cos(angle))} {n(above + narrow * tilt * math.sin(angle))}"
        angle += turn
        path += f"L{n(x + wide * math.cos(angle))} {n(below + wide * tilt * math.sin(angle))}"
    return f'<path class="sk" d="{path}"/>'


def iris(chance: Chance, frame: Frame) -> str:
    """Rings that close on a light, a little off centre."""
    x, y = frame.width * chance.between(0.35, 0.65), frame.middle
    radius = max(frame.width, frame.depth) * 0.78
    rings = ""
    for colour, share in zip("mgmgl", (1, 0.76, 0.54, 0.35, 0.19), strict=True):
        rings += f'<circle class="{colour}" cx="{n(x)}" cy="{n(y)}" r="{n(radius * share)}"/>'
        x, y = x + 2.6, y - 2
    return rings


def splice(chance: Chance, frame: Frame) -> str:
    """Slabs on the diagonal, trimmed above the words."""
    words_below = frame.bottom < frame.height * 0.9
    top, bottom = (0.0, frame.bottom) if words_below else (frame.top, frame.height)
    depth = bottom - top
    x, slant = -frame.width * 0.12, depth * chance.between(0.42, 0.6)
    slabs = ""
    for breadth, gap, colour in (
        (0.26, 0.05, "m"),
        (0.13, 0.02, "l"),
        (0.2, 0.06, "m"),
        (0.045, 0.03, "k"),
        (0.34, 0, "m"),
    ):
        w = breadth * frame.width
        edge = f"h{n(w)}l{n(-slant)} {n(depth)}h{n(-w)}z"
        slabs += f'<path class="{colour}" d="M{n(x + slant)} {n(top)}{edge}"/>'
        x += w + gap * frame.width
    return slabs


def steps(chance: Chance, frame: Frame) -> str:
    """A staircase towards a disc: solid treads with hairline gaps."""
    count, x, radius = 8, frame.width * chance.between(0.42, 0.58), frame.depth * 0.22
    top = frame.top + radius * 1.35
    path = ""
    for place in range(count):
        near, far = (place / count) ** 1.25, ((place + 1) / count) ** 1.25
        upper, lower = top + (frame.height - top) * near, top + (frame.height - top) * far - 2.2
        half = frame.width * (0.1 + 0.56 * near)
        path += f"M{n(x - half)} {n(upper)}H{n(x + half)}V{n(lower)}H{n(x - half)}z"
    disc = f'<circle class="l" cx="{n(x)}" cy="{n(top - radius * 0.12)}" r="{n(radius)}"/>'
    return f'{disc}<path class="m" d="{path}"/>'


def windows(chance: Chance, frame: Frame) -> str:
    """A front of windows at night, a few of them lit."""
    columns = 7
    across = frame.width / (columns + 1.2)
    down = across * 1.32
    left = (frame.width - columns * across) / 2 + across * 0.2
    lit, dark = "", ""
    for row in range(int(frame.depth / down) + 1):
        y = frame.bottom - 6 - (row + 1) * down
        for column in range(columns if y >= frame.top else 0):
            w, h = across * 0.6, down * 0.66
            pane = f"M{n(left + column * across)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z"
            if chance.draw() < 0.24:
                lit += pane
            else:
                dark += pane
    return f'<path class="m" d="{dark}"/><path class="l" d="{lit}"/>'


def blinds(chance: Chance, frame: Frame) -> str:
    """A disc behind slats that thicken downwards."""
    x, y = frame.width * chance.between(0.46, 0.56), frame.middle
    radius = min(frame.depth * 0.47, frame.width * 0.44)
    count, path = 9, ""
    for place in range(count):
        upper = y - radius + 2 * radius * (place + 0.3) / count
        lower = upper + 2 * radius / count * (0.14 + 0.07 * place)
        path += f"M0 {n(upper)}H{n(frame.width)}V{n(lower)}H0z"
    disc = f'<circle class="l" cx="{n(x)}" cy="{n(y)}" r="{n(radius)}"/>'
    return f'{disc}<path class="g" d="{path}"/>'


def beam(chance: Chance, frame: Frame) -> str:
    """A follow spot from one corner and the pool it throws."""
    from_left = chance.draw() < 0.5
    lamp = frame.width * (0.1 if from_left else 0.9)
    pool = frame.width * (chance.between(0.52, 0.6) if from_left else chance.between(0.4, 0.48))
    floor, half, depth = frame.bottom - frame.depth * 0.13, frame.width * 0.34, frame.depth * 0.1
    cone = f"M{n(lamp - 3)} -4h6L{n(pool + half)} {n(floor)}H{n(pool - half)}z"
    return (
        f'<path class="m" d="{cone}"/>'
        f'<ellipse class="l" cx="{n(pool)}" cy="{n(floor)}" rx="{n(half)}" ry="{n(depth)}"/>'
    )


def halves(chance: Chance, frame: Frame) -> str:
    """Rings cut in two and slid apart."""
    radius = min(frame.width * 0.44, frame.depth * 0.46)
    x, y, slip = frame.width / 2, frame.middle, radius * chance.between(0.35, 0.6)
    rings = ""
    for colour, share in (("m", 1), ("l", 0.62), ("k", 0.24)):
        q = radius * share
        upper = f"M{n(x - q - slip / 2)} {n(y)}a{n(q)} {n(q)} 0 0 1 {n(2 * q)} 0z"
        lower = f"M{n(x - q + slip / 2)} {n(y)}a{n(q)} {n(q)} 0 0 0 {n(2 * q)} 0z"
        rings += f'<path class="{colour}" d="{upper}{lower}"/>'
    return rings


def curtain(frame: Frame, raised: float) -> str:
    """The film that does not exist yet: cloth, raised by so many per cent, light under it."""
    hem, count = frame.top + frame.depth * (1 - raised / 100), 11
    breadth = frame.width / count
    scallop = f"q{n(-breadth / 2)} {n(breadth * 0.42)} {n(-breadth)} 0" * count
    folds = "".join(
        f"M{n(breadth * (place + share))} 0V{n(hem + 2)}"
        for place in range(count)
        for share in (0.22, 0.4, 0.92)
    )
    w = n(frame.width)
    return (
        f'<path class="l" d="M0 0H{w}V{n(frame.bottom)}H0z"/>'
        f'<path class="m" d="M0 0H{w}V{n(hem)}{scallop}z"/><path class="sg" d="{folds}"/>'
    )


MOTIFS: dict[str, Callable[[Chance, Frame], str]] = {
    "strings": strings,
    "iris": iris,
    "splice": splice,
    "steps": steps,
    "windows": windows,
    "blinds": blinds,
    "beam": beam,
    "halves": halves,
}
