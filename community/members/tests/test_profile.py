import io
from datetime import UTC, datetime, timedelta

import time_machine
from django.contrib.auth.models import Permission
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.utils import timezone
from PIL import Image

from community.members import distance
from community.members.models import Member
from community.members.tests.doors import errors_of, make_member
from config.tests.budgets import ColdPages


def photograph(width=600, height=800):
    file = io.BytesIO()
    Image.effect_noise((width, height), 40).convert("RGB").save(file, "JPEG")
    return SimpleUploadedFile("me.jpg", file.getvalue(), "image/jpeg")


class ProfilePageTest(ColdPages, TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara", name="Mara Ó Súilleabháin", bio="One.\n\n<b>Two</b>")
        cls.ada = make_member("ada")

    def test_it_shows_what_the_member_says_and_no_markup_of_theirs(self):
        page = self.client.get("/members/mara/")
        self.assertContains(page, "Mara Ó Súilleabháin", status_code=200)
        self.assertContains(page, "&lt;b&gt;Two&lt;/b&gt;")

    def test_another_spelling_leads_to_the_page(self):
        self.assertRedirects(self.client.get("/members/Mara/"), "/members/mara/", status_code=301)

    def test_only_those_see_it_whom_the_member_lets(self):
        for visibility, seen in (
            ("public", (200, 200)),
            ("members", (404, 200)),
            ("only_me", (404, 404)),
        ):
            Member.objects.filter(pk=self.mara.pk).update(visibility=visibility)
            self.client.logout()
            signed_out = self.client.get("/members/mara/").status_code
            self.client.force_login(self.ada)
            signed_in = self.client.get("/members/mara/").status_code
            with self.subTest(visibility):
                self.assertEqual((signed_out, signed_in), seen)

    def test_the_member_always_sees_their_own(self):
        Member.objects.filter(pk=self.mara.pk).update(visibility="only_me")
        self.client.force_login(self.mara)
        self.assertEqual(self.client.get("/members/mara/").status_code, 200)

    def test_blocking_hides_each_from_the_other(self):
        distance.block(self.mara, self.ada)
        for member, other in ((self.mara, "ada"), (self.ada, "mara")):
            self.client.force_login(member)
            with self.subTest(member=member.username):
                self.assertEqual(self.client.get(f"/members/{other}/").status_code, 404)

    def test_moderators_see_every_profile(self):
        Member.objects.filter(pk=self.mara.pk).update(visibility="only_me")
        self.ada.user_permissions.add(Permission.objects.get(codename="view_member"))
        self.client.force_login(Member.objects.get(pk=self.ada.pk))
        self.assertEqual(self.client.get("/members/mara/").status_code, 200)

    def test_nobody_and_nonsense_are_not_found(self):
        for name in ("nobody-here", "a" * 300):
            with self.subTest(name):
                self.assertEqual(self.client.get(f"/members/{name}/").status_code, 404)

    def test_it_costs_a_signed_out_reader_one_query_and_a_member_few(self):
        self.get_cold("/members/mara/", queries=3)
        self.client.force_login(self.ada)
        self.get_cold("/members/mara/", queries=9)


class SettingsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")
        cls.ada = make_member("ada")

    def setUp(self):
        self.client.force_login(self.mara)

    def test_what_is_said_is_cleaned_and_kept(self):
        self.client.post(
            "/settings/",
            {"name": "Ma\u202era ", "pronouns": "she/her", "bio": "One.\r\n\r\n\r\n\r\nTwo."},
        )
        self.mara.refresh_from_db()
        self.assertEqual(
            (self.mara.name, self.mara.pronouns, self.mara.bio), ("Mara", "she/her", "One.\n\nTwo.")
        )

    def test_a_name_too_long_comes_back_with_what_was_typed(self):
        page = self.client.post("/settings/", {"name": "m" * 10_000, "bio": "Kept"})
        self.assertEqual(len(errors_of(page)), 1)
        self.assertContains(page, "Kept")

    def test_a_form_of_one_subject_leaves_the_others_alone(self):
        other_tab = {"lights": "up", "spoilers": "strict", "visibility": "members", "time_zone": ""}
        self.client.post("/settings/house/", other_tab)
        self.client.post("/settings/", {"name": "Mara"})
        self.mara.refresh_from_db()
        self.assertEqual(
            (self.mara.name, self.mara.lights, self.mara.visibility), ("Mara", "up", "members")
        )

    def test_the_lights_follow_at_once(self):
        chosen = {
            "lights": "up",
            "spoilers": "careful",
            "visibility": "public",
            "time_zone": "Asia/Tokyo",
        }
        page = self.client.post("/settings/house/", chosen, follow=True)
        self.assertContains(page, 'data-lights="up"')

    def test_nonsense_in_a_choice_is_refused(self):
        page = self.client.post(
            "/settings/house/", {"lights": "blinding", "time_zone": "Mars/Olympus"}
        )
        self.assertEqual(len(errors_of(page)), 4)

    def test_everything_asks_to_sign_in_first(self):
        self.client.logout()
        for path in ("", "picture/", "username/", "house/", "people/"):
            with self.subTest(path):
                page = self.client.get(f"/settings/{path}")
                self.assertRedirects(
                    page, f"/accounts/login/?next=/settings/{path}", fetch_redirect_response=False
                )

    def test_times_are_shown_in_the_members_zone(self):
        Member.objects.filter(pk=self.mara.pk).update(time_zone="Asia/Tokyo")
        self.mara.mutes_made.create(muted=self.ada, until=datetime(2099, 1, 1, 12, tzinfo=UTC))
        self.assertContains(self.client.get("/settings/people/"), "1 January 2099, 21:00 JST")


class AvatarTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")

    def setUp(self):
        self.client.force_login(self.mara)

    def test_a_picture_goes_up_and_comes_down_with_its_files(self):
        self.client.post("/settings/picture/", {"file": photograph(), "across": 50, "down": 30})
        self.mara.refresh_from_db()
        page = self.client.get("/members/mara/")
        self.assertContains(page, f"{self.mara.avatar}/")
        self.assertTrue(default_storage.exists(f"pictures/{self.mara.avatar}/master.webp"))
        with self.captureOnCommitCallbacks(execute=True):
            self.client.post("/settings/picture/removal/")
        self.assertFalse(default_storage.exists(f"pictures/{self.mara.avatar}/master.webp"))
        self.assertNotContains(self.client.get("/members/mara/"), "<picture")

    def test_a_file_that_is_no_picture_is_refused_in_a_sentence(self):
        file = SimpleUploadedFile("me.jpg", b"<svg onload=alert(1)>", "image/jpeg")
        page = self.client.post("/settings/picture/", {"file": file, "across": 50, "down": 30})
        self.assertEqual(len(errors_of(page)), 1)
        self.mara.refresh_from_db()
        self.assertEqual(self.mara.avatar, "")

    def test_two_members_with_the_same_picture_do_not_take_it_from_each_other(self):
        ada = make_member("ada")
        upload = photograph().read()
        for member in (self.mara, ada):
            self.client.force_login(member)
            file = SimpleUploadedFile("me.jpg", upload, "image/jpeg")
            self.client.post("/settings/picture/", {"file": file, "across": 50, "down": 30})
        with self.captureOnCommitCallbacks(execute=True):
            self.client.post("/settings/picture/removal/")
        self.mara.refresh_from_db()
        self.assertTrue(default_storage.exists(f"pictures/{self.mara.avatar}/master.webp"))


class RenamingTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")
        cls.ada = make_member("ada")

    def rename(self, member, username):
        self.client.force_login(member)
        return self.client.post("/settings/username/", {"username": username})

    def test_the_old_name_leads_to_the_member(self):
        self.rename(self.mara, "odile-m")
        self.assertRedirects(
            self.client.get("/members/mara/"), "/members/odile-m/", status_code=301
        )

    def test_the_old_name_and_its_look_alikes_are_free_only_after_90_days(self):
        with time_machine.travel("2026-01-01 12:00Z"):
            self.rename(self.mara, "odile-m")
        with time_machine.travel("2026-03-31 12:00Z"):
            for name in ("mara", "MARA", "rnara"):
                with self.subTest(name):
                    self.assertEqual(len(errors_of(self.rename(self.ada, name))), 1)
        with time_machine.travel("2026-04-02 12:00Z"):
            self.assertEqual(self.rename(self.ada, "mara").status_code, 302)

    def test_its_bearer_may_have_it_back(self):
        self.rename(self.mara, "odile-m")
        self.assertEqual(self.rename(Member.objects.get(pk=self.mara.pk), "mara").status_code, 302)
        self.assertEqual(self.client.get("/members/mara/").status_code, 200)

    def test_another_case_of_ones_own_name_is_no_new_name(self):
        self.rename(self.mara, "Mara")
        self.assertEqual(Member.objects.get(pk=self.mara.pk).former_usernames.count(), 0)

    def test_a_taken_reserved_or_odd_name_is_refused_in_a_sentence(self):
        for name in ("ada", "a_da", "admin", "ab", "a" * 31, "мара", "-mara", "ma ra", ""):
            with self.subTest(name):
                self.assertEqual(len(errors_of(self.rename(self.mara, name))), 1)

    def test_three_names_within_30_days_are_enough(self):
        member = self.mara
        for number in range(3):
            self.rename(member, f"odile-{number}x")
            member = Member.objects.get(pk=self.mara.pk)
        self.assertEqual(len(errors_of(self.rename(member, "odile-again"))), 1)


class DistanceTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")
        cls.ada = make_member("ada")

    def setUp(self):
        self.client.force_login(self.mara)

    def test_blocking_twice_is_blocking_once_and_can_be_taken_back(self):
        self.client.post("/members/ada/block/")
        self.client.post("/members/ada/block/")
        self.assertEqual(self.mara.blocks_made.count(), 1)
        self.client.post("/members/ada/unblock/")
        self.assertEqual(self.mara.blocks_made.count(), 0)

    def test_a_mute_ends_by_itself(self):
        self.client.post("/members/ada/mute/", {"for": "week"})
        self.assertEqual(self.mara.mutes_made.in_force().count(), 1)
        with time_machine.travel(timezone.now() + timedelta(days=8)):
            self.assertEqual(self.mara.mutes_made.in_force().count(), 0)

    def test_nobody_blocks_themselves(self):
        self.assertEqual(self.client.post("/members/mara/block/").status_code, 404)

    def test_reading_changes_nothing(self):
        self.assertEqual(self.client.get("/members/ada/block/").status_code, 405)
        self.assertEqual(self.mara.blocks_made.count(), 0)

    def test_who_is_blocked_can_be_let_near_again_from_the_settings(self):
        self.client.post("/members/ada/block/")
        self.assertContains(self.client.get("/settings/people/"), "Unblock ada")
