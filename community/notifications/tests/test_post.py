from datetime import timedelta
from unittest import mock

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.locmem import EmailBackend as Mailbox
from django.test import TestCase, override_settings
from django.utils import timezone
from huey.contrib.djhuey import HUEY

from community.notifications import post
from community.notifications.content import pack
from community.notifications.models import Letter


class DeadServer(Mailbox):
    def send_messages(self, messages):
        raise ConnectionRefusedError("nobody listens")


def write(**overrides):
    message = EmailMultiAlternatives(
        "Your code", "Here it is.", "encore@example.org", ["mara@example.org"], **overrides
    )
    message.attach_alternative("<p>Here it is.</p>", "text/html")
    get_connection("community.notifications.letters.LetterBackend").send_messages([message])


@override_settings(MAIL_TRANSPORT="django.core.mail.backends.locmem.EmailBackend")
class PostTest(TestCase):
    def test_a_letter_waits_until_somebody_delivers_it(self):
        write(headers={"X-Kind": "code"})
        self.assertEqual(mail.outbox, [])

        self.assertEqual(post.deliver_due(), 1)

        (message,) = mail.outbox
        self.assertEqual(message.to, ["mara@example.org"])
        self.assertEqual(message.body, "Here it is.")
        self.assertEqual(message.alternatives[0].content, "<p>Here it is.</p>")
        self.assertEqual(message.extra_headers, {"X-Kind": "code"})

    def test_a_delivered_letter_loses_its_words_and_is_not_sent_again(self):
        write()
        post.deliver_due()
        self.assertEqual(Letter.objects.get().content, {})
        self.assertEqual(post.deliver_due(), 0)

    def test_a_dead_server_puts_the_letter_off_and_a_living_one_gets_it(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            write()
            with override_settings(MAIL_TRANSPORT=f"{__name__}.DeadServer"):
                self.assertEqual(post.deliver_due(), 0)
            self.assertEqual(
                Letter.objects.get().next_try_at, timezone.now() + timedelta(minutes=1)
            )
            self.assertEqual(post.deliver_due(), 0)
        with time_machine.travel("2026-01-01 12:02Z"):
            self.assertEqual(post.deliver_due(), 1)

    def test_a_letter_that_nobody_takes_is_given_up_in_the_end(self):
        write()
        letter = Letter.objects.get()
        with override_settings(MAIL_TRANSPORT=f"{__name__}.DeadServer"):
            for _day in range(len(post.WAITS) + 1):
                with time_machine.travel(letter.next_try_at + timedelta(seconds=1)):
                    post.deliver_due()
                letter.refresh_from_db()
        self.assertIsNotNone(letter.given_up_at)
        self.assertEqual(post.deliver_due(), 0)
        self.assertEqual(post.try_again(), 1)
        self.assertEqual(post.deliver_due(), 1)

    def test_words_of_a_letter_that_was_given_up_are_kept_for_a_week(self):
        write()
        Letter.objects.update(given_up_at=timezone.now())
        for days, kept in ((6, 1), (8, 0)):
            with time_machine.travel(timezone.now() + timedelta(days=days)):
                post.clear_delivered()
                self.assertEqual(Letter.objects.count(), kept)

    def test_a_dead_server_is_asked_once_for_all_letters(self):
        write()
        write()
        with override_settings(MAIL_TRANSPORT=f"{__name__}.DeadServer"):
            post.deliver_due()
        self.assertEqual(sorted(Letter.objects.values_list("tries", flat=True)), [0, 1])

    def test_delivery_is_asked_for_once_the_letter_is_committed(self):
        before = HUEY.pending_count()
        with self.captureOnCommitCallbacks(execute=True):
            write()
            self.assertEqual(HUEY.pending_count(), before)
        self.assertEqual(HUEY.pending_count(), before + 1)

    def test_a_queue_that_cannot_be_reached_loses_no_letter(self):
        with (
            mock.patch.object(HUEY, "enqueue", side_effect=OSError("no queue")),
            self.captureOnCommitCallbacks(execute=True),
        ):
            write()
        self.assertEqual(Letter.objects.due().count(), 1)

    def test_a_letter_of_a_killed_process_is_sent_after_its_lease(self):
        write()
        post._take_one()
        self.assertEqual(post.deliver_due(), 0)
        with time_machine.travel(timezone.now() + post.LEASE + timedelta(seconds=1)):
            self.assertEqual(post.deliver_due(), 1)

    def test_the_trouble_kept_in_the_row_does_not_name_the_recipient(self):
        write()
        post._put_off(Letter.objects.get(), OSError("mara@example.org is unknown here"))
        self.assertNotIn("mara@", Letter.objects.get().trouble)

    def test_attachments_are_refused(self):
        message = EmailMessage("s", "b", "a@example.org", ["b@example.org"])
        message.attach("x.txt", "x", "text/plain")
        with pytest.raises(ValueError, match="no attachments"):
            pack(message)
