"""Tell members something: `deliver` is how every other app does it."""

from django.db.models import F
from django.utils import timezone

from .models import Notice


def deliver(kind, to, text, url="", group=""):
    """Put one line into the inbox of each member in `to`.

    `text` must be safe for somebody who has seen nothing. Unread lines of the same
    `group` become one, with a count. Call it in the transaction of what it tells of.
    """
    now = timezone.now()
    for member in to:
        unread = Notice.objects.unread().filter(member=member, kind=kind, group=group)
        if group and unread.update(count=F("count") + 1, text=text, url=url, updated_at=now):
            continue
        Notice.objects.create(member=member, kind=kind, group=group, text=text, url=url)
