"""Cut a picture to its slot's shape about the point that matters."""

from typing import NamedTuple


class Focal(NamedTuple):
    """The point that must stay in view, in per cent from the left and from the top."""

    x: int = 50
    y: int = 50


CENTRE = Focal()


class Box(NamedTuple):
    """A part of a picture, in whole pixels."""

    left: int
    top: int
    width: int
    height: int


def frame(size: tuple[int, int], ratio: tuple[int, int] | None, focal: Focal) -> Box:
    """The largest part of `size` in the shape of `ratio`, as near to centred on `focal` as fits."""
    width, height = size
    if ratio is None:
        return Box(0, 0, width, height)
    across, down = ratio
    if width * down > height * across:
        part = max(1, round(height * across / down))
        return Box(_start(width, part, focal.x), 0, part, height)
    part = max(1, round(width * down / across))
    return Box(0, _start(height, part, focal.y), width, part)


def _start(whole: int, part: int, per_cent: int) -> int:
    centred = round(whole * per_cent / 100 - part / 2)
    return min(max(centred, 0), whole - part)
