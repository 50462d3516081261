"""Put a universe's films into the order in which their stories happen.

Editors state single relations ("Ballerina happens between Chapter 3 and
Chapter 4", "during Chapter 3"); here they become one order. Disputed relations
are kept apart: they are drawn, never ranked by.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

RANKED = frozenset({"stated", "inferred"})


@dataclass(frozen=True)
class Placement:
    """`film` happens before, after, during, simultaneously with or between its anchors."""

    film: Hashable
    relation: str
    anchor: Hashable
    second_anchor: Hashable | None = None
    certainty: str = "stated"


class StoryCycle(ValueError):
    """The placements contradict each other; `films` lists the ring they form."""

    def __init__(self, films: Sequence[Hashable]) -> None:
        super().__init__("These films would each happen before themselves.")
        self.films = tuple(films)


def earlier_pairs(placement: Placement) -> list[tuple[Hashable, Hashable]]:
    """The (earlier, later) pairs that a placement asserts.

    "During" and "simultaneous" begin no earlier than their anchor, so the anchor
    is told first; that a story also ends inside it asserts nothing about others.
    """
    film, first, second = placement.film, placement.anchor, placement.second_anchor
    match placement.relation:
        case "before":
            return [(film, first)]
        case "between" if second is not None:
            return [(first, film), (film, second)]
    return [(first, film)]


def order(films: Sequence[Hashable], placements: Iterable[Placement]) -> list[Hashable]:
    """Return `films` in story order; those that nothing ties keep their given order.

    A placed film stands right beside its anchor, so that the others stay where they are.
    Raises StoryCycle when the ranked placements contradict each other.
    """
    ranked = [placement for placement in placements if placement.certainty in RANKED]
    after = _successors(films, ranked)
    waiting = dict.fromkeys(films, 0)
    for later in after.values():
        for film in later:
            waiting[film] += 1
    told: list[Hashable] = []
    left = _beside_their_anchors(films, ranked)
    while left:
        free = next((film for film in left if not waiting[film]), None)
        if free is None:
            raise StoryCycle(_ring(left, after))
        left.remove(free)
        told.append(free)
        for film in after[free]:
            waiting[film] -= 1
    return told


def disputed_spot(told: Sequence[Hashable], placement: Placement) -> int | None:
    """Behind how many of the films `told` a disputed placement would put its film.

    None where the film stands there anyway, or is not told.
    """
    if placement.film not in told:
        return None
    stands = told.index(placement.film)
    would = order(told, [replace(placement, certainty="stated")]).index(placement.film)
    return None if would == stands else would + (would > stands)


def _beside_their_anchors(films: Sequence[Hashable], ranked: Sequence[Placement]) -> list[Hashable]:
    """The films, each placed one moved to its anchor; those that anchor each other stay."""
    known = [place for place in ranked if place.film in films and place.anchor in films]
    places = {place.film: place for place in reversed(known)}
    line = [film for film in films if film not in places]
    left = [film for film in films if film in places]
    while left:
        film = next((film for film in left if places[film].anchor in line), left[0])
        left.remove(film)
        place = places[film]
        if place.anchor in line:
            spot = line.index(place.anchor) + (place.relation != "before")
        else:
            earlier = films[: films.index(film)]
            spot = sum(other in earlier for other in line)
        line.insert(spot, film)
    return line


def _successors(
    films: Sequence[Hashable], placements: Iterable[Placement]
) -> dict[Hashable, set[Hashable]]:
    after: dict[Hashable, set[Hashable]] = {film: set() for film in films}
    for placement in placements:
        for earlier, later in earlier_pairs(placement):
            if earlier in after and later in after:
                after[earlier].add(later)
    return after


def _ring(films: Sequence[Hashable], after: Mapping[Hashable, set[Hashable]]) -> list[Hashable]:
    """One ring among films that all wait for another, walked backwards."""
    before = {film: next(f for f in films if film in after[f]) for film in films}
    walk = [films[0]]
    while before[walk[-1]] not in walk:
        walk.append(before[walk[-1]])
    return list(reversed(walk[walk.index(before[walk[-1]]) :]))
