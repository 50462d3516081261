"""The list of universes, each with its films on a shelf."""

from itertools import groupby

from ..models import Universe, UniverseEntry
from ..orders import in_release_order


def shelves():
    """Pairs of a universe and its films' entries as they came out, in three queries."""
    entries = UniverseEntry.objects.filter(film__state="published").select_related("film")
    by_universe = groupby(
        entries.prefetch_related("film__images").order_by("universe_id"),
        key=lambda entry: entry.universe_id,
    )
    films = {universe: in_release_order(several) for universe, several in by_universe}
    universes = Universe.objects.published().in_order()
    return [(universe, films.get(universe.pk, [])) for universe in universes]
