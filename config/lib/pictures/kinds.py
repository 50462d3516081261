"""What each kind of picture is for: its slot's shape, its least size, its widths."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NARROW = (160, 320, 480, 720, 1080)
WIDE = (320, 480, 720, 1080, 1600)


@dataclass(frozen=True)
class Kind:
    """A slot of the design. Sizes are pixels; a `ratio` of None keeps the picture's own shape."""

    ratio: tuple[int, int] | None
    least: tuple[int, int]
    widths: tuple[int, ...]


# A still keeps the frame that the camera operator chose, and a logo its outline.
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "poster": Kind(ratio=(2, 3), least=(300, 450), widths=NARROW),
        "portrait": Kind(ratio=(4, 5), least=(240, 300), widths=NARROW),
        "backdrop": Kind(ratio=(16, 9), least=(960, 540), widths=WIDE),
        "still": Kind(ratio=None, least=(480, 200), widths=WIDE),
        "logo": Kind(ratio=None, least=(160, 40), widths=NARROW),
    }
)


def widths(kind: str, native: int) -> tuple[int, ...]:
    """The widths at which a picture `native` pixels wide is kept, narrowest first.

    Nothing is enlarged: the widest is the picture's own width, or the kind's widest.
    """
    ladder = KINDS[kind].widths
    return (*(step for step in ladder[:-1] if step < native), min(native, ladder[-1]))
