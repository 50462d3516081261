"""Look a text over before it is published: for every room that takes words."""

from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from .kinds import kind_of
from .matching import found, patterns
from .models import Case, Watchword

Action = Watchword.Action
STRICTEST_FIRST = (Action.BLOCK, Action.HOLD, Action.FLAG)


@dataclass(frozen=True)
class Verdict:
    """What is to be done with a text: "" (publish it), flag, hold or block; and why."""

    action: str
    hits: tuple[Watchword, ...] = ()


def screen(text):
    """What the list of words and domains says of `text`; every hit is counted. Two queries."""
    listed = {row.pk: row for row in Watchword.objects.all()}
    words = [(pk, row.pattern) for pk, row in listed.items() if row.kind == Watchword.Kind.WORD]
    domains = [(pk, row.pattern) for pk, row in listed.items() if row.kind == Watchword.Kind.DOMAIN]
    keys = found(text, patterns(words, domains))
    if not keys:
        return Verdict("")
    now = timezone.now()
    Watchword.objects.filter(pk__in=keys).update(hits=F("hits") + 1, last_hit_at=now)
    hits = tuple(listed[key] for key in sorted(keys))
    actions = {row.action for row in hits}
    return Verdict(next(each for each in STRICTEST_FIRST if each in actions), hits)


def open_case(subject, verdict):
    """Put what was flagged or held before the moderators, as one case."""
    held = verdict.action == Action.HOLD
    origin = Case.Origin.HELD if held else Case.Origin.WATCHWORD
    case, _made = Case.objects.get_or_create(
        subject_kind=Case.kind_of_row(subject),
        subject_id=subject.pk,
        closed_at=None,
        defaults={"origin": origin, "member": kind_of(subject).author(subject)},
    )
    return case
