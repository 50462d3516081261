"""Deliver letters: try, put off, try again, give up; several processes may at once.

They go out through settings.MAIL_TRANSPORT, Django's backend for the console, a folder
or a mail server.
"""

import logging
from contextlib import suppress
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import get_connection
from django.db import connection, transaction
from django.utils import timezone

from .content import unpack
from .models import Letter

log = logging.getLogger(__name__)

# How long to wait after each failed try; after the last one the letter is given up.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440, 1440)]
# A try that nobody finished (a killed process) is repeated after this long.
LEASE = timedelta(minutes=10)
KEPT_AFTER_SENDING = timedelta(days=1)
# Words and address of a letter that nobody took are kept only so that it can be tried again.
KEPT_AFTER_GIVING_UP = timedelta(days=7)


def deliver_due(limit=50):
    """Try every letter that is due, at most `limit`; return how many went out.

    It stops at the first trouble that is the server's: that one letter is put off, and the
    others need not wait for the same silence each.
    """
    sent, server = 0, get_connection(settings.MAIL_TRANSPORT)
    for _number in range(limit):
        letter = _take_one()
        if letter is None:
            break
        trouble = _deliver(letter, server)
        sent += not trouble
        if trouble and not _is_about_the_letter(trouble):
            break
    with suppress(OSError):  # the letters are out; how the server says goodbye is its affair
        server.close()
    return sent


def _take_one():
    """Lease the longest waiting letter, so that nobody else sends it meanwhile."""
    with transaction.atomic():
        letter = Letter.objects.due().select_for_update(**_skip_locked()).first()
        if letter:
            letter.next_try_at = timezone.now() + LEASE
            letter.tries += 1
            letter.save(update_fields=["next_try_at", "tries"])
    return letter


def _skip_locked():
    """PostgreSQL lets two workers pass each other; SQLite has one writer anyway."""
    return {"skip_locked": connection.features.has_select_for_update_skip_locked}


def _deliver(letter, server):
    """Send one letter; return what went wrong, None if it is out."""
    try:
        server.open()
        unpack(letter, server).send()
    except Exception as trouble:  # every transport has its own kinds; none may stop the queue
        _put_off(letter, trouble)
        return trouble
    letter.sent_at, letter.content, letter.trouble = timezone.now(), {}, ""
    letter.save(update_fields=["sent_at", "content", "trouble"])
    return None


def _is_about_the_letter(trouble):
    return isinstance(trouble, SMTPRecipientsRefused | SMTPDataError | ValueError)


def _is_final(trouble):
    """Whether the server says that there is no such mailbox and never will be (5xx)."""
    refused = getattr(trouble, "recipients", {}).values()
    return bool(refused) and all(code >= 500 for code, _reason in refused)


def _put_off(letter, trouble):
    letter.trouble = f"{type(trouble).__name__}: {trouble}"[:300].replace(letter.to, "…")
    if letter.tries > len(WAITS) or _is_final(trouble):
        letter.given_up_at = timezone.now()
    else:
        letter.next_try_at = timezone.now() + WAITS[letter.tries - 1]
    letter.save(update_fields=["trouble", "next_try_at", "given_up_at"])
    log.warning(
        "Letter %s was not delivered (try %s): %s", letter.pk, letter.tries, type(trouble).__name__
    )


def try_again():
    """Let every letter that waits or was given up be due now; return how many.

    For after the mail server's fault is mended.
    """
    return Letter.objects.troubled().update(
        next_try_at=timezone.now(), given_up_at=None, tries=0, trouble=""
    )


def clear_delivered():
    """Forget letters that went out more than a day ago, or were given up a week ago."""
    now = timezone.now()
    Letter.objects.filter(sent_at__lt=now - KEPT_AFTER_SENDING).delete()
    Letter.objects.filter(given_up_at__lt=now - KEPT_AFTER_GIVING_UP).delete()
