"""A member's own picture: cropped about its focus, without metadata, or none."""

from django.core.files.storage import default_storage
from django.db import transaction

from config.lib import pictures

from .models import Member

KIND = "portrait"


def wear(member, picture, focal):
    """Store `picture` and show it for `member`; the one before goes once nobody has it."""
    stored = pictures.store(picture, KIND, focal, default_storage)
    _replace(member, stored.name, stored.width, stored.height)


def take_off(member):
    _replace(member, "", 0, 0)


def _replace(member, name, width, height):
    before = member.avatar
    member.avatar, member.avatar_width, member.avatar_height = name, width, height
    member.save(update_fields=["avatar", "avatar_width", "avatar_height"])
    if before and before != name:
        transaction.on_commit(lambda: forget_unless_worn(before))


def forget_unless_worn(name):
    """Delete a picture's files unless somebody else wears the very same picture."""
    if name and not Member.objects.filter(avatar=name).exists():
        pictures.forget(name, default_storage)


def sources(member):
    """What the picture partial takes, or None for somebody without a picture."""
    if not member.avatar:
        return None
    stored = pictures.StoredPicture(member.avatar, member.avatar_width, member.avatar_height)
    return pictures.sources(stored, KIND, default_storage.url)
