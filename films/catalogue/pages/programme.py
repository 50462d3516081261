"""What is on: the lead universe, what moved lately, what is on its way, every universe's films."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone

from ..models import Film, Image, ReleaseDate, Universe, UniverseEntry
from ..openings import opening
from ..orders import in_release_order

SHELVES = 4  # with twelve plates each the page keeps within its weight
ON_A_SHELF = 12
ADDED = 7
LINES = 5


@dataclass(frozen=True)
class Shelf:
    """A universe and its films by release."""

    universe: Universe
    entries: list[UniverseEntry]

    @property
    def shown(self):
        """As many as fit on the page; the latest, where there are more."""
        return self.entries[-ON_A_SHELF:]

    @property
    def newest(self):
        """The entry that came out last, or the first to come."""
        out = [entry for entry in self.entries if entry.film.is_out]
        return out[-1] if out else self.entries[0]


class Programme:
    """What the home page shows of the catalogue, in seven queries."""

    def __init__(self):
        published = Film.objects.published()
        universes = list(Universe.objects.published().in_order()[: SHELVES + 1])
        self.has_more_universes = len(universes) > SHELVES
        self.shelves = shelves_of(universes[:SHELVES])
        elsewhere = published.exclude(universe_entries__universe__in=universes)
        self.added = list(elsewhere.order_by("-pk").with_posters()[:ADDED])
        moves = ReleaseDate.objects.moves().latest_first()[: 4 * LINES]
        self.moves = [row for row in moves if row.is_move][:LINES]
        self.coming = list(published.to_come().select_related("status_source")[:LINES])

    @property
    def is_empty(self):
        return not (self.shelves or self.added)

    @property
    def lead(self):
        """The shelf that leads the page, or None while no universe has films."""
        return self.shelves[0] if self.shelves else None

    @property
    def lead_film(self):
        """The film that stands on the stage."""
        return self.lead.newest.film if self.lead else self.added[0]

    @property
    def opening(self):
        return opening(self.lead_film.first_release, self.lead_film.is_out, timezone.localdate())


def shelves_of(universes):
    """A shelf for each universe that has films, in their order."""
    entries = UniverseEntry.objects.filter(universe__in=universes, film__state="published")
    posters = Prefetch("film__images", Image.objects.filter(kind=Image.Kind.POSTER))
    entries = list(entries.select_related("film").prefetch_related(posters))
    shelves = [
        Shelf(each, in_release_order(entry for entry in entries if entry.universe_id == each.pk))
        for each in universes
    ]
    return [shelf for shelf in shelves if shelf.entries]
