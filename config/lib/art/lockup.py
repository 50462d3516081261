"""A title set like a letterpress bill: every line as wide as the sheet allows."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from .lettering import CAP_HEIGHT, gothic_em

GAP = 5.0  # between two lines, in plate units
TALLEST = 86.0  # cap height of a single line
SHALLOW, DEEP = 0.24, 0.56  # the share of the sheet that the words should take
DEEPEST = 0.74  # and must not exceed
TOO_MANY_WAYS = 1000  # to weigh one by one
SMALL_WORDS = frozenset("the a an of and or to in on from de la le les der die das".upper().split())


@dataclass(frozen=True)
class Line:
    text: str
    size: float  # font size in plate units
    fills: bool  # whether it reaches both margins


@dataclass(frozen=True)
class Lockup:
    lines: tuple[Line, ...]
    height: float


def parts(title: str) -> list[str]:
    """What a title is made of, in capitals: "John Wick: Chapter 3 – Parabellum" has three."""
    return [
        part.strip().upper() for part in re.split(r"\s*[:–—]\s+|\s+[-–—]\s+", title) if part.strip()
    ]


def lockup(title: str, measure: float, sheet: float) -> Lockup:
    """The title broken and sized to fill lines of one measure, on a sheet of the given height."""
    groups = [group.split() for group in parts(title)]
    most = 5 if len(groups) == 1 else 3
    if math.prod(_ways(len(group), most) for group in groups) > TOO_MANY_WAYS:
        return _pour([word for group in groups for word in group], measure, sheet)
    ways = product(*(_breaks(group, most) for group in groups))
    settings = (_Setting(way, measure, sheet) for way in ways)
    return _squeeze(min(settings, key=_Setting.cost).lockup(), measure, sheet)


class _Setting:
    """One way to break a title into lines, and what is wrong with it."""

    def __init__(self, groups: tuple[list[str], ...], measure: float, sheet: float) -> None:
        self.measure, self.sheet = measure, sheet
        self.lines = [line for group in groups for line in group]
        self.sizes = [_size(line, measure) for line in self.lines]
        self.first = len(groups[0]) if len(groups) > 1 else len(self.lines)

    @property
    def height(self) -> float:
        return sum(size * CAP_HEIGHT for size in self.sizes) + GAP * (len(self.sizes) - 1)

    def cost(self) -> float:
        too_deep = max(0.0, self.height - DEEP * self.sheet) / 10
        too_shallow = max(0.0, SHALLOW * self.sheet - self.height) / 14
        too_small = max(0.0, 24 - min(self.sizes))
        lines = sum(map(self._cost_of_line, self.lines, self.sizes))
        sheet = too_deep**2 + too_shallow**2 + math.pow(too_small, 1.6)
        return sheet + lines + self._cost_of_subtitle()

    def _cost_of_line(self, line: str, size: float) -> float:
        cost = 1.1
        if line in SMALL_WORDS:
            cost += 14  # never a lone "of"
        elif line.rsplit(maxsplit=1)[-1] in SMALL_WORDS:
            cost += 5
        if not _fills(line, size, self.measure):
            cost += 7
        return cost

    def _cost_of_subtitle(self) -> float:
        """A subtitle never outshouts its title."""
        below = self.sizes[self.first :]
        return 12 if below and max(below) > 1.25 * max(self.sizes[: self.first]) else 0

    def lockup(self) -> Lockup:
        lines = tuple(
            Line(line, size, _fills(line, size, self.measure))
            for line, size in zip(self.lines, self.sizes, strict=True)
        )
        return Lockup(lines, self.height)


def _size(line: str, measure: float) -> float:
    return min(measure / max(gothic_em(line), 0.2), TALLEST / CAP_HEIGHT)


def _fills(line: str, size: float, measure: float) -> bool:
    return size * gothic_em(line) >= measure * 0.96


def _ways(words: int, most: int) -> int:
    """How many ways there are to break so many words into at most so many lines."""
    return sum(math.comb(words - 1, cuts) for cuts in range(most))


def _breaks(words: list[str], most: int) -> Iterator[list[str]]:
    """Every way to set the words in at most so many lines."""
    for cuts in range(min(most, len(words))):
        for places in combinations(range(1, len(words)), cuts):
            edges = (0, *places, len(words))
            yield [" ".join(words[a:b]) for a, b in pairwise(edges)]


def _pour(words: list[str], measure: float, sheet: float) -> Lockup:
    """A title too long to weigh every break: even lines, longer ones until it is not too deep."""
    for letters in (14, 18, 23, 30, 40, 60):
        lines = _even_lines(words, letters)
        poured = _Setting((lines,), measure, sheet).lockup()
        if poured.height <= DEEPEST * sheet:
            return poured
    return _squeeze(poured, measure, sheet)


def _even_lines(words: list[str], letters: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + len(word) > letters:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines


def _squeeze(found: Lockup, measure: float, sheet: float) -> Lockup:
    """The same lines, smaller, when nothing else keeps them on the sheet."""
    scale = DEEPEST * sheet / found.height
    if scale >= 1:
        return found
    lines = tuple(
        Line(line.text, line.size * scale, _fills(line.text, line.size * scale, measure))
        for line in found.lines
    )
    return Lockup(lines, found.height * scale)
