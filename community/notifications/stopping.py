"""The link in each letter that ends letters of its kinds. It needs no sign-in and tells no name."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse

from .models import Kind, Notice, Preference

SALT = "stop letters"


def stop_url(member, kinds):
    token = signing.dumps([member.pk, [str(kind) for kind in kinds]], salt=SALT)
    return settings.SITE_URL + reverse("notifications:stop", args=[token])


def read_token(token):
    """The number of a member and the kinds in a link that we signed; ValueError for any other."""
    try:
        member, kinds = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise ValueError("This link was not made here.") from None
    if not get_user_model().objects.filter(pk=member).exists():
        raise ValueError("This account is gone, and its letters with it.")
    return member, [Kind(kind) for kind in kinds if kind in Kind.values]


def set_frequency(member_pk, kind, frequency):
    """Let the member have letters of this kind that often from now on."""
    Preference.objects.update_or_create(
        member_id=member_pk, kind=kind, defaults={"frequency": frequency}
    )
    if frequency == Preference.Frequency.NEVER:
        Notice.objects.filter(member=member_pk, kind=kind).update(mail_at=None)
