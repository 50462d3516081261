"""Keep somebody at a distance, and let them near again."""

from datetime import timedelta

from django.utils import timezone

from .models import Block, Mute

MUTE_FOR = {"day": timedelta(days=1), "week": timedelta(days=7), "": None}


def block(member, other):
    """Neither sees the other from now on; blocking twice is blocking once."""
    Block.objects.get_or_create(blocker=member, blocked=other)


def unblock(member, other):
    Block.objects.filter(blocker=member, blocked=other).delete()


def mute(member, other, span):
    """Mute for a "day", a "week", or with "" until further notice."""
    length = MUTE_FOR[span]
    until = timezone.now() + length if length else None
    Mute.objects.update_or_create(muter=member, muted=other, defaults={"until": until})


def unmute(member, other):
    Mute.objects.filter(muter=member, muted=other).delete()
