from .entries import EntryQuerySet


class PersonQuerySet(EntryQuerySet):
    pass
