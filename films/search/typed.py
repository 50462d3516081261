"""What somebody typed into the search field, made safe to look for and to print again."""

from dataclasses import dataclass

from .folding import phrases

LONGEST = 200  # letters


@dataclass(frozen=True)
class Typed:
    """`text` is legible, at most LONGEST letters long, and goes back into the field."""

    text: str
    is_too_long: bool

    @property
    def is_empty(self) -> bool:
        return not self.text

    @property
    def has_words(self) -> bool:
        return bool(phrases(self.text))

    @property
    def can_be_looked_for(self) -> bool:
        return self.has_words and not self.is_too_long


def read(raw: str) -> Typed:
    """Understand what was typed; control characters count as spaces."""
    legible = "".join(letter if letter.isprintable() else " " for letter in raw[: LONGEST * 20])
    text = " ".join(legible.split())
    return Typed(text[:LONGEST].rstrip(), len(text) > LONGEST or len(raw) > LONGEST * 20)
