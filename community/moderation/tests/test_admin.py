from django.test import TestCase

from community.moderation.models import Case, Policy, Watchword
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, sanction

from .people import make_moderator, make_regular, ruling

ADMIN = "/admin/moderation/"


class BackStageTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.piet = make_moderator("piet")
        cls.chief = make_regular("chief", is_staff=True, is_superuser=True)

    def status(self, path):
        return self.client.get(f"{ADMIN}{path}").status_code

    def test_moderators_and_administrators_read_and_change_nothing(self):
        mara = make_regular("mara")
        report(mara, self.chief, "spam")
        row = sanction(mara, Term("warning"), ruling(self.piet))
        for member in (self.piet, self.chief):
            self.client.force_login(member)
            for name, pk in (
                ("case", Case.objects.get().pk),
                ("sanction", row.pk),
                ("decision", row.decision.pk),
            ):
                self.assertEqual(self.status(f"{name}/"), 200, name)
                self.assertEqual(self.status(f"{name}/{pk}/change/"), 200, name)
                self.assertEqual(self.status(f"{name}/add/"), 403, name)
                answer = self.client.post(f"{ADMIN}{name}/{pk}/delete/", {"post": "yes"})
                self.assertEqual(answer.status_code, 403, name)

    def test_nobody_reads_who_reported_them_or_why(self):
        case = report(self.chief, self.piet, "other")
        self.client.force_login(self.chief)
        self.assertEqual(self.status(f"case/{case.pk}/change/"), 302)

    def test_an_administrator_writes_the_policy_once(self):
        self.client.force_login(self.piet)
        self.assertEqual(self.status("policy/add/"), 403)
        self.client.force_login(self.chief)
        fields = {
            "hold_first_posts": 3,
            "newcomer_days": 7,
            "least_reporters": 1,
            "share_of_active": 2,
        }
        answer = self.client.post(f"{ADMIN}policy/add/", fields)
        self.assertContains(answer, "One report alone must not conceal anything.")
        self.client.post(f"{ADMIN}policy/add/", fields | {"least_reporters": 4})
        self.assertEqual(Policy.objects.current().least_reporters, 4)
        self.assertEqual(self.status("policy/add/"), 403)

    def test_moderators_keep_the_words(self):
        self.client.force_login(self.piet)
        fields = {"kind": "word", "pattern": "pills", "action": "hold"}
        self.client.post(f"{ADMIN}watchword/add/", fields)
        self.assertEqual(Watchword.objects.get().pattern, "pills")
