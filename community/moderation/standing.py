"""The page where members read what was decided about them, and its signed address.

Somebody who cannot sign in still has to learn why, and to object: the address in the letter
and on the refusal opens that page without an account. It shows nothing else of the member.
"""

from datetime import timedelta

from django.core import signing
from django.urls import reverse

from community.members.models import Member

OPEN_FOR = timedelta(days=90)
SALT = "moderation.standing"


def signed_address(member):
    """The path of the page for whoever holds it."""
    return reverse("moderation:standing_signed", args=[signing.dumps(member.pk, salt=SALT)])


def member_of(token):
    """Whose page it is; None for a token that is forged, or older than 90 days."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=OPEN_FOR)
    except signing.BadSignature:
        return None
    return Member.objects.active().filter(pk=pk).first()
