from unittest.mock import patch

import time_machine
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.test import Client, TestCase, override_settings

from .doors import PASSWORD, code_in, errors_of, make_member

SIGN_IN = "/accounts/login/"
NO_MATCH = ["This name and this password do not belong together."]
TOO_MANY = ["That was one try too many. Please wait a few minutes before the next."]
EVIL = [
    "javascript:alert(1)",
    "//evil.example/",
    "https:evil.example",
    "https://evil.example/",
    "http:///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "//evil.example\\@testserver/",
    "https://testserver@evil.example/",
    "\t//evil.example",
    "data:text/html,x",
]


class DoorTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")

    def sign_in(self, login="mara", password=PASSWORD, client=None, **fields):
        fields |= {"login": login, "password": password}
        return (client or self.client).post(SIGN_IN, fields)

    def signed_in(self, client=None):
        return (client or self.client).session.get("_auth_user_id") == str(self.mara.pk)


class SignInTest(DoorTest):
    def test_a_username_or_an_address_in_any_case_will_do(self):
        for login in ("mara", "MARA", "mara@example.org", " Mara@Example.ORG "):
            client = Client()
            self.assertEqual(self.sign_in(login, client=client).status_code, 302, login)
            self.assertTrue(self.signed_in(client))

    def test_nobody_learns_which_half_was_wrong(self):
        answers = [
            errors_of(self.sign_in(login, "wrong", Client()))
            for login in ("mara", "nobody-here", "mara@example.org", "nobody@example.org")
        ]
        self.assertEqual(answers, [NO_MATCH] * 4)

    def test_every_try_hashes_one_password(self):
        hashes = {}
        for login in ("mara", "nobody-here", "mara@example.org", "nobody@example.org"):
            with patch.object(
                MD5PasswordHasher, "encode", autospec=True, side_effect=MD5PasswordHasher.encode
            ) as encode:
                self.sign_in(login, "wrong", Client())
            hashes[login] = encode.call_count
        self.assertEqual(set(hashes.values()), {1}, hashes)

    def test_signing_in_changes_the_key_of_the_session(self):
        self.client.get(SIGN_IN)
        session = self.client.session
        session["planted"] = True
        session.save()
        before = session.session_key
        self.sign_in()
        self.assertTrue(self.signed_in())
        self.assertNotEqual(self.client.session.session_key, before)

    def test_the_next_page_is_one_of_ours_or_the_first_page(self):
        self.assertEqual(self.sign_in(next="/films/").headers["Location"], "/films/")
        for address in EVIL:
            with self.subTest(address):
                answer = self.sign_in(next=address, client=Client())
                self.assertEqual(answer.headers["Location"], "/")

    def test_nor_does_signing_out_lead_elsewhere(self):
        for address in EVIL:
            with self.subTest(address):
                self.client.force_login(self.mara)
                answer = self.client.post("/accounts/logout/", {"next": address})
                self.assertEqual(answer.headers["Location"], "/")

    def test_looking_at_the_way_out_does_not_sign_out(self):
        self.client.force_login(self.mara)
        self.assertContains(self.client.get("/accounts/logout/"), "Sign out?")
        self.assertTrue(self.signed_in())

    def test_a_form_without_its_token_gets_a_page_that_says_why(self):
        answer = self.sign_in(client=Client(enforce_csrf_checks=True))
        self.assertContains(answer, "The form could not be checked", status_code=403)

    def test_a_member_meets_no_page_that_a_cache_could_keep(self):
        self.client.force_login(self.mara)
        for address in ("/about/", "/accounts/email/"):
            control = self.client.get(address).headers["Cache-Control"]
            self.assertIn("private", control)


class LimitsTest(DoorTest):
    def test_after_five_wrong_passwords_that_account_waits_and_no_other(self):
        make_member("odile")
        answers = [errors_of(self.sign_in(password="wrong", client=Client())) for _try in range(6)]
        self.assertEqual(answers, [NO_MATCH] * 5 + [TOO_MANY])
        self.assertEqual(errors_of(self.sign_in(client=Client())), TOO_MANY)
        self.assertEqual(self.sign_in("odile", client=Client()).status_code, 302)

    def test_after_five_minutes_the_right_password_opens_again(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            for _try in range(5):
                self.sign_in(password="wrong", client=Client())
        with time_machine.travel("2026-01-01 12:05:01Z", tick=False):
            self.assertEqual(self.sign_in().status_code, 302)

    def test_one_address_gets_thirty_wrong_tries_a_minute_and_others_go_on(self):
        with override_settings(TRUSTED_PROXY_COUNT=1):
            far, near = {"X-Forwarded-For": "203.0.113.7"}, {"X-Forwarded-For": "198.51.100.2"}
            fields = {"password": "wrong"}
            tries = [
                self.client.post(SIGN_IN, fields | {"login": f"name{number}"}, headers=far)
                for number in range(31)
            ]
            self.assertEqual([errors_of(tries[29]), errors_of(tries[30])], [NO_MATCH, TOO_MANY])
            answer = self.client.post(
                SIGN_IN, {"login": "mara", "password": PASSWORD}, headers=near
            )
            self.assertEqual(answer.status_code, 302)

    def test_too_high_a_count_of_proxies_closes_no_door(self):
        with override_settings(TRUSTED_PROXY_COUNT=5, ALLAUTH_TRUSTED_PROXY_COUNT=5):
            answer = self.client.post(
                SIGN_IN,
                {"login": "mara", "password": PASSWORD},
                headers={"X-Forwarded-For": "203.0.113.7"},
            )
        self.assertEqual(answer.status_code, 302)

    def test_a_flood_of_sign_ups_is_stopped_with_a_page(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            for _try in range(20):
                self.client.post("/accounts/signup/", {})
            answer = self.client.post("/accounts/signup/", {})
        self.assertContains(answer, "tried too often", status_code=429)

    def test_letters_to_one_address_are_few(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            for address in ("/accounts/login/code/", "/accounts/password/reset/"):
                for _try in range(6):
                    Client().post(address, {"email": "mara@example.org"})
        self.assertEqual(len(mail.outbox), 6)


class CodeTest(DoorTest):
    def ask(self, client=None):
        (client or self.client).post("/accounts/login/code/", {"email": "mara@example.org"})
        return code_in(mail.outbox[-1])

    def type_in(self, code, client=None):
        return (client or self.client).post("/accounts/login/code/confirm/", {"code": code})

    def test_a_code_signs_in(self):
        self.type_in(self.ask())
        self.assertTrue(self.signed_in())

    def test_a_code_works_once_and_only_where_it_was_asked_for(self):
        code, thief = self.ask(), Client()
        self.type_in(code, thief)
        self.assertFalse(self.signed_in(thief))
        self.type_in(code)
        self.client.post("/accounts/logout/")
        self.type_in(code)
        self.assertFalse(self.signed_in())

    def test_three_wrong_codes_end_this_try_and_nobody_elses(self):
        other = Client()
        code = self.ask(other)
        self.ask()
        for _try in range(3):
            answer = self.type_in("AAAA-AAAA")
        self.assertRedirects(answer, "/accounts/login/code/")
        self.type_in(code, other)
        self.assertTrue(self.signed_in(other))


class NewPasswordTest(DoorTest):
    def test_a_code_by_letter_sets_a_new_password_and_tells_the_owner(self):
        elsewhere = Client()
        self.sign_in(client=elsewhere)
        self.client.post("/accounts/password/reset/", {"email": "mara@example.org"})
        self.client.post("/accounts/password/reset/confirm/", {"code": code_in(mail.outbox[0])})
        new = {"password1": "other velvet seats", "password2": "other velvet seats"}
        self.client.post("/accounts/password/reset/complete/", new)
        self.assertEqual(mail.outbox[-1].subject, "You have a new password")
        self.assertEqual(errors_of(self.sign_in(client=Client())), NO_MATCH)
        self.assertEqual(self.sign_in(password="other velvet seats").status_code, 302)
        self.assertRedirects(
            elsewhere.get("/accounts/email/"), "/accounts/login/?next=/accounts/email/"
        )

    def test_without_the_code_there_is_no_form_for_it(self):
        self.client.post("/accounts/password/reset/", {"email": "mara@example.org"})
        new = {"password1": "other velvet seats", "password2": "other velvet seats"}
        answer = self.client.post("/accounts/password/reset/complete/", new)
        self.assertRedirects(answer, "/accounts/password/reset/confirm/")
        self.assertEqual(self.sign_in(client=Client()).status_code, 302)

    def test_a_change_signs_out_everywhere_else(self):
        elsewhere = Client()
        for client in (self.client, elsewhere):
            self.sign_in(client=client)
        self.client.post(
            "/accounts/password/change/",
            {"oldpassword": PASSWORD, "password1": "other seats", "password2": "other seats"},
        )
        self.assertEqual(self.client.get("/accounts/email/").status_code, 200)
        self.assertEqual(elsewhere.get("/accounts/email/").status_code, 302)

    def test_a_new_address_is_asked_for_only_of_whoever_proves_themselves_again(self):
        self.sign_in()
        wish = {"email": "new@example.org", "action_add": ""}
        self.assertRedirects(
            self.client.post("/accounts/email/", wish),
            "/accounts/reauthenticate/?next=%2Faccounts%2Femail%2F",
        )
        self.assertEqual(mail.outbox, [])
        self.client.post("/accounts/reauthenticate/", {"password": PASSWORD})
        self.client.post("/accounts/email/", wish)
        self.client.post("/accounts/confirm-email/", {"code": code_in(mail.outbox[0])})
        self.mara.refresh_from_db()
        self.assertEqual(self.mara.email, "new@example.org")
        self.assertEqual(EmailAddress.objects.get().email, "new@example.org")
        told = [(letter.to, letter.subject) for letter in mail.outbox[1:]]
        self.assertIn((["mara@example.org"], "Your address has changed"), told)


class AdminDoorTest(DoorTest):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.odile = make_member("odile", is_staff=True)

    def test_the_admin_has_no_door_of_its_own(self):
        answer = self.client.get("/admin/", follow=True)
        self.assertEqual(answer.request["PATH_INFO"], SIGN_IN)
        fields = {"username": "odile", "password": PASSWORD}
        answer = self.client.post("/admin/login/?next=/admin/", fields)
        self.assertRedirects(answer, "/accounts/login/?next=%2Fadmin%2F")
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_its_limits_are_those_of_the_door(self):
        door = self.client.get("/admin/", follow=True).request
        address = f"{door['PATH_INFO']}?{door['QUERY_STRING']}"
        fields = {"login": "odile", "password": "wrong"}
        answers = [errors_of(self.client.post(address, fields)) for _try in range(6)]
        self.assertEqual(answers, [NO_MATCH] * 5 + [TOO_MANY])

    def test_staff_arrive_and_members_are_told_that_it_is_not_for_them(self):
        self.assertEqual(self.sign_in("odile", next="/admin/").headers["Location"], "/admin/")
        self.assertEqual(self.client.get("/admin/").status_code, 200)
        self.client.force_login(self.mara)
        answer = self.client.get("/admin/", follow=True)
        self.assertContains(answer, "This page is for others than you.", status_code=403)

    def test_where_the_site_demands_it_staff_set_up_a_second_step_first(self):
        with override_settings(STAFF_SECOND_FACTOR=True):
            client = Client()
            client.force_login(self.odile)
            self.assertRedirects(client.get("/admin/"), "/accounts/2fa/")
            self.odile.authenticator_set.create(type="totp", data={"secret": "x"})
            self.assertEqual(client.get("/admin/").status_code, 200)
