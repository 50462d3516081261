"""Icons, curtains and the house, each drawn alike every time."""

from xml.etree import ElementTree

import pytest

from config.lib.art.cloth import draw_house, draw_mini
from config.lib.art.icons import ICONS, draw_icon
from config.lib.art.svg import Svg, number, words


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_decoration_in_the_colour_of_its_words(name):
    root = ElementTree.fromstring(draw_icon(name))
    assert root.attrib["aria-hidden"] == "true"
    assert "currentColor" in draw_icon(name)


def test_an_unknown_icon_is_a_mistake_of_the_template():
    with pytest.raises(KeyError):
        draw_icon("unicorn")


@pytest.mark.parametrize(
    ("raised", "hem"), [(0, "24"), (75, "6"), (100, "0"), (-5, "24"), (120, "0")]
)
def test_the_curtain_of_the_glyph_hangs_as_low_as_it_is_not_raised(raised, hem):
    assert f'<path class="cloth" d="M0 0h20v{hem}H0z"/>' in draw_mini(raised)


def test_one_seat_in_the_house_is_yours():
    root = ElementTree.fromstring(draw_house())
    assert len(root.findall("path[@class='mine']")) == 1
    assert len([path for path in root.iter("path") if path.get("class", "").startswith("row")]) == 3


@pytest.mark.parametrize(
    ("value", "text"),
    [(12.0, "12"), (12.34, "12.3"), (-0.04, "0"), (-3.26, "-3.3"), (100.0, "100")],
)
def test_a_coordinate_is_as_short_as_it_can_be(value, text):
    assert number(value) == text


def test_words_are_escaped_and_what_xml_forbids_is_left_out():
    assert words("<a & \"b\" 'c'>\x00\x0b\ud800") == "&lt;a &amp; &quot;b&quot; &#x27;c&#x27;&gt;"


def test_a_drawing_is_safe_as_it_stands():
    assert Svg("<svg/>").__html__() == "<svg/>"
