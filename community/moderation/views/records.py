"""What moderators know of a member: nothing that is not needed to decide."""

from django.utils import timezone

from ..models import Case, Decision, Sanction


def record_of(member, but=None):
    """Age, where their mail is, earlier cases and sanctions; `but` is a case left out."""
    cases = Case.objects.filter(member=member)
    return {
        "member": member,
        "days": (timezone.now() - member.date_joined).days,
        "mail_domain": member.email.rpartition("@")[2],
        "cases": cases.exclude(pk=but.pk).count() if but else cases.count(),
        "upheld": cases.filter(outcome=Case.Outcome.UPHELD).count(),
        "sanctions": list(Sanction.objects.filter(member=member)[:50]),
        "decisions": Decision.objects.filter(member=member),
    }
