from django.conf import settings

from films.editions.printing import EditionedQuerySet

from .. import release_rule


class ReleaseQuerySet(EditionedQuerySet):
    def known_by(self):
        """The date by which the film of these releases is known, or None."""
        standing = self.filter(
            dates__superseded_by=None, dates__state__in=["scheduled", "happened"]
        )
        rows = standing.values_list("territory", "kind", "dates__date")
        dated = [release_rule.Dated(*row) for row in rows]
        return release_rule.known_by(dated, settings.HOME_TERRITORY)


class ReleaseDateQuerySet(EditionedQuerySet):
    def heads(self):
        """The dates that hold now: those that no other replaced."""
        return self.filter(superseded_by=None)
