"""Every pair of colours that the design allows can be told apart, lights up and down.

WCAG 2.2: 4.5 to 1 for words, 3 to 1 for controls and drawings. Read from the
stylesheets, so a changed token is measured at once.
"""

import math
import re

import pytest

from config.stylesheet import SOURCES

COLOUR = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
TOKENS = {
    name: {"up": tuple(map(float, values[:3])), "down": tuple(map(float, values[3:]))}
    for name, *values in re.findall(
        rf"--([\w-]+): light-dark\({COLOUR}, {COLOUR}\)",
        (SOURCES / "tokens/colours.css").read_text().partition("@media")[0],
    )
}
PALETTES = {
    name: {
        key: tuple(map(float, values)) for key, *values in re.findall(rf"--(p\w): {COLOUR}", body)
    }
    for name, body in re.findall(
        r'\[data-palette="(\w+)"\] \{([^}]*)\}', (SOURCES / "tokens/palettes.css").read_text()
    )
}
SURFACES = ("stage", "wing", "flat")
WORDS = [(ink, surface) for ink in ("ink", "ink-2", "ink-3") for surface in SURFACES]
WORDS += [(ink, surface) for ink in ("crowd", "you", "alarm") for surface in ("stage", "wing")]
WORDS += [("stage", "ink"), ("ink", "mark-bg"), ("ink", "glow-2"), ("ink-2", "glow-2")]
DRAWINGS = [("edge", surface) for surface in SURFACES]
DRAWINGS += [("focus", "stage"), ("focus", "wing"), ("alarm", "flat"), ("lamp", "velvet")]
DRAWINGS += [("crowd", "glow-1"), ("crowd", "glow-2")]


def luminance(colour):
    """Relative luminance of an oklch colour, from 0 to 1."""
    lightness, chroma, hue = colour
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    l_, m_, s_ = (
        (lightness + x * a + y * b) ** 3
        for x, y in (
            (0.3963377774, 0.2158037573),
            (-0.1055613458, -0.0638541728),
            (-0.0894841775, -1.291485548),
        )
    )
    channels = (
        4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
        -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
        -0.0041960863 * l_ - 0.7034186147 * m_ + 1.707614701 * s_,
    )
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_is_right():
    assert contrast((1, 0, 0), (0, 0, 0)) == pytest.approx(21, abs=0.01)
    assert contrast((0.5, 0.1, 30), (0.5, 0.1, 30)) == 1


def test_all_ten_palettes_are_found():
    assert [
        (name, sorted(colours)) for name, colours in PALETTES.items() if len(colours) != 5
    ] == []
    assert len(PALETTES) == 10


@pytest.mark.parametrize("lights", ["down", "up"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [(*pair, 4.5) for pair in WORDS] + [(*pair, 3) for pair in DRAWINGS],
)
def test_a_pair_of_tokens_can_be_told_apart(ink, ground, least, lights):
    assert contrast(TOKENS[ink][lights], TOKENS[ground][lights]) >= least


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(
    ("ink", "ground", "least"), [("pk", "pg", 4.5), ("pk", "pm", 4.5), ("pl", "pd", 7)]
)
def test_a_palette_keeps_its_promise(palette, ink, ground, least):
    assert contrast(PALETTES[palette][ink], PALETTES[palette][ground]) >= least
