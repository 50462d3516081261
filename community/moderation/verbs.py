"""What moderators do. Every action of the site and of the admin is one of these.

Each verb is one short transaction: it locks the case, checks that nobody decided it
meanwhile, changes the subject through its kind, writes one Decision row, and tells
whoever is concerned. `undo` reverses any of them.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.notifications.inbox import deliver
from community.notifications.models import Notice

from .kinds import CannotError, content_type, kind_of
from .models import Case, Decision, Sanction

Verb = Decision.Verb


class AlreadyDecided(Exception):
    """Somebody else acted on the case since the moderator's page was made."""


class OwnCase(Exception):
    """Nobody decides about their own words."""


# ---- about a case -----------------------------------------------------------------


@transaction.atomic
def approve(case, *, by, reason, note="", version=None):
    """Nothing is wrong: show what was held or concealed, and close the case."""
    case = _take(case, by, version)
    before = _try(kind_of(case.subject).publish, case.subject)
    return _decide(case, Verb.APPROVE, Case.Outcome.DISMISSED, by, reason, note, before)


@transaction.atomic
def dismiss(case, *, by, reason, note="", version=None):
    """Nothing is wrong and nothing was changed."""
    case = _take(case, by, version)
    return _decide(case, Verb.DISMISS, Case.Outcome.DISMISSED, by, reason, note, {})


@transaction.atomic
def remove(case, *, by, reason, note="", version=None):
    case = _take(case, by, version)
    before = kind_of(case.subject).remove(case.subject)
    return _decide(case, Verb.REMOVE, Case.Outcome.UPHELD, by, reason, note, before)


@transaction.atomic
def add_scope(case, films, *, by, reason, note="", version=None):
    """Say which films the words give away; nothing is lost and nobody is blamed."""
    case = _take(case, by, version)
    before = kind_of(case.subject).add_scope(case.subject, films)
    return _decide(case, Verb.ADD_SCOPE, Case.Outcome.UPHELD, by, reason, note, before)


@transaction.atomic
def lock_edits(case, *, by, reason, note="", version=None):
    case = _take(case, by, version)
    before = kind_of(case.subject).lock_edits(case.subject)
    return _decide(case, Verb.LOCK_EDITS, Case.Outcome.UPHELD, by, reason, note, before)


@transaction.atomic
def claim(case, *, by):
    """Say that one is looking at a case. Raises AlreadyDecided if somebody else is."""
    case = Case.objects.select_for_update().get(pk=case.pk)
    if case.closed_at or (case.claimed_by_id and case.claimed_by_id != by.pk):
        raise AlreadyDecided
    case.claimed_by, case.claimed_at = by, timezone.now()
    case.save(update_fields=["claimed_by", "claimed_at"])
    return case


@transaction.atomic
def release(case, *, by):
    """Give a claimed case back to everybody."""
    Case.objects.filter(pk=case.pk, claimed_by=by).update(claimed_by=None, claimed_at=None)


def _take(case, by, version):
    case = Case.objects.select_for_update().get(pk=case.pk)
    if case.closed_at or (version is not None and case.version != int(version)):
        raise AlreadyDecided
    if case.member_id and case.member_id == by.pk:
        raise OwnCase
    return case


def _try(change, subject):
    """Make a change that not every kind knows; what it cannot do needs no undoing."""
    try:
        return change(subject)
    except CannotError:
        return {}


def _decide(case, verb, outcome, by, reason, note, before):
    decision = Decision.objects.create(
        verb=verb,
        actor=by,
        case=case,
        subject_kind=case.subject_kind,
        subject_id=case.subject_id,
        member=case.member,
        reason=reason,
        note=note,
        details=before,
    )
    case.closed_at, case.outcome, case.version = timezone.now(), outcome, case.version + 1
    case.save(update_fields=["closed_at", "outcome", "version"])
    _tell_author(decision)
    _tell_reporters(case)
    return decision


def _tell_author(decision):
    if decision.member and decision.verb not in {Verb.DISMISS, Verb.APPROVE}:
        deliver(
            Notice.Kind.SANCTION,
            [decision.member],
            _("The moderators %(did)s something you wrote. Their reason: %(reason)s")
            % {"did": decision.get_verb_display(), "reason": decision.reason[:180]},
            url=f"/moderation/#d-{decision.pk}",
        )


def _tell_reporters(case):
    """Tell whoever reported what became of it, without saying more than the outcome."""
    now = timezone.now()
    for report in case.reports.filter(told_at=None, reporter__isnull=False).select_related(
        "reporter"
    ):
        deliver(
            Notice.Kind.REPORT,
            [report.reporter],
            _("Thank you for your report. The moderators looked at it: %(outcome)s.")
            % {"outcome": case.get_outcome_display()},
        )
    case.reports.filter(told_at=None).update(told_at=now)


# ---- about a member ----------------------------------------------------------------


SANCTIONS = {
    Sanction.Kind.WARNING: Verb.WARN,
    Sanction.Kind.SILENCE: Verb.SILENCE,
    Sanction.Kind.SUSPENSION: Verb.SUSPEND,
    Sanction.Kind.BAN: Verb.BAN,
    Sanction.Kind.PREMODERATION: Verb.PREMODERATE,
}


@transaction.atomic
def sanction(member, kind, *, by, reason, note="", until=None, posts=None, case=None):
    """Put a dated sanction on `member` and tell them why.

    Raises OwnCase for oneself and CannotError for an administrator, so that nobody
    locks themselves or the owner out.
    """
    if by and member.pk == by.pk:
        raise OwnCase
    if member.is_superuser:
        raise CannotError(_("An administrator cannot be sanctioned. Take their rights away first."))
    decision = Decision.objects.create(
        verb=SANCTIONS[kind], actor=by, case=case, member=member, reason=reason, note=note
    )
    row = Sanction.objects.create(
        member=member, kind=kind, until=until, posts_left=posts, reason=reason, decision=decision
    )
    deliver(
        Notice.Kind.SANCTION,
        [member],
        _("The moderators decided: %(kind)s. Their reason: %(reason)s")
        % {"kind": row.get_kind_display(), "reason": reason[:180]},
        url="/settings/standing/",
    )
    return row


@transaction.atomic
def lift(row, *, by, reason, note=""):
    """End a sanction before its time."""
    row = Sanction.objects.select_for_update().get(pk=row.pk)
    if row.lifted_at:
        raise AlreadyDecided
    row.lifted_at, row.lifted_by = timezone.now(), by
    row.save(update_fields=["lifted_at", "lifted_by"])
    decision = Decision.objects.create(
        verb=Verb.LIFT,
        actor=by,
        member=row.member,
        reason=reason,
        note=note,
        undoes=None,
        details={"sanction": row.pk},
    )
    deliver(
        Notice.Kind.SANCTION,
        [row.member],
        _("The moderators lifted a decision about you. Their reason: %(reason)s")
        % {"reason": reason[:180]},
        url="/settings/standing/",
    )
    return decision


# ---- undoing ------------------------------------------------------------------------


@transaction.atomic
def undo(decision, *, by, reason, note=""):
    """Put back what a decision changed. A decision is undone once; an undo is not undone."""
    decision = Decision.objects.select_for_update().get(pk=decision.pk)
    if decision.verb == Verb.UNDO or Decision.objects.filter(undoes=decision).exists():
        raise AlreadyDecided
    if hasattr(decision, "sanction"):
        _end(decision.sanction, by)
    elif decision.subject_id and decision.details:
        subject = decision.subject_kind.model_class()._default_manager.get(pk=decision.subject_id)
        kind_of(subject).put_back(subject, decision.details)
    return Decision.objects.create(
        verb=Verb.UNDO,
        actor=by,
        case=decision.case,
        subject_kind=decision.subject_kind,
        subject_id=decision.subject_id,
        member=decision.member,
        reason=reason,
        note=note,
        undoes=decision,
        is_public=decision.is_public,
    )


def _end(row, by):
    if not row.lifted_at:
        row.lifted_at, row.lifted_by = timezone.now(), by
        row.save(update_fields=["lifted_at", "lifted_by"])


def site_decides(verb, subject, reason, details=None, member=None, case=None):
    """Write down what the site did by its own rules, for the same log."""
    return Decision.objects.create(
        verb=verb,
        case=case,
        subject_kind=content_type(subject),
        subject_id=subject.pk,
        member=member,
        reason=reason,
        details=details or {},
    )
