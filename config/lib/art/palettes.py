"""Ten palettes, named after lighting gels and film stock, and who hangs beside whom."""

from collections.abc import Iterable

from .chance import Chance

PALETTES = ("amber", "flame", "congo", "steel", "moss", "rose", "noir", "straw", "wine", "mint")
# Noir belongs to the ghost light: a living person is never drawn in it.
LIVING = tuple(palette for palette in PALETTES if palette != "noir")


def side_by_side(wishes: Iterable[tuple[str, bool]]) -> list[str]:
    """Palettes for drawings that hang in a row, no two neighbours alike.

    A wish is a palette and whether it is pinned. A pinned one always stands; any other
    stands unless its left neighbour has it, or its right one is pinned to it. So only
    two pinned neighbours can be alike: whoever pinned them meant it.
    """
    wished = list(wishes)
    hung: list[str] = []
    for place, (palette, pinned) in enumerate(wished):
        taken = set(hung[-1:])
        taken.update(following for following, fixed in wished[place + 1 : place + 2] if fixed)
        if pinned or palette not in taken:
            hung.append(palette)
        else:
            hung.append(_another(palette, taken | set(hung[-2:])))
    return hung


def _another(palette: str, taken: set[str]) -> str:
    """A palette that is free, always the same one for the same wish."""
    return Chance(f"instead of {palette}").pick([free for free in LIVING if free not in taken])
