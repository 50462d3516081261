"""The plate: a film's poster, drawn from its title alone, and the scene behind its page's head."""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from .billing import HEADROOM, HEIGHT, MARGIN, MEASURE, WIDTH, set_bill
from .chance import Chance
from .lettering import gothic_em
from .motifs import MOTIFS, Frame, curtain
from .palettes import PALETTES
from .svg import Svg, naming, words
from .svg import number as n

CURTAIN = "curtain"
FINE = 10.5  # font size of year and credit


@dataclass(frozen=True)
class Plate:
    """What a plate shows. Palette and motif left empty are as the title has them.

    raised is how far the curtain stands, in per cent; it counts for the motif "curtain".
    label names the drawing for who cannot see it; it stays empty where the title is
    printed beside the plate.
    """

    title: str
    year: str = ""
    credit: str = ""
    palette: str = ""
    motif: str = ""
    raised: int = 50
    label: str = ""


def palette_of(title: str) -> str:
    """The palette that a title has unless an editor pins another."""
    return Chance(title.casefold()).pick(PALETTES)


@lru_cache(maxsize=512)
def draw_plate(plate: Plate) -> Svg:
    """A plate of 200 by 300 units. The words of title, year and credit may be anything."""
    palette, motif, chance = _chosen(plate)
    bill = set_bill(" ".join(normalize("NFC", plate.title).split()), chance, motif)
    art = _motif(motif, chance, bill.frame, plate.raised)
    if bill.left:
        width = n(bill.frame.width)
        art = f'<svg x="{n(bill.left)}" width="{width}" height="{HEIGHT}">{art}</svg>'
    return Svg(
        f'<svg class="plate" data-palette="{palette}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'{naming(plate.label)}><path class="g" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>{art}'
        f'<g class="t">{bill.letters}</g>{_fine_print(plate, bill.left > 0)}</svg>'
    )


@lru_cache(maxsize=128)
def draw_scene(plate: Plate) -> Svg:
    """The plate's motif alone, 560 by 620 units, for the head of a film's page."""
    palette, motif, chance = _chosen(plate)
    width, height = 560, 620
    frame = Frame(width, height, height * 0.02, height * 0.98)
    return Svg(
        f'<svg class="scene" data-palette="{palette}" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
        f"{_motif(motif, chance, frame, plate.raised)}</svg>"
    )


def _chosen(plate: Plate) -> tuple[str, str, Chance]:
    """Palette and motif, and the generator left where the composition goes on."""
    chance = Chance(plate.title.casefold())
    palette, motif = chance.pick(PALETTES), chance.pick(tuple(MOTIFS))
    if plate.palette in PALETTES:
        palette = plate.palette
    if plate.motif in MOTIFS or plate.motif == CURTAIN:
        motif = plate.motif
    return palette, motif, chance


def _motif(motif: str, chance: Chance, frame: Frame, raised: int) -> str:
    if motif == CURTAIN:
        return curtain(frame, min(max(raised, 0), 100))
    return MOTIFS[motif](chance, frame)


def _fine_print(plate: Plate, beside_spine: bool) -> str:
    """Year and credit in the top margin; beside a word on the spine there is room for the year."""
    y = HEADROOM - 4
    year, credit = plate.year, "" if beside_spine else plate.credit
    if beside_spine:
        year, credit = "", plate.year
    room = MEASURE - FINE * gothic_em(year) - 8
    return "".join(
        f'<text x="{x}" y="{y}" font-size="{FINE}"{anchor}>{words(text)}</text>'
        for text, x, anchor in (
            (year, MARGIN, ""),
            (_cut(credit, room / FINE), WIDTH - MARGIN, ' text-anchor="end"'),
        )
        if text
    ).join(('<g class="fine">', "</g>") if year or credit else ("", ""))


def _cut(text: str, room: float) -> str:
    """As many of the words as there is room for, in em."""
    kept = text.split()
    while kept and gothic_em(" ".join(kept)) > room:
        kept.pop()
    return " ".join(kept).rstrip(",")
