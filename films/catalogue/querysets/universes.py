from .entries import EntryQuerySet


class UniverseQuerySet(EntryQuerySet):
    def in_order(self):
        return self.order_by("position", "name", "pk")
