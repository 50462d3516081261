from django.conf import settings
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Coalesce, NullIf, TruncDate

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
    def moves(self):
        """Dates that were put in place of others, in public films; some only say them better."""
        replacing = self.filter(release__film__state="published", supersedes__isnull=False)
        return replacing.exclude(date=F("supersedes__date")).select_related(
            "release__film", "supersedes", "source"
        )

    def latest_first(self):
        """By when they were announced; where nobody recorded that, by when we learned of them."""
        recorded = Cast(TruncDate("recorded_at"), CharField())
        return self.order_by(
            Coalesce(NullIf("announced_on", Value("")), recorded).desc(), "-recorded_at", "-pk"
        )

    def heads(self):
        """The dates that hold now: those that no other replaced."""
        return self.filter(superseded_by=None)
