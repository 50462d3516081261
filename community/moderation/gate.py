"""Who may sign in, who may write, whose writing waits: asked by every room that takes words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from .kinds import kinds
from .models import Control, Policy, Sanction

Kind = Sanction.Kind


@dataclass(frozen=True)
class Refusal:
    """Why a member may not write: a sentence, the reason given, and until when (None: no end)."""

    sentence: str
    reason: str
    until: datetime | None = None
    must_acknowledge: bool = False


def may_enter(member):
    """The sanction that keeps a member from signing in, the longest; None if they may."""
    if not member.is_superuser:
        barring = sorted(Sanction.objects.barring().filter(member=member), key=_how_long)
        return barring[-1] if barring else None
    return None


def _how_long(sanction):
    return (sanction.until is None, (sanction.until and sanction.until.timestamp()) or 0)


def may_write(member):
    """None if a member may write now, else the Refusal to show. One query."""
    if member.is_superuser:
        return None
    found = {row.kind: row for row in Sanction.objects.in_force().filter(member=member)}
    for kind in (Kind.BAN, Kind.SUSPENSION, Kind.SILENCE):
        if kind in found:
            sentence = _("The moderators decided that you may read here, but not write.")
            return Refusal(sentence, found[kind].reason, found[kind].until)
    warnings = Sanction.objects.unread_warnings().filter(member=member)
    if Kind.WARNING in found and (warning := warnings.first()):
        sentence = _("The moderators wrote to you. Please read it before you write again.")
        return Refusal(sentence, warning.reason, must_acknowledge=True)
    return None


def may_edit(subject):
    """None if `subject` may be changed by its author, else the Refusal to show."""
    if not Control.objects.of(subject).is_locked:
        return None
    return Refusal(_("The moderators locked this, so it cannot be changed for now."), "")


def needs_review(member):
    """Whether what a member posts now waits for a moderator before others see it."""
    if member.is_staff or member.is_superuser:
        return False
    reviewed = Sanction.objects.in_force().filter(member=member, kind=Kind.PREMODERATION)
    if reviewed.exists():
        return True
    first = Policy.objects.current().hold_first_posts
    return first > 0 and sum(kind.posts_by(member) for kind in kinds()) < first
