"""Reduce text to what people mean by it when they type: no case, accents or punctuation."""

import unicodedata
from itertools import groupby

# Letters that Unicode does not take apart but people type without their stroke, and the
# one sign that people also write as a word.
PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
    | {"&": " and "}
)
JOINERS = frozenset("'’‘ʼ`´")

# Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana and Han.
UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3005, 0x3007),
    (0x3041, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),
    (0x20000, 0x3FFFF),
)


def fold(text: str) -> str:
    """ "D’Antonio – Vol. 2" becomes "dantonio vol 2"; words stay apart by one space.

    In a script without spaces each letter counts as a word: "千と千尋" becomes "千 と 千 尋".
    """
    plain = unicodedata.normalize("NFKD", text).casefold().translate(PLAIN)
    return " ".join("".join(map(_folded, unicodedata.normalize("NFKD", plain))).split())


def phrases(text: str) -> tuple[str, ...]:
    """What must each be found for `text` to be found: its words, folded, each once.

    What was typed together in a script without spaces stays together as one phrase.
    """
    found: list[str] = []
    for typed_together in text.split():
        for unspaced, group in groupby(fold(typed_together).split(), _is_unspaced):
            words = list(group)
            found += [" ".join(words)] if unspaced else words
    return tuple(dict.fromkeys(found))


def _folded(letter: str) -> str:
    if unicodedata.combining(letter) or letter in JOINERS:
        return ""
    if _is_unspaced(letter):
        return f" {letter} "
    # Vowel signs of Indian scripts are marks, and part of their word.
    is_part_of_word = letter.isalnum() or unicodedata.category(letter) in {"Mc", "Mn"}
    return letter if is_part_of_word else " "


def _is_unspaced(word: str) -> bool:
    return any(first <= ord(word[0]) <= last for first, last in UNSPACED)
