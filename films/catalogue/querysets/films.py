from django.db.models import BooleanField, ExpressionWrapper, Prefetch, Q

from films.editions.printing import EditionedQuerySet

from .entries import EntryQuerySet


class FilmQuerySet(EntryQuerySet):
    UNDATED = ExpressionWrapper(Q(first_release=""), BooleanField())

    def for_page(self):
        return self.select_related("status_source__quotes")

    def with_posters(self):
        images = self.model._meta.get_field("images").related_model.objects
        return self.prefetch_related(Prefetch("images", images.filter(kind="poster")))

    def to_come(self):
        """What is not out yet: the soonest first, the undated last, by when it was heard of."""
        waiting = self.exclude(status__in=["released", "cancelled"])
        return waiting.order_by(self.UNDATED, "first_release", "-status_as_of", "sort_title", "pk")

    def newest_first(self):
        """The latest release first; what nobody has dated comes last."""
        return self.order_by("-first_release", "sort_title", "pk")

    def oldest_first(self):
        return self.order_by(self.UNDATED, "first_release", "sort_title", "pk")

    def by_title(self):
        return self.order_by("sort_title", "pk")


class CreditQuerySet(EditionedQuerySet):
    def of_published_films(self):
        return self.filter(film__state="published")

    def with_roles(self):
        """With person, source and every part played, in two queries."""
        parts = self.model._meta.get_field("portrayals").related_model.objects
        in_order = parts.select_related("character").order_by("-is_primary", "id")
        return self.select_related("person", "source__quotes").prefetch_related(
            Prefetch("portrayals", in_order)
        )

    def leading(self):
        """The cast, and those who directed, wrote and produced."""
        return self.filter(department__in=["acting", "directing", "writing", "production"])
