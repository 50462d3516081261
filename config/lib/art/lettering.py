"""How wide words are: in the display face, whose widths are known, and in any other script."""

import json
import unicodedata
from pathlib import Path

# Advance widths of Special Gothic Condensed One, in thousandths of an em.
_GOTHIC: dict[str, int] = json.loads(
    Path(__file__).with_name("gothic_widths.json").read_text(encoding="utf-8")
)
CAP_HEIGHT = 0.71  # of the display face, in em

# What a bold fallback face needs for other scripts, in em; wide enough that nothing is cut.
_OTHER_SCRIPTS = (
    ("ARABIC", 0.66),
    ("HEBREW", 0.66),
    ("DEVANAGARI", 0.76),
    ("THAI", 0.66),
    ("CYRILLIC", 0.86),
    ("GREEK", 0.8),
)


def is_gothic(text: str) -> bool:
    """Whether the display face can set every letter of the text."""
    return all(letter in _GOTHIC for letter in text)


def gothic_em(text: str) -> float:
    """The width of the text in the display face, in em; half an em for a letter it lacks."""
    return sum(_GOTHIC.get(letter, 480) for letter in text) / 1000


def length_of(title: str) -> str:
    """How large the head of a page can set a title on a phone: s on one line, m, or l.

    static/css/components/film_hero.css sets s at 26.5, m at 15.5 and l at 10.5 per cent
    of the window's width, of which nine tenths are free.
    """
    longest_word = max(map(gothic_em, title.split()), default=0)
    if gothic_em(title) <= 3.35:
        return "s"
    return "m" if longest_word <= 5.7 and gothic_em(title) <= 11 else "l"


def em(text: str) -> float:
    """The width that any text may need in a bold fallback face, in em."""
    return sum(_any(letter) for letter in text)


def is_wide(letter: str) -> bool:
    """Whether a letter fills a square, as Chinese, Japanese, Korean and emoji do."""
    return unicodedata.east_asian_width(letter) in "WF"


def is_right_to_left(text: str) -> bool:
    """Whether any letter of the text is written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def clusters(text: str) -> list[str]:
    """The text letter by letter, each with the marks and joiners that belong to it."""
    found: list[str] = []
    for letter in text:
        joined = bool(found) and (_is_mark(letter) or found[-1].endswith("\u200d"))
        if joined:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _any(letter: str) -> float:
    if letter in _GOTHIC:  # the first face that has a letter sets it
        return _GOTHIC[letter] / 1000
    if unicodedata.category(letter) == "Mc":  # an Indic vowel sign: a mark that takes room
        return 0.4
    if _is_mark(letter):
        return 0
    if is_wide(letter):
        return 1.08
    name = unicodedata.name(letter, "")
    return next((width for script, width in _OTHER_SCRIPTS if name.startswith(script)), 0.9)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me", "Mc", "Cf")
