"""The portrait: a person's initials under a follow spot, or by the ghost light."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

from .chance import Chance
from .lettering import CAP_HEIGHT, gothic_em, is_gothic, is_right_to_left, is_wide
from .palettes import LIVING, PALETTES
from .svg import Svg, naming, words
from .svg import number as n

WIDTH, HEIGHT = 160, 200
PARTICLES = {"de", "da", "do", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den"}
PARTICLES |= {"bin", "ibn", "al", "el", "y", "of", "ال"}
SPOT = "spot"  # stands in a cached drawing for an id of its own


@dataclass(frozen=True)
class Portrait:
    """Whom a portrait shows. An empty palette is as the name has it.

    ghost is for somebody who has died; small, under 56 pixels, shows the letters alone.
    label names the drawing; it stays empty where the name is printed beside it.
    """

    name: str
    palette: str = ""
    ghost: bool = False
    small: bool = False
    label: str = ""


def palette_of(name: str) -> str:
    """The palette that a living person's name has unless an editor pins another."""
    return _chance(name).pick(LIVING)


def draw_portrait(portrait: Portrait, ident: str = SPOT) -> Svg:
    """A portrait of 160 by 200 units; ident must be one of its own on the page."""
    return Svg(
        _drawn(portrait).replace(f'"{SPOT}"', f'"{ident}"').replace(f"#{SPOT})", f"#{ident})")
    )


@lru_cache(maxsize=512)
def _drawn(portrait: Portrait) -> str:
    if portrait.small:
        return _letters_alone(portrait)
    return _by_ghost_light(portrait) if portrait.ghost else _under_the_spot(portrait)


def initials(name: str) -> str:
    """Of first and last name, particles skipped; one letter where a script writes names as one."""
    parts = [part for part in re.split(r"[\s\-]+", normalize("NFC", name)) if _letters(part)]
    core = [part for part in parts if part.casefold().strip("’'.") not in PARTICLES] or parts
    if not core:
        return ""
    first = _letters(core[0])[0]
    if is_wide(first):
        return first
    if is_right_to_left(first):
        return _letters(core[0].removeprefix("ال") or core[0])[0]
    last = _letters(core[-1])[0] if len(core) > 1 else ""
    return (first + last).upper()


def _letters(word: str) -> list[str]:
    """The letters of a word: not its marks, nor the quotation marks or stops about it."""
    return [letter for letter in word if category(letter)[0] in "LNS"]


def _chance(name: str) -> Chance:
    return Chance(f"person:{name.casefold()}")


def _sheet(portrait: Portrait, palette: str, kind: str, drawing: str) -> str:
    return (
        f'<svg class="portrait{kind}" data-palette="{palette}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'{naming(portrait.label)}><path class="pg" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>{drawing}</svg>'
    )


def _palette(portrait: Portrait) -> str:
    own = palette_of(portrait.name)
    return "noir" if portrait.ghost else portrait.palette if portrait.palette in PALETTES else own


def _text(letters: str, y: float, size: float) -> str:
    script = "" if is_gothic(letters) else ' class="o"'
    return (
        f'<text{script} x="{WIDTH // 2}" y="{y:.0f}" font-size="{size:.0f}" text-anchor="middle">'
        f"{words(letters)}</text>"
    )


def _size(letters: str, gothic: float, most: float, other: float) -> float:
    return min(gothic / max(gothic_em(letters), 0.3), most) if is_gothic(letters) else other


def _standing(letters: str) -> tuple[str, float]:
    """The letters on the floor of the sheet, and their size."""
    size = _size(letters, 132, 168, 130 if len(letters) == 1 else 84)
    return _text(letters, HEIGHT - 16 if is_gothic(letters) else HEIGHT - 46, size), size


def _letters_alone(portrait: Portrait) -> str:
    letters = initials(portrait.name)
    size = _size(letters, 128, 150, 104 if len(letters) == 1 else 72)
    y = HEIGHT / 2 + size * (CAP_HEIGHT / 2 if is_gothic(letters) else 0.32)
    return _sheet(
        portrait, _palette(portrait), " sm", f'<g class="ps">{_text(letters, y, size)}</g>'
    )


def _by_ghost_light(portrait: Portrait) -> str:
    """Letters unlit, one bulb left burning on an empty stage."""
    letters, _ = _standing(initials(portrait.name))
    x, floor = WIDTH // 2, HEIGHT - 12
    lamp = (
        f'<circle class="halo" cx="{x}" cy="34" r="25"/>'
        f'<circle class="halo" cx="{x}" cy="34" r="14"/>'
        f'<path class="stand" d="M{x} 39V{floor}M{x - 16} {floor}h32"/>'
        f'<circle class="bulb" cx="{x}" cy="34" r="4.5"/>'
    )
    return _sheet(portrait, "noir", " ghost", f'<g class="pt">{letters}</g>{lamp}')


def _under_the_spot(portrait: Portrait) -> str:
    """Letters turn dark where the light crosses them, and read as a head and shoulders."""
    chance = _chance(portrait.name)
    chance.pick(LIVING)  # the draw that chooses the palette, pinned or not
    letters, size = _standing(initials(portrait.name))
    x = WIDTH * chance.between(0.36, 0.64)
    y = HEIGHT - 16 - size * CAP_HEIGHT - chance.between(2, 16)
    spot = f'cx="{n(x)}" cy="{n(y)}" r="{n(chance.between(44, 54))}"'
    return _sheet(
        portrait,
        _palette(portrait),
        "",
        f'<circle class="pl" {spot}/><g class="pt">{letters}</g>'
        f'<clipPath id="{SPOT}"><circle {spot}/></clipPath>'
        f'<g class="px" clip-path="url(#{SPOT})">{letters}</g>',
    )
