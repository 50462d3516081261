"""Whom a decision concerns is told, always with the reason: in the inbox, and by letter."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.members.letters import page_of, site_facts
from community.notifications.inbox import deliver
from community.notifications.models import Notice

from .standing import signed_address

LONGEST = 160  # characters of a reason in a notice; the page it leads to says it whole


def tell_author(decision):
    """What became of something that a member wrote."""
    if decision.member:
        said = _("The moderators %(did)s something of yours: %(reason)s") % {
            "did": decision.get_verb_display(),
            "reason": decision.reason[:LONGEST],
        }
        _notify(Notice.Kind.SANCTION, decision.member, said)


def tell_reporters(case):
    """What became of their reports, without saying more than the outcome."""
    waiting = case.reports.filter(told_at=None, reporter__isnull=False).select_related("reporter")
    said = _("Thank you for your report. The moderators looked at it: %(outcome)s.") % {
        "outcome": case.get_outcome_display()
    }
    deliver(Notice.Kind.REPORT, [report.reporter for report in waiting], said)
    case.reports.filter(told_at=None).update(told_at=timezone.now())


def tell_sanctioned(sanction):
    """A sanction comes with a letter, since whoever may not sign in has no inbox."""
    said = _("The moderators decided: %(kind)s. Their reason: %(reason)s") % {
        "kind": sanction.get_kind_display(),
        "reason": sanction.reason[:LONGEST],
    }
    _notify(Notice.Kind.SANCTION, sanction.member, said, mailed=True)
    _write(sanction.member, _("A decision about your account"), "sanction", {"sanction": sanction})


def tell_lifted(sanction, reason):
    said = _("The moderators lifted or shortened a decision about you: %(reason)s") % {
        "reason": reason[:LONGEST]
    }
    _notify(Notice.Kind.SANCTION, sanction.member, said, mailed=True)
    context = {"sanction": sanction, "reason": reason}
    _write(sanction.member, _("A decision about your account was lifted"), "lifted", context)


def tell_appealed(appeal):
    said = _("Your appeal was granted: %(answer)s")
    if not appeal.granted:
        said = _("Your appeal was not granted: %(answer)s")
    said %= {"answer": appeal.answer[:LONGEST]}
    _notify(Notice.Kind.APPEAL, appeal.member, said, mailed=True)
    _write(appeal.member, _("Your appeal is answered"), "appeal", {"appeal": appeal})


def _notify(kind, member, text, mailed=False):
    deliver(kind, [member], text, url=reverse("moderation:standing"), mailed=mailed)


def _write(member, subject, template, context):
    """A letter to the member's address; its last link opens without signing in."""
    facts = {"address": settings.SITE_URL + signed_address(member)} | site_facts()
    body = render_to_string(f"moderation/mail/{template}.txt", facts | context)
    message = EmailMultiAlternatives(subject, body, to=[member.email])
    message.attach_alternative(page_of(message), "text/html")
    message.send()
