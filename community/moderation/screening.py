"""Look a text over before it is published: for every room that takes words."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from .kinds import kind_of
from .matching import found, patterns
from .models import Case, Decision, Watchword
from .ruling import Ruling, row_of, write_down
from .telling import tell_author

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
    case, _new = Case.objects.get_or_create(
        subject_kind=Case.kind_of_row(subject),
        subject_id=subject.pk,
        closed_at=None,
        defaults={"origin": origin, "member": kind_of(subject).author(subject)},
    )
    return case


def read_over(text):
    """For community.members.writing: refuse what is blocked, bring the rest before moderators."""
    verdict = screen(text)
    if verdict.action == Action.BLOCK:
        listed = ", ".join(row.pattern for row in verdict.hits if row.action == Action.BLOCK)
        return _("This cannot be published here: %(words)s") % {"words": listed}, _nothing
    if not verdict.action:
        return "", _nothing
    return "", lambda subject: bring_up(subject, verdict)


def _nothing(_subject):
    """There is nothing to tell anybody."""


@transaction.atomic
def bring_up(subject, verdict):
    """Open a case; what is to be held is concealed until a moderator has looked, and told so."""
    case = open_case(subject, verdict)
    kind = kind_of(subject)
    if verdict.action != Action.HOLD or "conceal" not in kind.actions:
        return
    reason = _("Something in it waits for a moderator, so others do not see it yet.")
    decision = write_down(
        Decision.Verb.CONCEAL,
        Ruling(None, reason),
        subject,
        case=case,
        member=case.member,
        details=row_of(subject, kind.conceal(subject)),
    )
    tell_author(decision)
