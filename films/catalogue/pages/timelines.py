"""The films of a universe in both orders, for the drawing and the sentence about it."""

from django.utils import timezone

from config.lib.art.slope import TimelineRow

from ..models import StoryPlacement
from ..openings import opening
from ..story_order import disputed_spot

DISPUTED = StoryPlacement.Certainty.DISPUTED


class Stop:
    """A film of the universe, with the story of its release and its places in the story."""

    def __init__(self, entry, release, placements):
        self.entry = entry
        self.film = entry.film
        self.film_id = entry.film_id
        self.release = release
        self.placements = [place for place in placements if place.film_id == entry.film_id]

    @property
    def disputes(self):
        return [place for place in self.placements if place.certainty == DISPUTED]

    @property
    def state(self):
        """“soon” for what is not out, “disputed” where no other place is known, else ""."""
        if not self.film.is_out:
            return "soon"
        return "disputed" if self.placements and self.disputes == self.placements else ""

    @property
    def opening(self):
        return opening(self.film.first_release, self.film.is_out, timezone.localdate())

    @property
    def first_set_for(self):
        """The date on which it was to come out before that date moved, or None."""
        moves = self.release.moves if self.release else []
        return moves[0].supersedes.date if moves else None


class Timeline:
    """The stops in both orders; what nothing places drops out of the second."""

    def __init__(self, released, told, placements):
        named = {
            film
            for place in placements
            for film in (place.film_id, place.anchor_id, place.second_anchor_id)
        }
        self.released = released
        self.told = [stop for stop in told if stop.film_id in named]

    def numbers(self, stop):
        """Which it is to come out, and which in the story, from 1; None where nothing places it."""
        told = self.told.index(stop) + 1 if stop in self.told else None
        return self.released.index(stop) + 1, told

    @property
    def farthest(self):
        """Of what is out the film whose two numbers differ most, with both; None if none do."""
        numbers = [(stop, *self.numbers(stop)) for stop in self.told if stop.film.is_out]
        found = max(numbers, key=lambda each: abs(each[1] - each[2]), default=None)
        return found if found and found[1] != found[2] else None

    @property
    def rows(self):
        farthest = self.farthest
        return [self._row(stop, farthest and farthest[0]) for stop in self.released]

    def _row(self, stop, farthest):
        told = [each.film_id for each in self.told]
        spots = [disputed_spot(told, place.as_edge) for place in stop.disputes]
        return TimelineRow(
            stop.entry.name,
            str(stop.film.year or ""),
            *self.numbers(stop),
            stop.state or ("here" if stop == farthest else ""),
            tuple(spot for spot in spots if spot is not None),
        )
