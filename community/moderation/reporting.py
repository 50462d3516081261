"""Members report; cases gather; what many report, or what spoils, is concealed at once."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .kinds import kind_of
from .models import Case, Decision, Policy, Report, Sanction
from .rules import conceals
from .ruling import AlreadyDecided, Ruling, row_of, write_down
from .telling import tell_author

LEFT_ALONE_FOR = timedelta(hours=24)  # after a moderator found nothing wrong
WEEK = timedelta(days=7)
Verb = Decision.Verb


@transaction.atomic
def report(subject, reporter, reason, note="", films=()):
    """Write a report down, in the open case about `subject` or in a new one.

    Raises AlreadyDecided if this member has reported this very case before.
    """
    case = _open_case(subject)
    try:
        with transaction.atomic():
            Report.objects.create(
                case=case, reporter=reporter, reason=reason, note=note, scope=_scope(films)
            )
    except IntegrityError:
        raise AlreadyDecided from None
    case.weight = case.reports.count()
    case.save(update_fields=["weight"])
    _conceal_if_due(case, reporter, films)
    return case


def _open_case(subject):
    """The one open case about `subject`, locked."""
    kind = kind_of(subject)
    case, _made = Case.objects.get_or_create(
        subject_kind=Case.kind_of_row(subject),
        subject_id=subject.pk,
        closed_at=None,
        defaults={"member": kind.author(subject)},
    )
    return Case.objects.select_for_update(of=("self",)).select_related("member").get(pk=case.pk)


def _scope(films):
    return f" {' '.join(str(pk) for pk in sorted(films))} " if films else ""


def _conceal_if_due(case, reporter, films):
    kind = kind_of(case.subject)
    if films and "add_scope" in kind.actions and has_standing(reporter, newcomers=True):
        if not _left_alone(case, Verb.ADD_SCOPE):
            before = kind.add_scope(case.subject, films)
            reason = _("Reported as a spoiler, so it is concealed from those who have not seen it.")
            _site_decides(case, Verb.ADD_SCOPE, reason, before)
    elif "conceal" in kind.actions and not _left_alone(case, Verb.CONCEAL) and _is_enough(case):
        reason = _("Several members reported it, so it is concealed until a moderator has looked.")
        _site_decides(case, Verb.CONCEAL, reason, kind.conceal(case.subject))


def _left_alone(case, verb):
    """Staff's words are never concealed by reports, nor anything twice or just after a look."""
    if case.member and (case.member.is_staff or case.member.is_superuser):
        return True
    about = Decision.objects.about(case.subject)
    approved = about.filter(verb=Verb.APPROVE, at__gt=timezone.now() - LEFT_ALONE_FOR)
    return case.decisions.filter(verb=verb).exists() or approved.exists()


def _is_enough(case):
    policy = Policy.objects.current()
    reports = case.reports.exclude(reporter=None).select_related("reporter")
    if len(reports) < policy.least_reporters:
        return False
    reporters = sum(has_standing(each.reporter) for each in reports)
    return conceals(reporters, active_members(), policy.least_reporters, policy.share_of_active)


def has_standing(member, newcomers=False):
    """Whether a member's report counts: a confirmed address, no sanction, and not brand new."""
    age = timezone.now() - member.date_joined
    known = newcomers or age >= timedelta(days=Policy.objects.current().newcomer_days)
    return (
        known
        and member.emailaddress_set.filter(verified=True).exists()
        and not Sanction.objects.in_force().filter(member=member).exists()
    )


def active_members():
    """How many members were here within the last week."""
    seen = UserSession.objects.filter(last_seen_at__gt=timezone.now() - WEEK)
    return seen.values("user").distinct().count()


def _site_decides(case, verb, reason, before):
    decision = write_down(
        verb,
        Ruling(None, reason),
        case.subject,
        case=case,
        member=case.member,
        details=row_of(case.subject, before),
    )
    tell_author(decision)
