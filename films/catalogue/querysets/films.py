from films.editions.printing import EditionedQuerySet

from .entries import EntryQuerySet


class FilmQuerySet(EntryQuerySet):
    def newest_first(self):
        return self.order_by("-first_release", "sort_title", "pk")


class CreditQuerySet(EditionedQuerySet):
    pass
