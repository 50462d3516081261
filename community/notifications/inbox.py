"""Tell members something: `deliver` is how every other app does it."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from .mail_times import mail_time
from .models import ALWAYS_MAILED, Notice, Preference


def deliver(kind, to, text, url="", *, group="", mailed=False):  # noqa: PLR0913 (each says one thing)
    """Put one line into the inbox of each member in `to`, and into the mail as they like it.

    `text` must be safe for somebody who has seen nothing; `url` is a path of this site.
    Unread lines of the same `group` become one, with a count. `mailed` says that the
    caller writes a letter of its own. Call it in the transaction of what it tells of.
    """
    members = list(to)
    frequencies = Preference.objects.filter(member__in=members).frequencies(kind)
    now = timezone.now()
    for member in members:
        line = {"member": member, "kind": kind, "group": group}
        words = {"text": text, "url": url, "updated_at": now}
        if group and _add_to_unread(line, words):
            continue
        mail_at = None if mailed else _mail_at(kind, member, frequencies.get(member.pk), now)
        try:
            with transaction.atomic():
                Notice.objects.create(**line, **words, created_at=now, mail_at=mail_at)
        except IntegrityError:  # somebody else began the same group at this very moment
            if not _add_to_unread(line, words):
                raise


def _add_to_unread(line, words):
    return Notice.objects.unread().filter(**line).update(count=F("count") + 1, **words)


def _mail_at(kind, member, frequency, now):
    if kind in ALWAYS_MAILED:
        return now
    zone = ZoneInfo(member.time_zone or settings.TIME_ZONE)
    return mail_time(frequency or Preference.Frequency.DAILY, now, zone)
