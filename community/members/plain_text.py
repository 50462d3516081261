"""Clean what members write about themselves. A pure module.

Characters that nobody sees can hide a name inside another, or turn the line around
it; they go, politely and without an error, because nobody types them on purpose.
"""

import re
import unicodedata

# Joiners stay: Persian, Indic scripts and emoji are written with them.
KEPT = frozenset("\u200c\u200d")
MOST_MARKS = 3  # combining marks in a row; more of them climb over the lines above


def one_line(text: str) -> str:
    """`text` without line breaks and invisible characters, single-spaced, in NFC."""
    return " ".join(visible(text).split())


def paragraphs(text: str) -> str:
    """`text` with its line breaks, at most one empty line between two paragraphs."""
    lines = [" ".join(line.split()) for line in visible(text).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def visible(text: str) -> str:
    kept = [
        letter
        for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        if letter in "\n\t"
        or letter in KEPT
        or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co"}
    ]
    return _few_marks("".join(kept))


def _few_marks(text: str) -> str:
    marks, kept = 0, []
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
