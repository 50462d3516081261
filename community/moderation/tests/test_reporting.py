from datetime import timedelta

import time_machine
from django.test import TestCase
from django.utils import timezone

from community.moderation.deciding import approve
from community.moderation.models import Case, Decision, Policy, Report
from community.moderation.reporting import report
from community.moderation.ruling import AlreadyDecided
from community.notifications.models import Notice

from .people import make_member, make_moderator, make_regular, ruling

SPAM, OTHER = Report.Reason.SPAM, Report.Reason.OTHER


class ReportPageTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", bio="Buy my pills.")
        cls.ada = make_member("ada")
        cls.page = f"/moderation/report/members.member/{cls.mara.pk}/"

    def test_a_member_reports_a_profile_and_the_moderators_find_a_case(self):
        self.client.force_login(self.ada)
        page = self.client.get(self.page)
        self.assertContains(page, "The profile of mara")
        self.assertNotContains(page, "gives away</legend>")

        answer = self.client.post(self.page, token(page) | {"reason": SPAM, "note": "Pills!"})

        self.assertRedirects(answer, "/moderation/")
        case = Case.objects.get()
        self.assertEqual((case.subject, case.member, case.weight), (self.mara, self.mara, 1))
        found = case.reports.get()
        self.assertEqual((found.reporter, found.reason, found.note), (self.ada, SPAM, "Pills!"))

    def test_the_same_member_reports_a_case_once(self):
        self.client.force_login(self.ada)
        for _time in range(2):
            answer = self.client.post(
                self.page, token(self.client.get(self.page)) | {"reason": SPAM}, follow=True
            )
        self.assertContains(answer, "You have already reported this.")
        self.assertEqual(Report.objects.count(), 1)

    def test_something_else_needs_words(self):
        self.client.force_login(self.ada)
        page = self.client.get(self.page)
        answer = self.client.post(self.page, token(page) | {"reason": OTHER})
        self.assertContains(answer, "Please say in a few words what is wrong.")
        self.assertEqual(Case.objects.count(), 0)

    def test_whoever_is_signed_out_is_asked_again_after_the_door(self):
        page = self.client.get(self.page)
        self.assertNotContains(page, "csrfmiddlewaretoken")
        self.assertEqual(page.cookies, {})
        answer = self.client.post(self.page, {"reason": SPAM})
        self.assertRedirects(
            answer, "/accounts/login/?next=/intentions/", fetch_redirect_response=False
        )
        self.client.force_login(self.ada)
        self.assertContains(self.client.get("/intentions/"), "You wanted to report something.")

    def test_nobody_reports_themselves_nor_what_they_cannot_see(self):
        self.client.force_login(self.mara)
        self.assertEqual(self.client.get(self.page).status_code, 404)
        hidden = make_regular("hidden", visibility="only_me")
        for address in (f"members.member/{hidden.pk}", "members.member/999999", "auth.group/1"):
            answer = self.client.get(f"/moderation/report/{address}/")
            self.assertEqual(answer.status_code, 404, address)

    def test_the_eleventh_report_of_an_hour_waits(self):
        self.client.force_login(self.ada)
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            fields = token(self.client.get(self.page)) | {"reason": SPAM}
            statuses = [self.client.post(self.page, fields).status_code for _time in range(11)]
        self.assertEqual(statuses, [302] * 10 + [429])


class ConcealmentTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara")
        cls.piet = make_moderator()
        cls.reporters = [make_regular(f"reader{number}") for number in range(4)]

    def shown(self):
        return self.client.get(f"/moderation/report/members.member/{self.mara.pk}/").status_code

    def report_by(self, *reporters, subject=None):
        for reporter in reporters:
            report(subject or self.mara, reporter, SPAM)

    def test_three_members_conceal_a_profile_until_somebody_has_looked(self):
        self.report_by(*self.reporters[:2])
        self.assertEqual(self.shown(), 200)
        self.report_by(self.reporters[2])
        self.assertEqual(self.shown(), 404)
        decision = Decision.objects.get()
        self.assertEqual((decision.verb, decision.actor), (Decision.Verb.CONCEAL, None))
        self.assertEqual(Notice.objects.filter(member=self.mara).count(), 1)

        approve(Case.objects.get(), ruling(self.piet))
        self.assertEqual(self.shown(), 200)

    def test_what_was_found_well_is_left_alone_for_a_day(self):
        self.report_by(*self.reporters[:3])
        approve(Case.objects.get(), ruling(self.piet))
        self.report_by(*self.reporters[:3])
        self.assertEqual(self.shown(), 200)
        with time_machine.travel(timezone.now() + timedelta(hours=25)):
            self.report_by(self.reporters[3])
        self.assertEqual(self.shown(), 404)

    def test_newcomers_and_the_sanctioned_are_heard_but_conceal_nothing(self):
        self.report_by(*self.reporters[:2], make_member("ada"))
        self.reporters[2].emailaddress_set.update(verified=False)
        self.report_by(self.reporters[2])
        self.assertEqual((self.shown(), Report.objects.count()), (200, 4))

    def test_staff_are_never_concealed_by_reports(self):
        self.report_by(*self.reporters, subject=self.piet)
        self.assertEqual(Decision.objects.count(), 0)

    def test_the_policy_says_how_many(self):
        Policy(least_reporters=4).save()
        self.report_by(*self.reporters[:3])
        self.assertEqual(self.shown(), 200)
        self.report_by(self.reporters[3])
        self.assertEqual(self.shown(), 404)

    def test_a_second_report_of_a_case_by_one_member_is_refused(self):
        self.report_by(self.reporters[0])
        with self.assertRaises(AlreadyDecided):
            self.report_by(self.reporters[0])


def token(page):
    return {"csrfmiddlewaretoken": page.context["csrf_token"]}
