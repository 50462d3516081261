"""How often is too often: a rate such as "10/h", and which window of time a moment is in."""

import re
from dataclasses import dataclass

SECONDS = {"m": 60, "h": 3600, "d": 86_400}
WRITTEN = re.compile(r"([1-9]\d*)/([1-9]\d*)?([mhd])")


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `most` times in each window of `seconds` seconds, counted from 1970."""

    most: int
    seconds: int

    def window(self, moment: float) -> int:
        """The number of the window that a moment, in seconds since 1970, is in."""
        return int(moment) // self.seconds

    def end(self, window: int) -> int:
        """The second since 1970 in which the next window begins."""
        return (window + 1) * self.seconds


def rates(written: str) -> tuple[Rate, ...]:
    """The rates of "3/m,10/h" or "5/10m". Raises ValueError for anything else."""
    return tuple(_rate(part.strip()) for part in written.split(",")) if written else ()


def _rate(written: str) -> Rate:
    found = WRITTEN.fullmatch(written)
    if not found:
        raise ValueError(f"{written!r} is no rate; it takes something like 10/h or 5/10m.")
    most, count, unit = found.groups()
    return Rate(int(most), int(count or 1) * SECONDS[unit])
