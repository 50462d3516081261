"""What a reader may have meant who asked for something that is not there."""

from django.db.models import Case, Q, Value, When

from .folding import fold
from .models import IndexEntry
from .nearness import Candidate, beginnings, nearest

MOST_CANDIDATES = 200
LONGEST = 200


def suggest(text: str, most: int = 3) -> list[IndexEntry]:
    """At most `most` entries whose name is near to `text`, nearest first; one query or none."""
    folded = fold(text[:LONGEST])
    starts = [Q(names_folded__contains=f" {letters}") for letters in beginnings(folded)]
    if not starts:
        return []
    shared = sum(Case(When(start, then=Value(1)), default=Value(0)) for start in starts)
    rows = IndexEntry.objects.filter(Q.create(starts, Q.OR)).order_by(
        shared.desc(), "-weight", "pk"
    )
    found = {row.pk: row for row in rows[:MOST_CANDIDATES]}
    candidates = (Candidate(pk, _names(row)) for pk, row in found.items())
    return [found[pk] for pk in nearest(folded, candidates, most)]


def suggest_for_path(path: str, most: int = 3) -> list[IndexEntry]:
    """What may be meant by an address; nothing for what looks like a file or a probe."""
    last = path.rstrip("/").rpartition("/")[2]
    return [] if "." in last else suggest(last.replace("-", " ").replace("_", " "), most)


def _names(row):
    return tuple(row.names_folded.strip("/ ").split(" / "))
