import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import time_machine
from django.conf import settings
from django.test import TestCase
from django.utils import timezone

from community.leaving import exporting
from community.members.models import Export
from community.members.tests.doors import PASSWORD, make_member
from community.notifications.models import Notice


def sign_in(client, username):
    client.logout()
    client.post("/accounts/login/", {"login": username, "password": PASSWORD})


def post_and_confirm(client, path, **fields):
    """POST as the member does, who is asked for the password in between."""
    asked = client.post(path, fields)
    if "/accounts/reauthenticate/" not in asked.headers.get("Location", ""):
        return client.get(asked["Location"])
    return client.post(asked["Location"], {"password": PASSWORD, "next": path}, follow=True)


class ExportTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara", name="Mara Ó", bio="Likes the second row.")
        cls.ada = make_member("ada")

    def setUp(self):
        sign_in(self.client, "mara")

    def ask(self):
        return post_and_confirm(self.client, "/settings/data/export/")

    def zip(self):
        export = self.mara.exports.get()
        response = self.client.get(f"/settings/data/export/{export.token}/")
        return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))

    def test_it_holds_what_the_member_has_and_no_secret(self):
        self.ask()
        exporting.prepare_waiting()
        with self.zip() as zipped:
            names = set(zipped.namelist())
            profile = json.loads(zipped.read("account/profile.json"))
            everything = b"".join(zipped.read(name) for name in names).decode()
        self.assertEqual((profile["name"], profile["bio"]), ("Mara Ó", "Likes the second row."))
        self.assertLessEqual(
            {
                "README.txt",
                "schema.json",
                "account/addresses.json",
                "account/sessions.json",
                "notifications/notices.json",
                "moderation/appeals.json",
            },
            names,
        )
        self.assertNotIn(self.mara.password, everything)

    def test_the_member_is_told_and_can_fetch_it_for_48_hours(self):
        self.ask()
        exporting.prepare_waiting()
        self.assertEqual(Notice.objects.filter(member=self.mara, kind="account").count(), 1)
        token = self.mara.exports.get().token
        with time_machine.travel(timezone.now() + timedelta(hours=47)):
            self.client.force_login(self.mara)
            self.assertEqual(self.client.get(f"/settings/data/export/{token}/").status_code, 200)
        with time_machine.travel(timezone.now() + timedelta(hours=49)):
            self.client.force_login(self.mara)
            self.assertEqual(self.client.get(f"/settings/data/export/{token}/").status_code, 404)
            exporting.clear_outlived()
        self.assertEqual(list(Path(settings.DATA_DIR, "exports").glob(f"{token}*")), [])
        self.assertEqual(Export.objects.count(), 0)

    def test_nobody_else_can_fetch_it(self):
        self.ask()
        exporting.prepare_waiting()
        token = self.mara.exports.get().token
        self.client.force_login(self.ada)
        self.assertEqual(self.client.get(f"/settings/data/export/{token}/").status_code, 404)

    def test_asking_twice_is_asking_once(self):
        self.ask()
        self.assertContains(self.ask(), "One copy within 24 hours is enough")
        self.assertEqual(Export.objects.count(), 1)

    def test_an_export_that_cannot_be_made_says_so(self):
        self.ask()
        with self.settings(DATA_DIR="/nonexistent"), self.assertLogs(exporting.log, "ERROR"):
            exporting.prepare_waiting()
        self.assertContains(self.client.get("/settings/data/"), "could not be made")

    def test_it_asks_who_is_there_before_it_hands_anything_over(self):
        with time_machine.travel(timezone.now() + timedelta(hours=1)):
            answer = self.client.post("/settings/data/export/")
        self.assertTrue(answer["Location"].startswith("/accounts/reauthenticate/"))
        self.assertEqual(Export.objects.count(), 0)
