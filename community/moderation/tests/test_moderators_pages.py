"""The queue, a case, a member's record, the appeals: as their moderators use them."""

from datetime import timedelta

import pytest
from django.test import TestCase
from django.urls import URLPattern
from django.utils import timezone

from community.members.models import Member
from community.moderation import urls
from community.moderation.appealing import appeal
from community.moderation.deciding import approve, claim, remove
from community.moderation.models import Appeal, Case, Decision, Note, Report, Sanction
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, sanction

from .people import make_member, make_moderator, make_regular, ruling

QUEUE = "/moderation/queue/"
FOR_ALL = {"log", "report", "standing", "standing_signed", "acknowledge", "appeal"}


class HouseTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", bio="Buy my pills.")
        cls.odile = make_regular("odile")
        cls.piet = make_moderator("piet", name="Piet")
        cls.rosa = make_moderator("rosa")
        cls.case = report(cls.mara, cls.odile, Report.Reason.SPAM, "So many pills.")

    def setUp(self):
        self.client.force_login(self.piet)
        self.page = f"/moderation/cases/{self.case.pk}/"

    def bio(self):
        return Member.objects.get(pk=self.mara.pk).bio


class GuardTest(HouseTest):
    def test_to_everybody_else_the_moderators_pages_are_not_there(self):
        fill = {"pk": self.case.pk, "username": "mara", "kind": "members.member"}
        routes = [each for each in urls.urlpatterns if isinstance(each, URLPattern)]
        private = [each for each in routes if each.name not in FOR_ALL]
        self.assertEqual({each.name for each in routes} & FOR_ALL, FOR_ALL)
        for route in private:
            names = route.pattern.converters
            address = f"/moderation/{route.pattern}"
            for name, converter in names.items():
                written = {"IntConverter": "int", "StringConverter": "str", "SlugConverter": "slug"}
                kind = written[type(converter).__name__]
                address = address.replace(f"<{kind}:{name}>", str(fill[name]))
            for method in ("get", "post"):
                self.client.logout()
                answer = getattr(self.client, method)(address)
                self.assertRedirects(
                    answer, f"/accounts/login/?next={address}", fetch_redirect_response=False
                )
                self.client.force_login(self.mara)
                self.assertEqual(getattr(self.client, method)(address).status_code, 404, address)


class QueueTest(HouseTest):
    def listed(self, **asked):
        return [case.pk for case in self.client.get(QUEUE, asked).context["cases"]]

    def test_one_row_a_case_the_most_reported_first(self):
        other = report(self.odile, self.mara, Report.Reason.OTHER)
        report(self.odile, self.rosa, Report.Reason.OTHER)
        self.assertEqual(self.listed(), [other.pk, self.case.pk])

    def test_tabs(self):
        self.assertEqual((self.listed(tab="mine"), self.listed(tab="done")), ([], []))
        claim(self.case, self.piet)
        self.assertEqual(self.listed(tab="mine"), [self.case.pk])
        Case.objects.update(origin=Case.Origin.HELD)
        self.assertEqual((self.listed(tab="held"), self.listed()), ([self.case.pk], []))
        approve(self.case, ruling(self.rosa))
        self.assertEqual(
            [self.listed(tab=tab) for tab in ("open", "held", "mine", "done")],
            [[], [], [], [self.case.pk]],
        )

    def test_filters_narrow_and_nonsense_does_not(self):
        here = [self.case.pk]
        self.assertEqual((self.listed(reason="spam"), self.listed(reason="illegal")), (here, []))
        self.assertEqual((self.listed(member="MARA"), self.listed(member="nobody")), (here, []))
        self.assertEqual(self.listed(kind="members.member"), here)
        self.assertEqual(self.listed(kind="no.such", reason="nonsense", tab="?"), here)

    def test_a_case_about_oneself_is_not_there(self):
        own = report(self.piet, self.mara, Report.Reason.OTHER)
        self.assertEqual(self.listed(), [self.case.pk])
        self.assertEqual(self.client.get(f"/moderation/cases/{own.pk}/").status_code, 404)


class CasePageTest(HouseTest):
    def decide(self, verb, **fields):
        fields = {"verb": verb, "version": self.case.version, "preset": "spam"} | fields
        return self.client.post(f"{self.page}decide/", fields)

    def test_it_shows_the_words_the_reports_and_the_record(self):
        page = self.client.get(self.page)
        for words in ("Buy my pills.", "So many pills.", "odile", "example.org", "30 days"):
            self.assertContains(page, words)
        self.assertNotContains(page, "mara@example.org")

    def test_one_click_and_a_reason_decide(self):
        self.assertRedirects(self.decide("remove", text="Twice."), QUEUE)
        found = Decision.objects.get()
        self.assertEqual((found.actor, found.reason), (self.piet, "It was advertising. Twice."))
        self.assertEqual(self.bio(), "")

    def test_without_a_reason_nothing_is_decided(self):
        answer = self.decide("remove", preset="", note="Kept.")
        self.assertContains(answer, "Choose a reason or write one.")
        self.assertContains(answer, "Kept.")
        self.assertEqual(self.bio(), "Buy my pills.")

    def test_who_comes_second_reads_who_decided_and_keeps_the_words(self):
        approve(self.case, ruling(self.piet))
        self.client.force_login(self.rosa)
        answer = self.decide("remove", text="My own words.")
        self.assertContains(answer, "Piet decided this", status_code=409)
        self.assertContains(answer, "My own words.", status_code=409)
        self.assertEqual(self.bio(), "Buy my pills.")

    def test_a_made_up_action_or_version_decides_nothing(self):
        self.assertRedirects(self.decide("explode"), self.page)
        self.assertEqual(self.decide("remove", version="99").status_code, 409)
        self.assertEqual(Decision.objects.count(), 0)

    def test_what_is_gone_can_still_be_closed(self):
        Case.objects.update(subject_id=999_999)
        self.assertContains(self.client.get(self.page), "It is no longer there")
        self.assertRedirects(self.decide("remove"), self.page)
        self.assertRedirects(self.decide("approve"), QUEUE)

    def test_claiming_and_giving_back(self):
        self.client.post(f"{self.page}hold/")
        self.assertContains(self.client.get(self.page), "You are looking at it.")
        self.client.force_login(self.rosa)
        self.client.post(f"{self.page}hold/")
        self.assertContains(self.client.get(self.page), "Piet is looking at it.")
        self.client.force_login(self.piet)
        self.client.post(f"{self.page}hold/", {"release": 1})
        self.assertContains(self.client.get(self.page), "Claim it")

    def test_a_note_is_for_colleagues(self):
        self.client.post(f"{self.page}notes/", {"text": "Seen this before."})
        self.assertEqual(Note.objects.get().author, self.piet)
        self.assertContains(self.client.get(self.page), "Seen this before.")
        self.assertNotContains(self.client.get("/moderation/"), "Seen this before.")

    def test_a_decision_is_undone_from_the_case(self):
        decision = remove(self.case, ruling(self.piet))
        self.assertContains(self.client.get(self.page), "Undo it")
        answer = self.client.post(
            f"/moderation/decisions/{decision.pk}/undo/", {"text": "A mistake."}
        )
        self.assertRedirects(answer, self.page)
        self.assertEqual(self.bio(), "Buy my pills.")

    def test_an_undo_without_a_reason_undoes_nothing(self):
        decision = remove(self.case, ruling(self.piet))
        self.client.post(f"/moderation/decisions/{decision.pk}/undo/")
        self.assertEqual(self.bio(), "")


class RecordTest(HouseTest):
    page_of_mara = "/moderation/members/mara/"

    def test_a_moderator_silences_a_member_for_a_week(self):
        self.assertContains(self.client.get(self.page_of_mara), "The record of mara")
        fields = {"kind": "silence", "days": 7, "preset": "attack"}
        answer = self.client.post(f"{self.page_of_mara}sanction/", fields)
        self.assertRedirects(answer, self.page_of_mara)
        row = Sanction.objects.get()
        self.assertEqual((row.member, row.kind), (self.mara, "silence"))
        self.assertEqual((row.until - timezone.now()).days, 6)

    def test_a_review_needs_a_number_of_posts(self):
        fields = {"kind": "premoderation", "days": 7, "preset": "attack"}
        answer = self.client.post(f"{self.page_of_mara}sanction/", fields)
        self.assertContains(answer, "Say how many posts.")
        self.client.post(f"{self.page_of_mara}sanction/", fields | {"posts": 5})
        self.assertEqual(Sanction.objects.get().posts_left, 5)

    def test_a_sanction_is_lifted_or_shortened(self):
        until = timezone.now() + timedelta(days=30)
        row = sanction(self.mara, Term("silence", until), ruling(self.rosa))
        lift = f"/moderation/sanctions/{row.pk}/lift/"
        self.client.post(lift, {"text": "Shorter.", "days": 1})
        row.refresh_from_db()
        self.assertEqual((row.until - timezone.now()).days, 0)
        self.client.post(lift, {"text": "Enough."})
        self.assertFalse(Sanction.objects.in_force().exists())

    def test_staff_are_beyond_a_moderator(self):
        fields = {"kind": "ban", "days": 1, "preset": "attack"}
        answer = self.client.post("/moderation/members/rosa/sanction/", fields, follow=True)
        self.assertContains(answer, "Only an administrator decides")
        self.assertEqual(Sanction.objects.count(), 0)

    def test_nobody_keeps_their_own_record(self):
        self.assertEqual(self.client.get("/moderation/members/piet/").status_code, 404)

    def test_everything_by_a_member_is_removed_with_a_reason(self):
        address = f"{self.page_of_mara}remove-all/"
        self.client.post(address)
        self.assertEqual(self.bio(), "Buy my pills.")
        self.client.post(address, {"preset": "spam"})
        self.assertEqual(self.bio(), "")

    def test_notes_about_a_member(self):
        self.client.post(f"{self.page_of_mara}notes/", {"text": "A second account?"})
        self.assertContains(self.client.get(self.page_of_mara), "A second account?")


class AppealsPageTest(HouseTest):
    appeals = "/moderation/appeals/"

    def setUp(self):
        super().setUp()
        self.appeal = appeal(remove(self.case, ruling(self.piet)), self.mara, "A joke.")

    def test_a_colleague_grants_it(self):
        self.assertNotContains(self.client.get(self.appeals), "A joke.")
        address = f"{self.appeals}{self.appeal.pk}/answer/"
        self.assertEqual(self.client.post(address, {"text": "No."}).status_code, 404)
        self.client.force_login(self.rosa)
        self.assertContains(self.client.get(self.appeals), "A joke.")
        self.client.post(address, {"text": "", "grant": 1})
        self.assertIsNone(Appeal.objects.get().answered_at)
        self.client.post(address, {"text": "It was.", "grant": 1})
        self.assertEqual(self.bio(), "Buy my pills.")
        self.assertContains(self.client.get(self.appeals), "It was.")

    def test_the_only_moderator_is_told_so(self):
        self.rosa.groups.clear()
        page = self.client.get(self.appeals)
        self.assertContains(page, "You are the only moderator")
        self.assertContains(page, "A joke.")


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("address", "most"),
    [(QUEUE, 7), ("/moderation/cases/{case}/", 14), ("/moderation/members/m0/", 14)],
)
def test_pages_cost_the_same_whatever_they_hold(
    client, django_assert_num_queries, number, address, most
):
    piet = make_moderator()
    readers = [make_member(f"r{each}") for each in range(number)]
    for each in range(number):
        member = make_regular(f"m{each}", bio="Words.")
        for reader in readers:
            case = report(member, reader, Report.Reason.OTHER, "Why.")
            Note.objects.create(case=case, author=piet, text="Hm.")
            Note.objects.create(member=member, author=piet, text="Hm.")
            sanction(member, Term("warning"), ruling(piet))
            sanction(member, Term("premoderation", posts=3), ruling(piet), case=case)
    address = address.format(case=case.pk)
    client.force_login(piet)
    client.get(address)
    with django_assert_num_queries(most):
        client.get(address)
