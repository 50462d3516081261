"""Leave: seven days to change one's mind, then nothing personal remains."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.members.belongings import all_belongings
from community.members.models import Departure, Member
from community.notifications.inbox import deliver
from community.notifications.models import Kind

from . import account


class LastAdministrator(Exception):
    """Somebody must be left who can open the back stage."""


@transaction.atomic
def ask_to_leave(member, *, keeps_comments, here=None):
    """Begin the seven days; every session ends but the one with the key `here`."""
    others = Member.objects.select_for_update().filter(is_superuser=True, is_active=True)
    if member.is_superuser and not others.exclude(pk=member.pk).exists():
        raise LastAdministrator
    departure, _new = Departure.objects.get_or_create(
        member=member, defaults={"keeps_comments": keeps_comments}
    )
    account.sign_out_everywhere(member, but=here)
    deliver(
        Kind.ACCOUNT,
        [member],
        _("You asked to leave. Until %(day)s you can change your mind in your settings.")
        % {"day": f"{departure.due_at:%d %B %Y, %H:%M} UTC"},
        url="/settings/data/",
    )
    return departure


def stay(member):
    """Change one's mind. True if there was something to change."""
    return bool(Departure.objects.filter(member=member).delete()[0])


def erase_due():
    """Erase every member whose seven days are over; return how many."""
    due = Departure.objects.filter(due_at__lte=timezone.now()).values_list("member", flat=True)
    return sum(erase(pk) for pk in list(due))


@transaction.atomic
def erase(pk):
    """Forget one member in one transaction: a killed process leaves all or nothing."""
    departure = (
        Departure.objects.select_for_update().filter(member=pk, due_at__lte=timezone.now()).first()
    )
    if departure is None:
        return 0
    member = departure.member
    for belongings in all_belongings():
        belongings.forget(member)
    member.delete()
    return 1
