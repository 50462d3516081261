"""How other apps hand their words to the search."""

from dataclasses import dataclass

from .folding import fold
from .models import IndexEntry


@dataclass(frozen=True)
class Document:
    """Something that can be found: its page, its names and a line about it.

    Hand in only words that are safe for somebody who has seen nothing. A higher
    `weight` (0 to 100) comes first among equally good matches.
    """

    kind: str
    key: int
    title: str
    names: list[str]
    detail: str
    url: str
    weight: int = 0


def record(document: Document) -> None:
    """Put `document` in place of what was known under its kind and key."""
    IndexEntry.objects.update_or_create(
        kind=document.kind,
        key=document.key,
        defaults={
            "title": document.title,
            "detail": document.detail,
            "url": document.url,
            "title_folded": fold(document.title)[:250],
            "names_folded": "".join(f" {fold(name)} " for name in document.names),
            "weight": document.weight,
        },
    )


def forget(kind: str, key: int) -> None:
    """Nobody finds this any more."""
    IndexEntry.objects.filter(kind=kind, key=key).delete()
