"""Find listed words and domains in a text. A pure module, linear in the text's length.

Text and list are folded alike, so that neither capitals nor accents, look-alike letters nor
invisible characters evade. Words match whole; a pattern that ends in * matches any ending. A
pattern of several words matches them one after the other.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_]+")
# It takes every word, dot or none, since a search that gives up reads a long word again and again.
HOST = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
# Letters of other scripts, and figures, that read as Latin letters.
LOOK_ALIKES = str.maketrans(
    "абвеіјкмнорсѕтухԁԛԝαβεικνορτυχ0134578@$",
    "abbeijkmhopcstyxdqwabeiknoptuxoieastbas",
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """A list made ready: what to look up, and the key that each stands for."""

    words: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    beginnings: Mapping[str, int] = field(default_factory=dict)
    domains: Mapping[str, int] = field(default_factory=dict)

    @property
    def lengths(self) -> frozenset[int]:
        """Of how many words the patterns are."""
        return frozenset(map(len, self.words))


def fold(text: str) -> str:
    """Small letters without accents or invisible marks, look-alikes as the letters they mimic."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    seen = "".join(c for c in spread if unicodedata.category(c) not in {"Mn", "Cf", "Me"})
    return seen.translate(LOOK_ALIKES)


def patterns(words: Iterable[tuple[int, str]], domains: Iterable[tuple[int, str]]) -> Patterns:
    """Make (key, pattern) pairs ready; a pattern in which nothing can be read is passed over."""
    whole: dict[tuple[str, ...], int] = {}
    beginnings: dict[str, int] = {}
    for key, pattern in words:
        parts = tuple(WORD.findall(fold(pattern)))
        if len(parts) == 1 and pattern.rstrip().endswith("*"):
            beginnings[parts[0]] = key
        elif parts:
            whole[parts] = key
    hosts = {domain_of(pattern): key for key, pattern in domains if domain_of(pattern)}
    return Patterns(whole, beginnings, hosts)


def domain_of(written: str) -> str:
    """The host of an address or of a domain, folded: "https://www.x.example/y" is x.example."""
    host = fold(written).strip().partition("://")[2] or fold(written).strip()
    return re.split(r"[/?#:]", host)[0].strip(".* ").removeprefix("www.")


def found(text: str, wanted: Patterns) -> frozenset[int]:
    """The keys of all patterns that are in `text`."""
    folded = fold(text)
    return frozenset(_words(WORD.findall(folded), wanted) | _domains(folded, wanted))


def _words(words: list[str], wanted: Patterns) -> set[int]:
    keys: set[int | None] = set()
    lengths, endings = wanted.lengths, frozenset(map(len, wanted.beginnings))
    for place, word in enumerate(words):
        keys.update(wanted.words.get(tuple(words[place : place + each])) for each in lengths)
        keys.update(wanted.beginnings.get(word[:each]) for each in endings)
    return {key for key in keys if key is not None}


def _domains(folded: str, wanted: Patterns) -> set[int]:
    if not wanted.domains:
        return set()
    keys: set[int | None] = set()
    for host in HOST.findall(folded):
        labels = host.split(".")[-10:]
        keys.update(wanted.domains.get(".".join(labels[at:])) for at in range(len(labels)))
    return {key for key in keys if key is not None}
