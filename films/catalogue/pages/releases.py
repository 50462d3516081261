"""A film's releases, each with the history of its date."""

from itertools import groupby, pairwise

from django.conf import settings

from .. import release_history, release_rule
from ..models import Release, ReleaseDate


class ReleaseStory:
    """One release and all the dates it has had, oldest first; `rows` may be empty."""

    def __init__(self, release: Release, rows: list[ReleaseDate]):
        self.release = release
        self.rows = release_history.chained(rows)
        for before, row in pairwise(self.rows):
            row.supersedes = before  # the very row, so that none is fetched again

    @property
    def current(self):
        """The row that holds now, or None while no date is recorded."""
        return self.rows[-1] if self.rows else None

    @property
    def is_withdrawn(self):
        return bool(self.rows) and self.current.state == ReleaseDate.State.WITHDRAWN

    @property
    def moves(self):
        return [row for row in self.rows if row.is_move]

    @property
    def precedence(self):
        dated = release_rule.Dated(self.release.territory, self.release.kind, self.current.date)
        return release_rule.precedence(dated, settings.HOME_TERRITORY)


class Releases:
    """All releases of a film, by date, and the one that it is known by."""

    def __init__(self, film, undated: list[Release]):
        rows = ReleaseDate.objects.filter(release__film=film).order_by("release_id", "id")
        rows = rows.select_related("release__certification", "source__quotes")
        dated = [
            ReleaseStory(of_release[0].release, of_release)
            for of_release in (list(rows) for _, rows in groupby(rows, lambda row: row.release_id))
        ]
        dated.sort(key=lambda story: (story.current.date.key, story.release.territory_name))
        self.stories = dated + [ReleaseStory(release, []) for release in undated]
        standing = [story for story in dated if not story.is_withdrawn]
        self.main = min(standing, key=lambda story: story.precedence, default=None)

    @property
    def has_happened(self):
        return bool(self.main) and self.main.current.state == ReleaseDate.State.HAPPENED

    @property
    def certification(self):
        """The age rating of the release that the film is known by, or of another at home."""
        at_home = [s for s in self.stories if s.release.territory == settings.HOME_TERRITORY]
        rated = [s.release.certification for s in [self.main, *at_home] if s]
        return next((certification for certification in rated if certification), None)
