"""Write letters: Django's e-mail backend here.

Writing adds rows, as part of the caller's transaction, and asks for delivery once that
is committed. A dead mail server neither loses a sign-up nor slows a page.
"""

from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from .content import pack
from .models import Letter
from .tasks import deliver_letters


class LetterBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        letters = [
            Letter(
                to=message.recipients()[0],
                subject=str(message.subject)[:300],
                content=pack(message),
            )
            for message in email_messages
            if message.recipients()
        ]
        Letter.objects.bulk_create(letters)
        transaction.on_commit(_ask_for_delivery, robust=True)
        return len(letters)


def _ask_for_delivery():
    """Only a hint: if the queue cannot be reached, the letter goes out within the minute."""
    deliver_letters()
