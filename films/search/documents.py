"""How other apps hand their words to the search."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from .folding import fold
from .models import TITLE_LENGTH, IndexEntry

BATCH = 1000  # rows


@dataclass(frozen=True)
class Document:
    """Something that can be found: its page, its names and a line about it.

    Hand in only words that are safe for somebody who has seen nothing. `names` are its
    names beside the title. A higher `weight` (0 to 100) comes first among equally good
    matches.
    """

    kind: str
    key: int
    title: str
    names: list[str]
    detail: str
    url: str
    weight: int = 0

    @property
    def row(self) -> dict:
        """What the index holds of it, beside its kind and key."""
        folded = dict.fromkeys(fold(name) for name in (self.title, *self.names))
        return {
            "title": self.title,
            "detail": self.detail,
            "url": self.url,
            "title_folded": fold(self.title)[:TITLE_LENGTH],
            "names_folded": f"/ {' / '.join(name for name in folded if name)} /",
            "weight": self.weight,
        }


def record(document: Document) -> None:
    """Put `document` in place of what was known under its kind and key."""
    IndexEntry.objects.update_or_create(kind=document.kind, key=document.key, defaults=document.row)


def forget(kind: str, key: int) -> None:
    """Nobody finds this any more."""
    IndexEntry.objects.filter(kind=kind, key=key).delete()


def record_all(documents: Iterable[Document]) -> int:
    """Put `documents` in place of all that was known; answers how many there are.

    Searches go on over the old index until the new one is whole.
    """
    rows = [IndexEntry(kind=d.kind, key=d.key, **d.row) for d in documents]
    with transaction.atomic():
        IndexEntry.objects.all().delete()
        IndexEntry.objects.bulk_create(rows, batch_size=BATCH)
    return len(rows)
