"""What the health page tells an administrator, and that it tells nobody else."""

import os
import time
from datetime import timedelta
from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from huey.contrib.djhuey import HUEY

from community.limits.models import Tally
from community.notifications.models import Letter
from config import checks
from config.tasks import PULSE, beat

PAGE = "/admin/health/"


class HealthPageTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        create = get_user_model().objects.create_user
        cls.olga = create("olga", "olga@example.org", "x", is_staff=True, is_superuser=True)
        cls.odile = create("odile", "odile@example.org", "x", is_staff=True)

    def setUp(self):
        self.client.force_login(self.olga)
        HUEY.delete(PULSE)

    def findings(self, **headers):
        """Every finding of the page by its name."""
        page = self.client.get(PAGE, headers=headers)
        return {
            finding.name: finding for _title, told in page.context["sections"] for finding in told
        }

    def trouble(self, name, **headers):
        return self.findings(**headers)[name].trouble

    def test_administrators_see_it_and_find_it_on_the_first_page(self):
        self.assertContains(self.client.get(PAGE), "How people reach the site")
        self.assertContains(self.client.get("/admin/"), f'href="{PAGE}"')

    def test_other_staff_are_refused_and_everybody_else_is_led_to_the_door(self):
        self.client.force_login(self.odile)
        self.assertEqual(self.client.get(PAGE).status_code, 403)
        self.assertEqual(self.client.post(f"{PAGE}letters/").status_code, 403)
        self.assertNotContains(self.client.get("/admin/"), PAGE)
        self.client.logout()
        self.assertEqual(self.client.get(PAGE).status_code, 302)

    def test_the_address_seen_is_shown_and_a_proxy_that_nobody_trusts_is_told(self):
        name = "Your own address, as the server sees it"
        self.assertEqual(self.findings()[name].fact, "127.0.0.1")
        trouble = self.trouble(name, X_Forwarded_For="203.0.113.7")
        self.assertIn("TRUSTED_PROXY_COUNT is 0", trouble)
        with override_settings(TRUSTED_PROXY_COUNT=1):
            self.assertEqual(self.trouble(name, X_Forwarded_For="203.0.113.7"), "")
            self.assertIn("TRUSTED_PROXY_COUNT is 1, but", self.trouble(name))

    def test_a_private_address_on_a_public_site_is_told(self):
        name = "Your own address, as the server sees it"
        self.assertEqual(self.trouble(name), "")
        with override_settings(SITE_URL="https://films.example.org"):
            self.assertIn("private network", self.trouble(name))

    def test_background_work_that_stopped_is_told(self):
        self.assertIn("Nobody does", self.trouble("Last sign of life"))
        beat.call_local()
        self.assertEqual(self.trouble("Last sign of life"), "")
        HUEY.put(PULSE, time.time() - 200)
        self.assertIn("Nobody does", self.trouble("Last sign of life"))

    def test_a_sign_of_life_under_another_key_is_none(self):
        HUEY.storage.put_data(PULSE, b"1234:not our signature")
        self.assertIn("Nobody does", self.trouble("Last sign of life"))

    def test_what_is_broken_is_told_and_the_rest_too(self):
        with mock.patch.object(HUEY, "pending_count", side_effect=ConnectionError("no queue")):
            found = self.findings()
        self.assertEqual(found["Fault"].fact, "ConnectionError")
        self.assertIn("it is broken", found["Fault"].trouble)
        self.assertIn("Waiting to be sent", found)

    def test_a_cache_that_the_processes_do_not_share_is_told(self):
        beat.call_local()
        self.assertEqual(self.trouble("Shared memory of the processes"), "")
        cache.delete(PULSE)
        self.assertIn("another does not find", self.trouble("Shared memory of the processes"))

    def test_letters_in_trouble_are_told_with_the_servers_words_and_tried_again_at_once(self):
        Letter.objects.create(to="a@example.org", subject="x", tries=3, trouble="550 no")
        Letter.objects.create(
            to="b@example.org", subject="x", trouble="554 spam", given_up_at=timezone.now()
        )
        self.assertEqual(self.findings()["Waiting to be sent"].fact, "1")
        self.assertIn("550 no", self.trouble("Of these, tried in vain"))
        self.assertIn("554 spam", self.trouble("Given up in the last week"))
        page = self.client.post(f"{PAGE}letters/", follow=True)
        self.assertContains(page, "2 letters are tried again now.")
        self.assertEqual(Letter.objects.due().count(), 2)

    def test_a_public_site_whose_letters_nobody_gets_is_told(self):
        console = "community.notifications.console.ConsoleTransport"
        with override_settings(MAIL_TRANSPORT=console):
            self.assertEqual(self.trouble("They go"), "")
            with override_settings(SITE_IS_HTTPS=True):
                self.assertIn("Set EMAIL_URL", self.trouble("They go"))

    def test_sign_ups_and_refusals_are_counted(self):
        Tally.objects.create(key="1", action="report", count=12, most=10, ends_at=timezone.now())
        Tally.objects.create(key="2", action="report", count=10, most=10, ends_at=timezone.now())
        get_user_model().objects.update(date_joined=timezone.now() - timedelta(days=8))
        get_user_model().objects.create(username="ada", email="ada@example.org")
        found = self.findings()
        self.assertEqual(found["report"].fact, "2")
        self.assertEqual(found["Signed up"].fact, "1")
        self.assertEqual(found["Of these, never arrived"].fact, "1")
        self.assertEqual(found["Signed in"].fact, "1")

    def test_looking_changes_nothing(self):
        self.client.get(PAGE)  # which notes down where this session is from
        with CaptureQueriesContext(connection) as queries:
            self.client.get(PAGE)
        verbs = {query["sql"].split()[0] for query in queries.captured_queries}
        self.assertEqual(verbs, {"SELECT"})


@pytest.fixture
def backups(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL makes its own backups")
def test_an_old_backup_is_told(backups, admin_client):
    def trouble():
        page = admin_client.get(PAGE)
        told = [finding for _title, told in page.context["sections"] for finding in told]
        return next(finding.trouble for finding in told if finding.name == "Last backup")

    assert "make backup" in trouble()
    file = backups / "encore-2026.tar"
    file.touch()
    assert trouble() == ""
    long_ago = time.time() - 10 * 86_400
    os.utime(file, (long_ago, long_ago))
    assert "make backup" in trouble()


@pytest.mark.parametrize(
    ("check", "change", "ident"),
    [
        (checks.nobody_gets_past_the_proxy, {"TRUSTED_PROXY_COUNT": 1, "BIND": "0.0.0.0"}, "W002"),
        (
            checks.processes_share_a_cache,
            {"CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}},
            "W003",
        ),
    ],
)
def test_the_traps_of_limits_are_caught_before_the_start(check, change, ident):
    assert check(None) == []
    with override_settings(**change):
        assert [warning.id for warning in check(None)] == [f"encore.{ident}"]
