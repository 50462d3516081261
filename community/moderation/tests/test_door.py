from datetime import timedelta

import time_machine
from django.core import mail
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.urls import include, path
from django.utils import timezone

from community.members.tests.doors import PASSWORD
from community.members.writing import writes
from community.moderation.appealing import answer
from community.moderation.deciding import lock_edits
from community.moderation.gate import needs_review
from community.moderation.kinds import Kind, register, unregister
from community.moderation.models import Appeal, Case, Policy, Sanction
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, lift, sanction

from .people import make_member, make_moderator, make_regular, ruling

urlpatterns = [
    path("write/", writes(lambda request: HttpResponse("written"))),
    path(
        "edit/", writes(lambda request: HttpResponse("edited"), edits=lambda request: request.user)
    ),
    path("", include("config.urls")),
]


class BarredTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara")
        cls.piet = make_moderator("piet")
        cls.rosa = make_moderator("rosa")

    def sign_in(self, client=None):
        fields = {"login": "mara", "password": PASSWORD}
        return (client or self.client).post("/accounts/login/", fields)

    def is_in(self, client=None):
        return "_auth_user_id" in (client or self.client).session

    def suspend(self, days=3):
        until = timezone.now() + timedelta(days=days)
        return sanction(self.mara, Term("suspension", until), ruling(self.piet))

    def test_a_suspension_ends_every_session_at_once(self):
        phone, desk = Client(), Client()
        for client in (phone, desk):
            self.sign_in(client)
            self.assertTrue(self.is_in(client))
        self.suspend()
        for client in (phone, desk):
            self.assertFalse(self.is_in(client))
            self.assertRedirects(
                client.get("/moderation/standing/"),
                "/accounts/login/?next=/moderation/standing/",
                fetch_redirect_response=False,
            )

    def test_whoever_may_not_sign_in_reads_why_and_until_when(self):
        row = self.suspend()
        page = self.client.get(self.sign_in().headers["Location"])
        self.assertFalse(self.is_in())
        self.assertContains(page, "may not sign in")
        self.assertContains(page, "It was advertising.")
        self.assertContains(page, row.until.strftime("%-d %B %Y, %H:%M UTC"))

    def test_with_a_wrong_password_nobody_learns_of_it(self):
        self.suspend()
        answer = self.client.post("/accounts/login/", {"login": "mara", "password": "wrong"})
        self.assertNotContains(answer, "may not sign in")

    def test_it_expires_by_itself(self):
        self.suspend(days=3)
        with time_machine.travel(timezone.now() + timedelta(days=3, minutes=1)):
            self.sign_in()
            self.assertTrue(self.is_in())

    def test_a_ban_holds_until_it_is_lifted(self):
        row = sanction(self.mara, Term("ban"), ruling(self.piet))
        with time_machine.travel(timezone.now() + timedelta(days=4000)):
            self.sign_in()
            self.assertFalse(self.is_in())
        lift(row, ruling(self.rosa))
        self.sign_in()
        self.assertTrue(self.is_in())

    def test_the_letter_leads_to_an_appeal_without_a_password(self):
        row = self.suspend()
        address = mail.outbox[0].body.split("http://localhost:8000")[1].split()[0]
        page = self.client.get(address)
        self.assertContains(page, "Object to a decision")
        fields = {"decision": row.decision.pk, "text": "It was my sister."}
        self.assertRedirects(self.client.post(address, fields), address)
        appeal = Appeal.objects.get()
        self.assertEqual((appeal.member, appeal.text), (self.mara, "It was my sister."))

        answer(appeal, self.rosa, "So it was.", granted=True)
        self.assertFalse(Sanction.objects.in_force().exists())
        self.sign_in()
        self.assertTrue(self.is_in())

    def test_a_forged_or_old_address_leads_nowhere(self):
        self.suspend()
        address = mail.outbox[0].body.split("http://localhost:8000")[1].split()[0]
        self.assertEqual(self.client.get(address.replace(":", "x", 1)).status_code, 404)
        with time_machine.travel(timezone.now() + timedelta(days=91)):
            self.assertEqual(self.client.get(address).status_code, 404)


@override_settings(ROOT_URLCONF=__name__)
class WritingTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara")
        cls.piet = make_moderator("piet")

    def setUp(self):
        self.client.force_login(self.mara)

    def status(self, address="/write/", method="post"):
        return getattr(self.client, method)(address).status_code

    def test_the_silenced_read_and_do_not_write(self):
        self.assertEqual(self.status(), 200)
        until = timezone.now() + timedelta(days=1)
        sanction(self.mara, Term("silence", until), ruling(self.piet))
        answer = self.client.post("/write/")
        self.assertContains(answer, "It was advertising.", status_code=403)
        self.assertEqual(self.status(method="get"), 200)

    def test_a_warning_is_read_before_the_next_word(self):
        row = sanction(self.mara, Term("warning"), ruling(self.piet))
        self.assertContains(self.client.post("/write/"), "Please read it", status_code=403)
        page = self.client.get("/moderation/standing/")
        self.assertContains(page, "It was advertising.")
        self.client.post("/moderation/standing/acknowledge/", {"warning": row.pk})
        self.assertEqual(self.status(), 200)

    def test_a_warning_that_was_not_on_the_page_stays_unread(self):
        seen = sanction(self.mara, Term("warning"), ruling(self.piet))
        sanction(self.mara, Term("warning"), ruling(self.piet, "A second one."))
        self.client.post("/moderation/standing/acknowledge/", {"warning": [seen.pk, "x"]})
        self.assertContains(self.client.post("/write/"), "Please read it", status_code=403)

    def test_a_warning_is_acknowledged_by_its_member_alone(self):
        row = sanction(self.mara, Term("warning"), ruling(self.piet))
        self.client.force_login(self.piet)
        self.client.post("/moderation/standing/acknowledge/", {"warning": row.pk})
        row.refresh_from_db()
        self.assertIsNone(row.acknowledged_at)

    def test_what_is_locked_is_not_edited_but_the_rest_is_written(self):
        case = report(self.mara, make_regular("odile"), "spam")
        lock_edits(case, ruling(self.piet))
        self.assertEqual((self.status("/edit/"), self.status("/write/")), (403, 200))


class Post(Kind):
    """A made-up kind whose rows count as posts."""

    model = Case

    def posts_by(self, member):
        return 1


class ReviewTest(TestCase):
    def setUp(self):
        register(Post())
        self.addCleanup(unregister, Post())
        self.ada = make_member("ada")

    def test_the_first_posts_of_a_member_are_reviewed(self):
        Policy(hold_first_posts=2).save()
        self.assertTrue(needs_review(self.ada))
        Policy(hold_first_posts=1).save()
        self.assertFalse(needs_review(self.ada))

    def test_staff_are_not_reviewed(self):
        Policy(hold_first_posts=2).save()
        self.assertFalse(needs_review(make_moderator()))

    def test_review_by_a_moderator_ends_after_so_many_posts(self):
        Policy(hold_first_posts=0).save()
        sanction(self.ada, Term("premoderation", posts=2), ruling(make_moderator()))
        self.assertTrue(needs_review(self.ada))
        for _post in range(2):
            Sanction.objects.reviewed(self.ada)
        self.assertFalse(needs_review(self.ada))
