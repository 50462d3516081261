"""How near one name is to another, for whoever mistyped it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

# Tried on mistyped titles and names of films: what is nearer is meant, what is not is chance.
NEAR = 0.6
IN_PART = 0.9  # what a name is worth of which every typed word, but not more, is found
PREFIX = 3  # letters of a word that are usually right even where the rest is not
MOST_WORDS = 4


@dataclass(frozen=True)
class Candidate:
    """An entry that might be meant, by its folded names."""

    key: int
    names: tuple[str, ...]


def beginnings(folded: str) -> tuple[str, ...]:
    """The first letters of the longest words of folded text, longest word first."""
    words = sorted(dict.fromkeys(folded.split()), key=len, reverse=True)[:MOST_WORDS]
    long = [word for word in words if len(word) >= PREFIX] or words
    return tuple(dict.fromkeys(word[:PREFIX] for word in long))


def nearest(folded: str, candidates: Iterable[Candidate], most: int) -> list[int]:
    """The keys of at most `most` candidates that are near to the folded text, nearest first."""
    words = folded.split()
    measured = [
        (max(nearness(folded, words, name) for name in candidate.names), candidate.key)
        for candidate in candidates
    ]
    near = [(ratio, key) for ratio, key in measured if ratio >= NEAR]
    return [key for _, key in sorted(near, key=lambda pair: -pair[0])[:most]]


def nearness(folded: str, words: list[str], name: str) -> float:
    """0 for nothing in common, 1 for the very name; `words` are those of `folded`."""
    in_part = sum(len(word) * _likeness_of_word(word, name) for word in words)
    return max(
        _likeness(folded, name), IN_PART * in_part / max(1, sum(len(word) for word in words))
    )


def _likeness_of_word(word: str, name: str) -> float:
    alike = (other for other in name.split() if other.startswith(word[:PREFIX]))
    return max((_likeness(word, other) for other in alike), default=0.0)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # The quick one is never too low, so most pairs need not be measured at all.
    return matcher.ratio() if matcher.quick_ratio() >= NEAR else 0.0
