from films.editions.printing import EditionedQuerySet


class EntryQuerySet(EditionedQuerySet):
    def published(self):
        return self.filter(state="published")
