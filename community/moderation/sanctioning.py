"""What moderators do about a member: dated sanctions that always tell their reason."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .deciding import close_all
from .kinds import CannotError, kinds
from .models import Decision, Sanction
from .ruling import AlreadyDecided, OwnCase, write_down
from .telling import tell_author, tell_lifted, tell_sanctioned

VERBS = {
    Sanction.Kind.WARNING: Decision.Verb.WARN,
    Sanction.Kind.SILENCE: Decision.Verb.SILENCE,
    Sanction.Kind.SUSPENSION: Decision.Verb.SUSPEND,
    Sanction.Kind.BAN: Decision.Verb.BAN,
    Sanction.Kind.PREMODERATION: Decision.Verb.PREMODERATE,
}


@dataclass(frozen=True)
class Term:
    """Which sanction, and for how long: until a moment, or for so many posts to review."""

    kind: str
    until: datetime | None = None
    posts: int | None = None


@transaction.atomic
def sanction(member, term, ruling, case=None):
    """Put a sanction on `member`, tell them why, and end their sessions if it bars them.

    Raises OwnCase for oneself, and CannotError for administrators and, unless by one of
    them, for staff: so nobody locks themselves or the owner out.
    """
    check_may_judge(ruling.by, member)
    decision = write_down(VERBS[term.kind], ruling, case=case, member=member)
    row = Sanction.objects.create(
        member=member,
        kind=term.kind,
        until=term.until,
        posts_left=term.posts,
        reason=ruling.reason,
        decision=decision,
    )
    if term.kind in {Sanction.Kind.SUSPENSION, Sanction.Kind.BAN}:
        end_sessions(member)
    tell_sanctioned(row)
    return row


@transaction.atomic
def lift(row, ruling, until=None):
    """End a sanction before its time: at once, or at the moment `until`.

    Raises AlreadyDecided if it is lifted, and CannotError for a moment that makes it longer.
    """
    row = Sanction.objects.select_for_update().select_related("member").get(pk=row.pk)
    if row.lifted_at:
        raise AlreadyDecided
    if row.member_id == ruling.by.pk:
        raise OwnCase
    if until and (until <= timezone.now() or (row.until and until >= row.until)):
        raise CannotError(_("Choose a moment between now and its end."))
    before = {"sanction": row.pk, "until": row.until and row.until.isoformat()}
    if until:
        row.until = until
    else:
        row.lifted_at, row.lifted_by = timezone.now(), ruling.by
    row.save(update_fields=["until", "lifted_at", "lifted_by"])
    tell_lifted(row, ruling.reason)
    return write_down(Decision.Verb.LIFT, ruling, member=row.member, details=before)


@transaction.atomic
def remove_all(member, ruling):
    """Remove everything that a spammer wrote, of whatever kind; one undo brings it all back."""
    check_may_judge(ruling.by, member)
    rows = [
        [kind.model._meta.label_lower, row.pk, kind.remove(row)]
        for kind in kinds()
        for row in kind.rows_by(member)
    ]
    decision = write_down(Decision.Verb.REMOVE_ALL, ruling, member=member, details={"rows": rows})
    close_all(member)
    tell_author(decision)
    return decision


def check_may_judge(judge, member):
    """Raise OwnCase or CannotError if `judge` has no say over `member`."""
    if judge and member.pk == judge.pk:
        raise OwnCase
    if member.is_superuser:
        raise CannotError(_("An administrator cannot be sanctioned. Take their rights away first."))
    if member.is_staff and not (judge and judge.is_superuser):
        raise CannotError(_("Only an administrator decides about somebody who works here."))


def end_sessions(member):
    """Sign a member out everywhere, at once."""
    for session in UserSession.objects.filter(user=member):
        session.end()
