"""Give a member another username; the old one keeps leading to them."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import FormerUsername, Member
from .names import skeleton

MOST_RENAMES = 3
WITHIN = timedelta(days=30)


@transaction.atomic
def rename(member, username):
    """Raises ValidationError when the name cannot be had, or was changed too often."""
    member = Member.objects.select_for_update().get(pk=member.pk)
    if username == member.username:
        return member
    since = timezone.now() - WITHIN
    if member.former_usernames.filter(given_up_at__gt=since).count() >= MOST_RENAMES:
        raise ValidationError(
            _("You have changed your username three times within 30 days. Please wait a little.")
        )
    old, member.username = member.username, username
    member.full_clean(exclude=["password"])
    if old.lower() != username.lower():
        FormerUsername.objects.create(member=member, username=old.lower(), skeleton=skeleton(old))
    # Back to a name of one's own: it is no longer a former one.
    member.former_usernames.filter(username=username.lower()).delete()
    member.save(update_fields=["username", "username_skeleton"])
    return member
