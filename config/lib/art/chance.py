"""A tiny generator: the same words give the same drawing on every machine, for ever."""

import hashlib
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws numbers from a seed of words. Knuth's 64-bit linear congruence, its upper half."""

    def __init__(self, seed: str) -> None:
        letters = unicodedata.normalize("NFC", seed).encode("utf-8", "replace")
        self._state = int.from_bytes(hashlib.sha256(letters).digest()[:8], "big")

    def draw(self) -> float:
        """The next number, from 0 to just under 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) / 2**31

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.draw()

    def pick(self, things: Sequence[T]) -> T:
        return things[int(self.draw() * len(things))]
