"""Which notices become letters, when, and how somebody ends them."""

import re
from datetime import datetime, timedelta

import time_machine
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client, TestCase

from community.notifications.inbox import deliver
from community.notifications.models import Kind, Notice, Preference
from community.notifications.rounds import write_due_letters

NOON = datetime.fromisoformat("2026-01-01T12:00:00+00:00")
NEXT_MORNING = NOON + timedelta(hours=19, minutes=1)


class RoundsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        create = get_user_model().objects.create_user
        cls.mara = create("mara", "mara@example.org", "a long password")
        cls.ada = create("ada", "ada@example.org", "a long password")

    def tell(self, *members, kind=Kind.REPORT, text="Your report was right.", **kwargs):
        with time_machine.travel(NOON, tick=False):
            deliver(kind, members or [self.mara], text, "/films/", **kwargs)

    def letters_at(self, moment):
        """What goes out in a round at that moment."""
        with time_machine.travel(moment, tick=False):
            mail.outbox.clear()
            self.assertEqual(write_due_letters(), len(mail.outbox))
        return list(mail.outbox)

    def prefer(self, frequency, kind=Kind.REPORT):
        Preference.objects.create(member=self.mara, kind=kind, frequency=frequency)

    def test_without_a_choice_everything_comes_in_one_letter_next_morning(self):
        self.tell(text="One")
        self.tell(text="Two")
        self.assertEqual(self.letters_at(NOON + timedelta(hours=1)), [])
        (letter,) = self.letters_at(NEXT_MORNING)
        self.assertEqual(letter.to, ["mara@example.org"])
        self.assertEqual(letter.subject, "2 things for you on Encore")
        self.assertIn("One\nhttp://localhost:8000/films/\n\nTwo", letter.body)
        self.assertIn("Two", letter.alternatives[0].content)
        self.assertEqual(self.letters_at(NEXT_MORNING + timedelta(days=1)), [])

    def test_the_bell_is_not_repeated_by_mail(self):
        self.tell()
        Notice.objects.all().mark_read()
        self.assertEqual(self.letters_at(NEXT_MORNING), [])

    def test_at_once_leaves_time_to_take_it_back(self):
        self.prefer("at_once")
        self.tell()
        self.assertEqual(self.letters_at(NOON + timedelta(minutes=4)), [])
        (letter,) = self.letters_at(NOON + timedelta(minutes=5))
        self.assertEqual(letter.subject, "Your report was right.")

    def test_never_is_never_for_what_may_be_chosen(self):
        self.prefer("never")
        self.tell()
        self.assertEqual(self.letters_at(NOON + timedelta(days=30)), [])

    def test_decisions_about_a_member_come_at_once_whatever_they_chose(self):
        self.prefer("never", Kind.SANCTION)
        self.mara.is_active = False
        self.mara.save()
        self.tell(kind=Kind.SANCTION, text="You are suspended until May.")
        self.tell()
        (letter,) = self.letters_at(NOON)
        self.assertIn("You are suspended until May.", letter.body)
        self.assertNotIn("List-Unsubscribe", letter.extra_headers)
        self.assertEqual(self.letters_at(NEXT_MORNING), [])  # a closed account gets nothing else

    def test_what_has_a_letter_of_its_own_gets_no_second(self):
        self.tell(kind=Kind.SANCTION, mailed=True)
        self.assertEqual(self.letters_at(NEXT_MORNING), [])

    def test_every_member_gets_a_letter_of_their_own(self):
        self.tell(self.mara, self.ada)
        letters = self.letters_at(NEXT_MORNING)
        self.assertEqual(
            sorted(letter.to for letter in letters), [[self.ada.email], [self.mara.email]]
        )

    def test_the_link_in_the_letter_ends_these_letters_and_looking_at_it_does_not(self):
        self.tell()
        (letter,) = self.letters_at(NEXT_MORNING)
        self.assertEqual(
            letter.extra_headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click"
        )
        address = re.fullmatch(r"<(.+)>", letter.extra_headers["List-Unsubscribe"])[1]
        path = address.removeprefix("http://localhost:8000")
        self.assertIn(address, letter.body)
        self.tell(text="Meanwhile")

        stranger = Client(enforce_csrf_checks=True)
        page = stranger.get(path)
        self.assertContains(page, "Send me no more of these")
        self.assertNotContains(page, "mara")
        self.assertEqual(Preference.objects.count(), 0)

        self.assertEqual(stranger.post(path).status_code, 200)
        self.assertEqual(Preference.objects.get().frequency, "never")
        self.assertEqual(self.letters_at(NEXT_MORNING + timedelta(days=1)), [])

    def test_a_link_that_we_did_not_make_or_of_an_erased_member_is_not_found(self):
        self.tell()
        (letter,) = self.letters_at(NEXT_MORNING)
        path = letter.extra_headers["List-Unsubscribe"].strip("<>").partition("8000")[2]
        self.assertEqual(self.client.post(path[:-2] + "/").status_code, 404)
        self.mara.delete()
        self.assertEqual(self.client.post(path).status_code, 404)

    def test_a_member_chooses_for_each_kind_that_may_be_chosen(self):
        self.client.force_login(self.mara)
        page = self.client.get("/settings/notifications/")
        self.assertEqual(list(page.context["form"].fields), [Kind.REPORT, Kind.APPEAL])
        self.tell()
        self.client.post("/settings/notifications/", {"report": "never", "appeal": "weekly"})
        self.assertEqual(
            dict(self.mara.preferences.values_list("kind", "frequency")),
            {"report": "never", "appeal": "weekly"},
        )
        self.assertEqual(self.letters_at(NEXT_MORNING), [])

    def test_a_choice_that_there_is_not_is_refused_in_words(self):
        self.client.force_login(self.mara)
        page = self.client.post(
            "/settings/notifications/", {"report": "hourly", "appeal": "weekly"}
        )
        self.assertContains(page, "This could not be saved")
        self.assertEqual(Preference.objects.count(), 0)
