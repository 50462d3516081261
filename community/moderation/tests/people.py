"""The cast of moderation's tests, each with a confirmed address and old enough to be heard."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from community.members.roles import MODERATOR
from community.members.tests.doors import make_member
from community.moderation.ruling import Ruling

__all__ = ["make_member", "make_moderator", "make_regular", "ruling"]


def make_regular(username="mara", **fields):
    """A member of a month, whose reports count."""
    return make_member(username, date_joined=timezone.now() - timedelta(days=30), **fields)


def make_moderator(username="piet", **fields):
    member = make_regular(username, is_staff=True, **fields)
    member.groups.add(Group.objects.get(name=MODERATOR))
    return member


def ruling(by, reason="It was advertising.", **fields):
    return Ruling(by, reason, **fields)
