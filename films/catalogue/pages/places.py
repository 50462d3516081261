"""Where a film stands in its universes: among what came out, and among what happened."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q

from ..models import StoryPlacement, UniverseEntry
from ..orders import in_release_order, in_story_order

AROUND = 3  # stops shown of an order


@dataclass(frozen=True)
class Order:
    """An order of entries, seen from one of them."""

    entries: list[UniverseEntry]
    here: UniverseEntry

    @property
    def number(self):
        """1 for the first."""
        return self.entries.index(self.here) + 1

    @property
    def stops(self):
        """The entry with its neighbours; at an end of the order, with the two next to it."""
        first = min(max(self.number - 2, 0), max(len(self.entries) - AROUND, 0))
        return self.entries[first : first + AROUND]


@dataclass(frozen=True)
class Place:
    """A film's place in one universe; `told` is None while the story order contradicts itself."""

    here: UniverseEntry
    released: Order
    told: Order | None
    placements: list[StoryPlacement]

    @property
    def universe(self):
        return self.here.universe


class Surroundings:
    """The public universes that a film belongs to, with all their films and placements."""

    def __init__(self, film):
        self.film = film
        entries = (
            UniverseEntry.objects.filter(
                universe__entries__film=film, universe__state="published", film__state="published"
            )
            .select_related("universe", "film")
            .order_by("universe__position", "universe_id")
        )
        self.universes = [list(own) for _, own in groupby(entries, lambda e: e.universe_id)]
        self.placements = _placements({own[0].universe_id for own in self.universes})

    def places(self, gate):
        """The film's place in each of them, the leading one first.

        A placement that the reader may not see puts no film anywhere.
        """
        shown = [placement for placement in self.placements if gate.opens(placement)]
        return [self._place(entries, shown) for entries in self.universes]

    def _place(self, entries, shown):
        here = next(entry for entry in entries if entry.film_id == self.film.pk)
        own = [place for place in self.placements if _is_about(place, here)]
        told = in_story_order(entries, [p for p in shown if p.universe_id == here.universe_id])
        return Place(
            here,
            Order(in_release_order(entries), here),
            Order(told, here) if told else None,
            sorted(own, key=lambda placement: placement.certainty == "disputed"),
        )


def _is_about(placement, entry):
    return (placement.universe_id, placement.film_id) == (entry.universe_id, entry.film_id)


def _placements(universes):
    """All placements within these universes, where every film they name is public."""
    public = Q(anchor__state="published") & (
        Q(second_anchor=None) | Q(second_anchor__state="published")
    )
    return list(
        StoryPlacement.objects.filter(public, universe__in=universes)
        .select_related("anchor", "second_anchor", "source__quotes")
        .order_by("id")
    )
