"""The list of universes, each with its films on a shelf."""

from itertools import groupby

from ..models import UniverseEntry
from ..orders import in_release_order
from .programme import ON_A_SHELF


def shelves(universes):
    """Pairs of a universe and the latest of its films' entries, in two queries."""
    entries = UniverseEntry.objects.filter(universe__in=universes, film__state="published")
    by_universe = groupby(
        entries.select_related("film").prefetch_related("film__images").order_by("universe_id"),
        key=lambda entry: entry.universe_id,
    )
    films = {universe: in_release_order(several) for universe, several in by_universe}
    return [(each, films.get(each.pk, [])[-ON_A_SHELF:]) for each in universes]
