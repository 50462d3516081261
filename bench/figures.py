"""From samples to ratios, and from ratios to a verdict. Plain arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple


class Sample(NamedTuple):
    """One burst: CPU milliseconds and, by the clock, requests a second."""

    cpu: float
    rate: float


Samples = Mapping[str, Sequence[Sample]]


class Floor(NamedTuple):
    """What the issue asks of a figure: at least the floor, and rather the aim."""

    floor: float
    aim: float


# Baseline's cost over the page's, by CPU: more is better.
SPEED = {"warm": Floor(0.65, 1.0), "304": Floor(0.7, 1.2)}

# Floors that are ceilings: less is better.
QUERIES = 12
VISIT_BYTES = 60 * 1024
VISIT_REQUESTS = 6
WORKER_MEGABYTES = 85
SECONDS_OUT_OF_DATE = 1.0


@dataclass(frozen=True)
class Line:
    """A row of the report: one way of asking for one page."""

    name: str
    cpu: float
    of_bare: float
    of_bare_by_rate: float
    of_fifty: float

    @property
    def floor(self) -> Floor | None:
        return SPEED.get(self.name.rpartition(", ")[2])


def lines(samples: Samples) -> list[Line]:
    """Medians of the ratios within each round, so that a slow minute cancels out."""
    bare, fifty = samples["bare"], samples["fifty"]
    return [
        Line(
            name,
            cpu=median(sample.cpu for sample in own),
            of_bare=median(b.cpu / s.cpu for b, s in zip(bare, own, strict=True)),
            of_bare_by_rate=median(s.rate / b.rate for b, s in zip(bare, own, strict=True)),
            of_fifty=median(f.cpu / s.cpu for f, s in zip(fifty, own, strict=True)),
        )
        for name, own in samples.items()
    ]


@dataclass(frozen=True)
class Visit:
    """What a first visit loads. Bytes as sent, headers included; pictures are counted apart."""

    requests: int
    bytes: int
    pictures: int


@dataclass(frozen=True)
class Part:
    """What was measured with so many films in the catalogue."""

    films: int
    lines: Sequence[Line]
    queries: Mapping[str, int]
    megabytes_per_worker: float

    def missed(self) -> list[str]:
        """A sentence for each floor that is missed."""
        slow = [
            f"{line.name}: {line.of_bare:.3g} of the bare view, the floor is {line.floor.floor}"
            for line in self.lines
            if line.floor and line.of_bare < line.floor.floor
        ]
        many = [
            sentence
            for name, queries in self.queries.items()
            for sentence in over(f"{name}, queries when cold", queries, QUERIES)
        ]
        heavy = over("megabytes per worker", self.megabytes_per_worker, WORKER_MEGABYTES)
        return [f"{sentence} (with {self.films} films)" for sentence in slow + many + heavy]


@dataclass(frozen=True)
class Course:
    """Everything that one benchmark found."""

    addresses: Mapping[str, str]
    parts: Sequence[Part]
    visits: Mapping[str, Visit]
    seconds_out_of_date: float

    def missed(self) -> list[str]:
        """A sentence for each floor that is missed; none if all is well."""
        found = [sentence for part in self.parts for sentence in part.missed()]
        for name, visit in self.visits.items():
            found += over(f"{name}, requests of a first visit", visit.requests, VISIT_REQUESTS)
            found += over(f"{name}, bytes of a first visit", visit.bytes, VISIT_BYTES)
        found += over("seconds out of date", self.seconds_out_of_date, SECONDS_OUT_OF_DATE)
        if self._queries_differ():
            found.append("queries when cold: not the same with few and with many films")
        return found

    def _queries_differ(self) -> bool:
        return len({tuple(part.queries.items()) for part in self.parts}) > 1


def over(what: str, figure: float, most: float) -> list[str]:
    """A sentence if a figure is larger than it may be."""
    return [f"{what}: {figure:g}, at most {most:g}"] if figure > most else []
