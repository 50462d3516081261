"""What moderators do about a case.

Each verb is one short transaction: it locks the case, checks that nobody decided it
meanwhile, changes the subject through its kind, writes one line into the log, and tells
whoever is concerned.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .kinds import CannotError, kind_of
from .models import Case, Decision, Sanction
from .ruling import AlreadyDecided, OwnCase, row_of, write_down
from .telling import tell_author, tell_reporters

Verb, Outcome = Decision.Verb, Case.Outcome


@transaction.atomic
def approve(case, ruling):
    """Nothing is wrong: show what was held or concealed, and close the case."""
    case = _take(case, ruling)
    details = {}
    if case.subject is not None:
        details = row_of(case.subject, kind_of(case.subject).publish(case.subject))
    if case.origin == Case.Origin.HELD:
        Sanction.objects.reviewed(case.member)
    return _close(case, Verb.APPROVE, Outcome.DISMISSED, ruling, details)


@transaction.atomic
def remove(case, ruling):
    """Take it away, for good unless it is undone."""
    case = _take(case, ruling)
    before = kind_of(case.subject).remove(case.subject)
    return _close(case, Verb.REMOVE, Outcome.UPHELD, ruling, row_of(case.subject, before))


@transaction.atomic
def add_scope(case, films, ruling):
    """Say which films (ids) the words give away; nothing is lost and nobody is blamed."""
    case = _take(case, ruling)
    if not films:
        raise CannotError(_("Choose the films that it gives away."))
    before = kind_of(case.subject).add_scope(case.subject, films)
    return _close(case, Verb.ADD_SCOPE, Outcome.UPHELD, ruling, row_of(case.subject, before))


@transaction.atomic
def lock_edits(case, ruling):
    """Leave it as it is, and let its author change it no more."""
    case = _take(case, ruling)
    before = kind_of(case.subject).lock_edits(case.subject)
    return _close(case, Verb.LOCK_EDITS, Outcome.UPHELD, ruling, row_of(case.subject, before))


@transaction.atomic
def claim(case, by):
    """Say that one is looking at a case. Raises AlreadyDecided if somebody else is."""
    case = _locked(case)
    if case.closed_at or (case.claimed_by_id and case.claimed_by_id != by.pk):
        raise AlreadyDecided
    if case.member_id == by.pk:
        raise OwnCase
    Case.objects.filter(pk=case.pk).update(claimed_by=by, claimed_at=timezone.now())


def release(case, by):
    """Give a claimed case back to everybody."""
    Case.objects.filter(pk=case.pk, claimed_by=by).update(claimed_by=None, claimed_at=None)


def close_all(member):
    """Close every open case about a member's words as upheld, and tell who reported them."""
    for case in Case.objects.select_for_update().open().filter(member=member):
        _end(case, Outcome.UPHELD)


def _locked(case):
    return Case.objects.select_for_update().get(pk=case.pk)


def _take(case, ruling):
    case = _locked(case)
    if case.closed_at or ruling.version not in {None, case.version}:
        raise AlreadyDecided
    if ruling.by and case.member_id == ruling.by.pk:
        raise OwnCase
    return case


def _close(case, verb, outcome, ruling, details):
    decision = write_down(
        verb,
        ruling,
        case=case,
        subject_kind=case.subject_kind,
        subject_id=case.subject_id,
        member=case.member,
        details=details,
    )
    if outcome == Outcome.UPHELD or _was_not_shown(case):
        tell_author(decision)
    _end(case, outcome)
    return decision


def _was_not_shown(case):
    """Whether its author knows of the case: it was held, or concealed by the site."""
    concealed = case.decisions.filter(verb=Verb.CONCEAL)
    return case.origin == Case.Origin.HELD or concealed.exists()


def _end(case, outcome):
    case.closed_at, case.outcome, case.version = timezone.now(), outcome, case.version + 1
    case.save(update_fields=["closed_at", "outcome", "version"])
    tell_reporters(case)
