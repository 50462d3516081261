"""Whatever somebody is called, the drawing is well-formed, repeatable and inside its sheet."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.lib.art.billing import HEIGHT, MEASURE, WIDTH, set_bill
from config.lib.art.chance import Chance
from config.lib.art.lettering import em, gothic_em, is_gothic
from config.lib.art.motifs import MOTIFS
from config.lib.art.palettes import LIVING, PALETTES, side_by_side
from config.lib.art.plates import CURTAIN, Plate, draw_plate, draw_scene
from config.lib.art.portraits import Portrait, draw_portrait

HARD_WORDS = (
    "",
    "   ",
    "M",
    "<script>alert('x')</script>",
    '"><svg onload=alert(1)>',
    "Tom & Jerry",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    " ".join(["word"] * 60),
    "a:b: – : c",
    "The Continental: From the World of John Wick",
    "جدایی نادر از سیمین",
    "千と千尋の神隠し",
    "Иди и смотри",
    "Ο Θίασος",
    "दिलवाले दुल्हनिया ले जायेंगे",
    "👩‍🚀 Emoji: the 🎬",
    "Z̷a̴l̶g̵o̸ ̧́text",
    "null \x00 and bell \x07",
    "two\nlines",
)
anything = st.one_of(st.sampled_from(HARD_WORDS), st.text(max_size=120))


def parsed(svg):
    """The drawing as a document of its own; raises when it is not well-formed."""
    return ElementTree.fromstring(svg)


def attributes(root):
    return {name for element in root.iter() for name in element.attrib}


@given(title=anything, year=anything, credit=anything, label=anything)
def test_a_plate_is_well_formed_and_carries_no_style(title, year, credit, label):
    svg = draw_plate(Plate(title, year=year, credit=credit, label=label))
    names = attributes(parsed(svg))
    assert {name for name in names if name == "style" or name.startswith("on")} == set()
    assert "id" not in names


@given(title=anything)
def test_a_plate_is_the_same_every_time(title):
    draw_plate.cache_clear()
    first = draw_plate(Plate(title))
    draw_plate.cache_clear()
    assert draw_plate(Plate(title)) == first


@given(title=anything)
def test_no_word_of_a_plate_leaves_its_sheet(title):
    bill = set_bill(" ".join(title.split()), Chance(title), "iris")
    for text in parsed(f"<g>{bill.letters}</g>"):
        words, size = text.text or "", float(text.attrib["font-size"])
        along_the_spine = "transform" in text.attrib
        room = HEIGHT - 26 if along_the_spine else MEASURE
        width = gothic_em(words) if is_gothic(words) else em(words)
        assert width * size <= room + 0.06 * width  # sizes are rounded to a tenth
        if not along_the_spine:
            assert 0 < float(text.attrib["y"]) < HEIGHT


@given(title=anything)
def test_a_line_held_to_its_measure_is_hardly_stretched(title):
    bill = set_bill(" ".join(title.split()), Chance(title), "iris")
    for text in parsed(f"<g>{bill.letters}</g>"):
        if "textLength" in text.attrib:
            natural = gothic_em(text.text) * float(text.attrib["font-size"])
            assert 0.9 < float(text.attrib["textLength"]) / natural < 1.1


@pytest.mark.parametrize("motif", [*MOTIFS, CURTAIN])
@pytest.mark.parametrize("title", ["Ballerina", "John Wick: Chapter 2", "千と千尋の神隠し"])
def test_every_motif_draws_on_every_kind_of_sheet(motif, title):
    assert len(parsed(draw_plate(Plate(title, motif=motif)))) > 2
    assert len(parsed(draw_scene(Plate(title, motif=motif)))) > 0


@given(raised=st.integers(-50, 150))
def test_a_curtain_stays_between_closed_and_open(raised):
    held = min(max(raised, 0), 100)
    assert draw_plate(Plate("Next", motif=CURTAIN, raised=raised)) == draw_plate(
        Plate("Next", motif=CURTAIN, raised=held)
    )


@given(name=anything, ghost=st.booleans(), small=st.booleans(), label=anything)
def test_a_portrait_is_well_formed_and_has_no_id_but_its_own(name, ghost, small, label):
    svg = draw_portrait(Portrait(name, ghost=ghost, small=small, label=label), ident="spot-7")
    root = parsed(svg)
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    used = [element.attrib["clip-path"] for element in root.iter() if "clip-path" in element.attrib]
    assert ids == ([] if ghost or small else ["spot-7"])
    assert used == ([] if ghost or small else ["url(#spot-7)"])
    assert "style" not in attributes(root)


@given(name=anything)
def test_only_the_dead_are_drawn_in_noir(name):
    assert parsed(draw_portrait(Portrait(name))).attrib["data-palette"] in LIVING
    assert parsed(draw_portrait(Portrait(name, ghost=True))).attrib["data-palette"] == "noir"


wishes = st.lists(st.tuples(st.sampled_from(PALETTES), st.booleans()), max_size=30)


@given(wishes)
def test_neighbours_never_share_a_palette_unless_both_are_pinned(row):
    hung = side_by_side(row)
    for place in range(1, len(row)):
        both_pinned = row[place - 1][1] and row[place][1]
        assert hung[place] != hung[place - 1] or both_pinned


@given(wishes)
def test_a_pinned_palette_always_stands(row):
    hung = side_by_side(row)
    pinned = [(place, palette) for place, (palette, fixed) in enumerate(row) if fixed]
    assert [(place, hung[place]) for place, _ in pinned] == pinned


def test_a_wish_that_disturbs_nobody_stands():
    assert side_by_side([("rose", False), ("moss", False), ("rose", False)]) == [
        "rose",
        "moss",
        "rose",
    ]


def test_an_unknown_palette_or_motif_is_as_if_none_were_pinned():
    assert draw_plate(Plate("Heat", palette="puce", motif="spirals")) == draw_plate(Plate("Heat"))


def test_the_sheet_is_two_by_three():
    assert parsed(draw_plate(Plate("Heat"))).attrib["viewBox"] == f"0 0 {WIDTH} {HEIGHT}"
