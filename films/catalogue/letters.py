"""Under which letter of the alphabet a name is found: accents do not count."""

import string
from collections.abc import Iterable

from films.search.folding import fold

OTHER = "other"  # for names in scripts without these letters, and for digits
LETTERS = (*string.ascii_lowercase, OTHER)


def letter_of(initial: str) -> str:
    """ "a" for "Å" and "A"; OTHER where there is no such letter."""
    folded = fold(initial)[:1]
    return folded if folded and folded in string.ascii_lowercase else OTHER


def by_letter(initials: Iterable[str]) -> dict[str, list[str]]:
    """The initials in use under each letter in use, from a to z and then the others."""
    found: dict[str, list[str]] = {}
    for initial in sorted(initials, key=lambda each: (letter_of(each) == OTHER, letter_of(each))):
        found.setdefault(letter_of(initial), []).append(initial)
    return found
