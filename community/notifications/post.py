"""Post letters: write them down at once, deliver them when the mail server listens.

`LetterBackend` is Django's e-mail backend here. It only adds rows, as part of the
caller's transaction, so that a dead mail server neither loses a sign-up nor slows
a page. `deliver_due` sends what is due through the real backend
(settings.MAIL_TRANSPORT) and is safe to call from several processes at once.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from .models import Letter

log = logging.getLogger(__name__)

# How long to wait after each failed try; after the last one the letter is given up.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440, 1440)]
# A try that nobody finished (a killed process) is repeated after this long.
LEASE = timedelta(minutes=10)
KEPT_AFTER_SENDING = timedelta(days=1)


class LetterBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        letters = [
            Letter(to=message.to[0], subject=message.subject[:300], content=pack(message))
            for message in email_messages
            if message.recipients()
        ]
        Letter.objects.bulk_create(letters)
        return len(letters)


def pack(message):
    """The parts of an EmailMessage that `unpack` needs to make it again.

    Raises ValueError for attachments: nothing that Encore sends has any, and a row
    is no place for a file.
    """
    if message.attachments:
        raise ValueError("A letter takes no attachments; send a link.")
    html = [
        part.content
        for part in getattr(message, "alternatives", ())
        if part.mimetype == "text/html"
    ]
    return {
        "sender": message.from_email,
        "to": message.to,
        "cc": message.cc,
        "bcc": message.bcc,
        "reply_to": message.reply_to,
        "headers": message.extra_headers,
        "text": message.body,
        "html": html[0] if html else "",
    }


def unpack(letter, connection=None):
    content = letter.content
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=content["text"],
        from_email=content["sender"],
        to=content["to"],
        cc=content["cc"],
        bcc=content["bcc"],
        reply_to=content["reply_to"],
        headers=content["headers"],
        connection=connection,
    )
    if content["html"]:
        message.attach_alternative(content["html"], "text/html")
    return message


def deliver_due(limit=50):
    """Try every letter that is due, at most `limit`; return how many went out."""
    sent = 0
    for _number in range(limit):
        letter = _take_one()
        if letter is None:
            break
        sent += _deliver(letter)
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
    return {"skip_locked": transaction.get_connection().features.has_select_for_update_skip_locked}


def _deliver(letter):
    connection = get_connection(settings.MAIL_TRANSPORT)
    try:
        unpack(letter, connection).send()
    except Exception as trouble:  # every transport has its own kinds; none may stop the queue
        _put_off(letter, trouble)
        return 0
    letter.sent_at, letter.content, letter.trouble = timezone.now(), {}, ""
    letter.save(update_fields=["sent_at", "content", "trouble"])
    return 1


def _put_off(letter, trouble):
    letter.trouble = f"{type(trouble).__name__}: {trouble}"[:300].replace(letter.to, "…")
    if letter.tries > len(WAITS):
        letter.given_up_at, letter.content = timezone.now(), {}
    else:
        letter.next_try_at = timezone.now() + WAITS[letter.tries - 1]
    letter.save(update_fields=["trouble", "next_try_at", "given_up_at", "content"])
    log.warning(
        "Letter %s was not delivered (try %s): %s", letter.pk, letter.tries, type(trouble).__name__
    )


def clear_delivered():
    """Forget letters that went out, or were given up, more than a day ago."""
    old = timezone.now() - KEPT_AFTER_SENDING
    Letter.objects.filter(sent_at__lt=old).delete()
    Letter.objects.filter(given_up_at__lt=old - timedelta(days=30)).delete()
