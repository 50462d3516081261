from functools import reduce
from operator import or_

from django.db.models import Case, Count, IntegerField, Min, Q, When
from django.db.models.functions import Coalesce, Substr

from .entries import EntryQuerySet

# The states of a role in which somebody certainly worked on the film.
WORKED = ("disclosed", "undisclosed", "cut")


class PersonQuerySet(EntryQuerySet):
    def for_page(self):
        return self.select_related("source__quotes").prefetch_related("external_ids", "images")

    def by_name(self):
        return self.order_by("sort_name", "pk")

    def initials(self):
        """The first letters under which these people are filed, each once."""
        initial = Substr("sort_name", 1, 1)
        return self.order_by().values_list(initial, flat=True).distinct()

    def filed_under(self, initials):
        starts = [Q(sort_name__startswith=initial) for initial in initials]
        return self.filter(reduce(or_, starts)) if starts else self.none()

    def of_universe(self, slug):
        """Whoever has a credit on a public film of the universe."""
        there = {"credits__film__state": "published", "credits__film__universes__slug": slug}
        return self.filter(pk__in=self.model.objects.filter(**there).values("pk"))

    def most_credited_in(self, films):
        """Whoever worked on `films` (a queryset), with how many of them as `films_there`.

        Among equals directors come first, then the cast as it is billed.
        """
        worked = self.filter(credits__film__in=films, credits__role_state__in=WORKED)
        billing = Case(
            When(credits__department="directing", then=0),
            When(credits__department="acting", then=Coalesce("credits__billing_order", 999)),
            default=1000,
            output_field=IntegerField(),
        )
        counted = worked.annotate(
            films_there=Count("credits__film", distinct=True), best_billing=Min(billing)
        )
        return counted.order_by("-films_there", "best_billing", "sort_name", "pk")
