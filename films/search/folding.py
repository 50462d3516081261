"""Reduce text to what people mean by it when they type: no case, accents or punctuation."""

import unicodedata

# Letters that Unicode does not take apart but people type without their stroke.
PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
JOINERS = frozenset("'’‘ʼ`´")


def fold(text: str) -> str:
    """ "D’Antonio – Vol. 2" becomes "dantonio vol 2"; words stay apart by one space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    letters = []
    for letter in decomposed:
        if unicodedata.combining(letter) or letter in JOINERS:
            continue
        letters.append(letter if letter.isalnum() else " ")
    return " ".join("".join(letters).split())
