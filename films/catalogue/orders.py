"""The two orders of a universe: as its films came out, and as their stories happen."""

from collections.abc import Iterable

from . import story_order

LAST = "~"  # sorts behind every date


def in_release_order(entries: Iterable) -> list:
    """Universe entries by release; what is to be announced comes late, the unrecorded last."""
    return sorted(entries, key=lambda entry: (release_key(entry.film), entry.film.sort_title))


def release_key(film) -> str:
    """Sorts films by release; the undated come last."""
    return film.first_release.key if film.first_release else LAST


def in_story_order(entries: Iterable, placements: Iterable) -> list:
    """Universe entries as their stories happen; what nothing ties stays in release order.

    While the placements contradict each other there is no such order: the list is empty.
    """
    of_film = {entry.film_id: entry for entry in in_release_order(entries)}
    try:
        told = story_order.order(list(of_film), [placement.as_edge for placement in placements])
    except story_order.StoryCycle:
        return []
    return [of_film[film] for film in told]
