from datetime import timedelta
from pathlib import Path

import time_machine
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.files.storage import default_storage
from django.test import Client, TestCase
from django.utils import timezone

from community.leaving import departing, exporting
from community.leaving.tests.test_export import post_and_confirm, sign_in
from community.members.models import Departure, Export, Member
from community.members.tests.doors import make_member
from community.members.tests.test_profile import photograph
from community.moderation.models import Appeal, Decision, Report, Sanction
from community.notifications.inbox import deliver

MARK = "zyxmarkvw"  # in everything that the member leaves behind


def everything_kept():
    """Every value of every row of every table, and every file, as one text."""
    rows = [
        str(value)
        for model in apps.get_models(include_auto_created=True)
        for row in model._default_manager.values_list()
        for value in row
    ]
    sessions = [
        str(row.get_decoded()) for row in apps.get_model("sessions", "Session").objects.all()
    ]
    folders = (Path(settings.DATA_DIR) / "exports", Path(settings.MEDIA_ROOT))
    files = [f"{file}" for folder in folders for file in folder.rglob("*") if file.is_file()]
    return "\n".join([*rows, *sessions, *files])


class DepartureTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member(f"mara-{MARK}", name=f"Mara {MARK}", bio=MARK, pronouns=MARK)
        cls.piet = make_member("piet", is_superuser=True, is_staff=True)

    def setUp(self):
        sign_in(self.client, self.mara.username)

    def leave(self):
        return post_and_confirm(self.client, "/settings/data/departure/", comments="keep")

    def after(self, days):
        return time_machine.travel(timezone.now() + timedelta(days=days))

    def test_nothing_happens_for_seven_days_and_one_may_stay(self):
        self.assertContains(self.leave(), "Keep my account")
        with self.after(6):
            self.assertEqual(departing.erase_due(), 0)
        self.client.post("/settings/data/departure/cancel/")
        with self.after(8):
            self.assertEqual(departing.erase_due(), 0)
        self.assertTrue(Member.objects.filter(pk=self.mara.pk).exists())

    def test_every_other_session_ends_at_once(self):
        phone = Client()
        sign_in(phone, self.mara.username)
        self.leave()
        self.assertEqual(phone.get("/settings/").status_code, 302)
        self.assertEqual(self.client.get("/settings/").status_code, 200)

    def test_asking_twice_does_not_begin_again(self):
        self.leave()
        due = Departure.objects.get().due_at
        self.leave()
        self.assertEqual(Departure.objects.get().due_at, due)

    def test_the_only_administrator_stays(self):
        sign_in(self.client, "piet")
        self.assertContains(self.leave(), "You are the only administrator")
        self.assertEqual(Departure.objects.count(), 0)

    def test_afterwards_nothing_of_the_member_is_left_anywhere(self):
        self.fill()
        self.assertGreater(everything_kept().count(MARK), 10)
        pk, avatar = self.mara.pk, Member.objects.get(pk=self.mara.pk).avatar
        self.leave()
        with self.after(8), self.captureOnCommitCallbacks(execute=True):
            self.assertEqual(departing.erase_due(), 1)
        kept = everything_kept()
        self.assertEqual([line for line in kept.splitlines() if MARK in line], [])
        self.assertNotIn(avatar, kept)
        self.assertFalse(Member.objects.filter(pk=pk).exists())
        self.assertFalse(default_storage.exists(f"pictures/{avatar}/master.webp"))

    def fill(self):
        """Leave a mark wherever a member can."""
        client = self.client
        client.post("/settings/picture/", {"file": photograph(), "across": 50, "down": 30})
        client.post("/settings/username/", {"username": f"other-{MARK}"})
        Client().post("/accounts/password/reset/", {"email": self.mara.email})
        Export.objects.create(member=self.mara)
        exporting.prepare_waiting()
        deliver("account", [self.mara], f"About {MARK}")
        kind = apps.get_model("contenttypes", "ContentType").objects.get_for_model(Member)
        decision = Decision.objects.create(
            verb="warn",
            actor=self.piet,
            member=self.mara,
            reason=f"{self.mara.name} shouted",
            details={"name": MARK},
        )
        Sanction.objects.create(member=self.mara, kind="warning", reason=MARK, decision=decision)
        Appeal.objects.create(decision=decision, member=self.mara, text=MARK)
        case = apps.get_model("moderation", "Case").objects.create(
            subject_kind=kind, subject_id=self.piet.pk
        )
        Report.objects.create(case=case, reporter=self.mara, reason="other", note=MARK)
        mail.outbox.clear()
