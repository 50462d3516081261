from django.db.models import Count, F, Q

from .entries import EntryQuerySet


class CharacterQuerySet(EntryQuerySet):
    def safe(self):
        """Characters whose very existence gives nothing away."""
        return self.filter(spoiler_scope="")

    def of_public_universes(self):
        """With their universe; those that belong to none are among them."""
        public = Q(universe=None) | Q(universe__state="published")
        return self.filter(public).select_related("universe")

    def by_universe(self):
        """Those of the leading universe first, by name; those of none last."""
        of_none_last = F("universe__position").asc(nulls_last=True)
        return self.order_by(of_none_last, "universe__name", "universe_id", "name", "pk")

    def with_portraits(self):
        return self.prefetch_related("images")

    def for_page(self):
        return self.select_related("universe").prefetch_related("images")

    def most_seen(self):
        """Whoever is in the most films first, with their number as `films_seen_in`.

        A part that gives a film away is not counted: the number would tell of it.
        """
        open_to_all = Q(
            portrayals__credit__film__state="published", portrayals__credit__spoiler_scope=""
        )
        counted = self.annotate(
            films_seen_in=Count("portrayals__credit__film", filter=open_to_all, distinct=True)
        )
        return counted.order_by("-films_seen_in", "name", "pk")
