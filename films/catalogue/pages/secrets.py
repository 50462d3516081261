"""What a page keeps behind its veils, told by number and length, never by its words."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ..spoilers import Gate, Veil


@dataclass(frozen=True)
class Secret:
    """Things that hang behind one veil."""

    veil: Veil
    things: list[Any]

    @property
    def count(self):
        return len(self.things)

    @property
    def words(self):
        """How many words one would read; only statements have them."""
        return sum(len(thing.text.split()) for thing in self.things)


def parted(gate: Gate, things) -> tuple[list, list[Secret]]:
    """What the reader may see, and the secrets that stand in for the rest, by films."""
    shown = [thing for thing in things if gate.opens(thing)]
    veiled = [(gate.veil(thing), thing) for thing in things if not gate.opens(thing)]
    veiled.sort(key=lambda pair: pair[0].titles)
    return shown, [
        Secret(veil, [thing for _, thing in pairs])
        for veil, pairs in groupby(veiled, key=lambda pair: pair[0])
    ]
