"""Everything that the page of one universe shows."""

from functools import cached_property
from itertools import groupby

from django.db.models import Q

from ..models import Character, Film, Person, ReleaseDate
from ..orders import in_release_order, in_story_order
from ..sentences import summary
from ..views.gates import gate_for
from .releases import ReleaseStory
from .secrets import parted
from .timelines import DISPUTED, Stop, Timeline

CHARACTERS = 16
PEOPLE = 8
BY_RELEASE = "release"  # what ?order= says for the order of release; all else is the story's


class UniversePage:
    """All that the page of a universe shows to whoever sends `request`.

    Eight queries beside the universe's own; one more where something gives a film away.
    """

    def __init__(self, universe, request):
        placements = placements_of(universe)
        self.universe = universe
        self.gate = gate_for(request, placements)
        self.placements, self.secrets = parted(self.gate, placements)
        self.released = self._stops()
        self.told = in_story_order(self.released, self.placements)
        self.is_by_release = request.GET.get("order") == BY_RELEASE or not self.has_story

    def _stops(self):
        """The films in the order of their release."""
        entries = self.universe.entries.filter(film__state="published").select_related("film")
        entries = in_release_order(entries.prefetch_related("film__images"))
        releases = main_releases([entry.film_id for entry in entries])
        return [Stop(entry, releases.get(entry.film_id), self.placements) for entry in entries]

    @property
    def stops(self):
        """The films in the order that the reader asked for."""
        return self.released if self.is_by_release else self.told

    @cached_property
    def timeline(self):
        return Timeline(self.released, self.told, self.placements)

    @property
    def description(self):
        """For search engines; a summary gives nothing away."""
        return summary(self.universe.summary)

    @property
    def has_story(self):
        """Whether there is a story order to show; while it contradicts itself there is none."""
        return bool(self.placements and self.told)

    @property
    def contradicts_itself(self):
        return bool(self.released) and not self.told

    @cached_property
    def characters(self):
        safe = Character.objects.published().safe().filter(universe=self.universe)
        return list(safe.most_seen().prefetch_related("images")[:CHARACTERS])

    @cached_property
    def people(self):
        films = Film.objects.published().filter(universe_entries__universe=self.universe)
        most = Person.objects.published().most_credited_in(films)
        return list(most.prefetch_related("images")[:PEOPLE])

    @property
    def sources(self):
        """Each source that the page names, once."""
        return list({place.source_id: place.source for place in self.placements}.values())


def placements_of(universe):
    """The places in the story where every film they name is public, the disputed ones last."""
    public = Q(film__state="published", anchor__state="published") & (
        Q(second_anchor=None) | Q(second_anchor__state="published")
    )
    told = universe.placements.filter(public).order_by("pk")
    placements = told.select_related("film", "anchor", "second_anchor", "source__quotes")
    return sorted(placements, key=lambda place: place.certainty == DISPUTED)


def main_releases(films):
    """For each of the films' ids the release it is known by, with the story of its date."""
    rows = ReleaseDate.objects.filter(release__film__in=films).select_related("release")
    by_release = groupby(rows.order_by("release_id", "pk"), key=lambda row: row.release)
    stories = [ReleaseStory(release, list(dates)) for release, dates in by_release]
    standing = [story for story in stories if not story.is_withdrawn]
    standing.sort(key=lambda story: story.precedence, reverse=True)
    return {story.release.film_id: story for story in standing}
