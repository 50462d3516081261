import re
from datetime import timedelta
from unittest.mock import patch

import time_machine
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.db import IntegrityError
from django.test import Client, TestCase
from django.utils import timezone

from community.members import sign_ups
from community.members.models import Member

from .doors import PASSWORD, bare, code_in, errors_of, make_member

SIGN_UP, CONFIRM = "/accounts/signup/", "/accounts/confirm-email/"
AGAIN = "/accounts/signup/again/"
CODES = ("/accounts/login/code/", "/accounts/password/reset/")


def asking(address):
    return lambda client, email: client.post(address, {"email": email})


def opening(address):
    return lambda client, email: client.get(address)


def typing(address):
    return lambda client, email: client.post(address, {"code": "AAAA-AAAA"})


class DoorTest(TestCase):
    def sign_up(self, client=None, **fields):
        wishes = {"email": "ada@example.org", "username": "ada", "password1": PASSWORD} | fields
        return (client or self.client).post(SIGN_UP, wishes)


class SignUpTest(DoorTest):
    def test_a_code_from_the_letter_opens_the_account(self):
        self.assertRedirects(self.sign_up(), CONFIRM)
        (letter,) = mail.outbox
        self.assertEqual(letter.to, ["ada@example.org"])
        self.assertRedirects(
            self.client.post(CONFIRM, {"code": code_in(letter)}), "/", fetch_redirect_response=False
        )
        ada = Member.objects.get(username="ada")
        self.assertEqual(self.client.session["_auth_user_id"], str(ada.pk))
        self.assertTrue(EmailAddress.objects.get(user=ada).verified)

    def test_the_code_is_read_in_small_letters_and_without_its_dash(self):
        self.sign_up()
        typed = code_in(mail.outbox[0]).lower().replace("-", " ")
        self.assertEqual(self.client.post(CONFIRM, {"code": typed}).status_code, 302)

    def test_a_code_cannot_be_used_again_or_by_somebody_else(self):
        self.sign_up()
        code, stranger = code_in(mail.outbox[0]), Client()
        self.assertRedirects(stranger.post(CONFIRM, {"code": code}), "/accounts/login/")
        self.client.post(CONFIRM, {"code": code})
        self.client.post("/accounts/logout/")
        self.assertRedirects(self.client.post(CONFIRM, {"code": code}), "/accounts/login/")
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_after_three_wrong_codes_the_right_one_is_too_late(self):
        self.sign_up()
        wrong = [self.client.post(CONFIRM, {"code": "AAAA-AAAA"}) for _time in range(3)]
        self.assertEqual(
            errors_of(wrong[0]), ["Code: This is not the code. Only the newest one counts."]
        )
        self.assertRedirects(wrong[2], "/accounts/login/")
        late = self.client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
        self.assertRedirects(late, "/accounts/login/")

    def test_a_code_is_good_for_a_quarter_of_an_hour(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.sign_up()
        code = code_in(mail.outbox[0])
        with time_machine.travel("2026-01-01 12:15:01Z", tick=False):
            self.assertRedirects(self.client.post(CONFIRM, {"code": code}), "/accounts/login/")

    def test_a_new_code_can_be_sent_and_ends_the_first(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.sign_up()
        with time_machine.travel("2026-01-01 12:01Z", tick=False):
            self.client.post(CONFIRM, {"action": "resend"})
            first, second = (code_in(letter) for letter in mail.outbox)
            self.assertEqual(self.client.post(CONFIRM, {"code": first}).status_code, 200)
            self.assertEqual(self.client.post(CONFIRM, {"code": second}).status_code, 302)

    def test_the_session_has_a_new_key_once_somebody_is_signed_in(self):
        self.sign_up()
        before = self.client.session.session_key
        self.client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
        self.assertNotEqual(self.client.session.session_key, before)

    def test_a_second_click_leads_to_the_code_page_not_to_an_error(self):
        self.sign_up()
        self.assertRedirects(self.sign_up(), CONFIRM)
        self.assertEqual((Member.objects.count(), len(mail.outbox)), (1, 1))

    def test_two_tabs_at_the_same_moment_are_asked_to_try_again(self):
        with patch.object(Member, "save", side_effect=IntegrityError):
            answer = self.sign_up()
        self.assertRedirects(answer, SIGN_UP, fetch_redirect_response=False)
        self.assertContains(self.client.get(SIGN_UP), "This was sent twice at the same moment.")

    def test_another_address_can_be_taken_and_the_username_stays_ones_own(self):
        self.sign_up(email="typo@example.org")
        self.assertRedirects(self.client.post(AGAIN), SIGN_UP)
        self.assertRedirects(self.sign_up(), CONFIRM)
        self.client.post(CONFIRM, {"code": code_in(mail.outbox[1])})
        self.assertEqual(Member.objects.get().email, "ada@example.org")

    def test_starting_again_deletes_nobody_who_has_arrived(self):
        mara = make_member()
        self.client.force_login(mara)
        self.client.post(AGAIN)
        self.client.logout()
        self.client.post(AGAIN)
        self.assertTrue(Member.objects.filter(pk=mara.pk).exists())

    def test_what_was_never_finished_is_cleared_after_three_days(self):
        mara = make_member()
        self.sign_up()
        self.sign_up(Client(), email="new@example.org", username="newcomer")
        old = timezone.now() - timedelta(days=3, minutes=1)
        Member.objects.exclude(username="newcomer").update(date_joined=old)
        sign_ups.clear_unfinished()
        self.assertEqual(
            list(Member.objects.order_by("pk").values_list("username", flat=True)),
            [mara.username, "newcomer"],
        )


class NothingIsGivenAwayTest(DoorTest):
    """Whether an address has an account is between the site and whoever reads its mail."""

    def setUp(self):
        make_member("mara")
        self.new, self.known = Client(), Client()

    def both_sign_up(self, client, email):
        return self.sign_up(client, email=email, username=email.partition("@")[0] + "-name")

    def both(self, ask):
        return ask(self.new, "newcomer@example.org"), ask(self.known, "mara@example.org")

    def assert_alike(self, ask):
        new, known = self.both(ask)
        self.assertEqual(new.status_code, known.status_code)
        self.assertEqual(new.headers.get("Location"), known.headers.get("Location"))
        self.assertEqual(bare(new).replace("newcomer@example.org", "mara@example.org"), bare(known))

    def test_sign_up_looks_the_same_and_only_the_letter_says_more(self):
        self.assert_alike(self.both_sign_up)
        self.assert_alike(opening(CONFIRM))
        self.assert_alike(typing(CONFIRM))
        self.assertEqual(
            [letter.subject for letter in mail.outbox],
            ["Your code for the new account", "You have an account already"],
        )

    def test_every_page_of_the_door_treats_both_alike_while_the_code_is_awaited(self):
        self.both(self.both_sign_up)
        for page in ("signup/", "login/", "login/code/", "password/reset/", "email/", "2fa/", ""):
            with self.subTest(page):
                self.assert_alike(opening(f"/accounts/{page}"))

    def test_a_new_code_is_offered_to_both(self):
        self.both(self.both_sign_up)
        with time_machine.travel(timezone.now() + timedelta(minutes=1)):
            self.assert_alike(lambda client, email: client.post(CONFIRM, {"action": "resend"}))
            self.assert_alike(opening(CONFIRM))

    def test_so_is_another_address(self):
        self.both(self.both_sign_up)
        self.assert_alike(lambda client, email: client.post(AGAIN))
        self.assert_alike(opening(SIGN_UP))

    def test_the_username_that_was_asked_for_tells_nothing_either(self):
        self.both(self.both_sign_up)
        for name in ("newcomer-name", "mara-name"):
            taken = self.sign_up(Client(), username=name, email="odile@example.org")
            self.assertEqual(
                errors_of(taken),
                ["Username: Somebody has this username, or one that looks like it."],
            )

    def test_nor_is_there_a_page_of_somebody_who_has_not_arrived(self):
        self.both(self.both_sign_up)
        for name in ("newcomer-name", "mara-name"):
            self.assertEqual(Client().get(f"/members/{name}/").status_code, 404)

    def test_signing_up_hashes_one_password_for_both(self):
        hashes = []
        names = iter(["first", "second"])
        for email in ("newcomer@example.org", "mara@example.org"):
            with patch.object(
                MD5PasswordHasher, "encode", autospec=True, side_effect=MD5PasswordHasher.encode
            ) as encode:
                self.sign_up(Client(), email=email, username=next(names))
            hashes.append(encode.call_count)
        self.assertEqual(hashes, [1, 1])

    def test_a_code_to_sign_in_and_a_new_password_look_the_same(self):
        for address in CODES:
            with self.subTest(address):
                self.assert_alike(asking(address))
                self.assert_alike(opening(f"{address}confirm/"))
                self.assert_alike(typing(f"{address}confirm/"))

    def test_the_letters_about_codes_tell_the_truth(self):
        for address in CODES:
            self.both(asking(address))
        self.assertEqual(
            [letter.subject for letter in mail.outbox],
            [
                "No account has this address",
                "Your code to sign in",
                "No account has this address",
                "Your code for a new password",
            ],
        )

    def test_a_members_change_of_address_looks_the_same(self):
        for client, name in ((self.new, "ada"), (self.known, "odile")):
            make_member(name)
            client.post("/accounts/login/", {"login": name, "password": PASSWORD})
            client.post("/accounts/reauthenticate/", {"password": PASSWORD})
        self.assert_alike(
            lambda client, email: client.post(
                "/accounts/email/", {"email": email, "action_add": ""}
            )
        )
        new, known = self.both(opening(CONFIRM))
        self.assertEqual(
            main_of(new).replace("newcomer@example.org", "mara@example.org"), main_of(known)
        )


def main_of(response):
    return re.search(r"<main.*</main>", bare(response), re.DOTALL)[0]
