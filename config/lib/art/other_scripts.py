"""Titles that the display face cannot set: broken by estimate and kept inside the sheet."""

from dataclasses import dataclass

from .lettering import clusters, em, is_wide

SIZES = (44, 40, 36, 32, 28, 25, 22, 19, 16, 14, 12, 10, 8, 7, 6)  # font sizes in plate units
LEADING = 1.18


@dataclass(frozen=True)
class Block:
    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING

    def baseline(self, place: int) -> float:
        """Where the line at this place stands, from the top of the block."""
        return (place + 0.93) * self.size * LEADING


def set_block(title: str, measure: float, depth: float) -> Block:
    """The largest setting whose lines keep to the measure and which is not too deep."""
    blocks = (Block(_lines(title, measure / size), size) for size in SIZES)
    for block in blocks:
        if block.height <= depth and not _splits_a_word(title, measure / block.size):
            return block
    return _smallest(title, measure, depth)


def _smallest(title: str, measure: float, depth: float) -> Block:
    size = SIZES[-1]
    lines = _lines(title, measure / size)
    return Block(lines[: int(depth / (size * LEADING))], size)


def _splits_a_word(title: str, limit: float) -> bool:
    return any(em(word) > limit for word in title.split() if not any(map(is_wide, word)))


def _lines(title: str, limit: float) -> tuple[str, ...]:
    """As few lines as the limit allows, as even as so many lines can be; widths in em."""
    lines = _fill(title, limit)
    for share in (0.9, 0.8, 0.7, 0.6, 0.5):
        narrower = _fill(title, limit * share)
        if len(narrower) > len(lines) or _splits_a_word(title, limit * share):
            break
        lines = narrower
    return tuple(lines)


def _fill(title: str, limit: float) -> list[str]:
    lines = [""]
    for piece in _pieces(title, limit):
        longer = lines[-1] + piece
        if lines[-1] and em(longer.rstrip()) > limit:
            lines.append(piece)
        else:
            lines[-1] = longer
    return [line.strip() for line in lines]


def _pieces(title: str, limit: float) -> list[str]:
    """Where a line may break: at spaces, between square letters, inside a word too long."""
    pieces: list[str] = []
    for word in title.split():
        letters = clusters(word)
        whole = em(word) <= limit and not any(map(is_wide, word))
        pieces += [f"{word} "] if whole else [*letters[:-1], f"{letters[-1]} "]
    return pieces
