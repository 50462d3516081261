from .entries import EntryQuerySet


class CharacterQuerySet(EntryQuerySet):
    pass
