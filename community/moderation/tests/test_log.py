import pytest
from django.test import TestCase

from community.moderation.deciding import remove
from community.moderation.models import Decision
from community.moderation.reporting import report
from community.moderation.ruling import write_down
from community.moderation.sanctioning import Term, sanction
from community.moderation.undoing import undo

from .people import make_moderator, make_regular, ruling

LOG = "/moderation/"


class LogTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", name="Mara Hidden", bio="Secret words.")
        cls.piet = make_moderator("piet", name="Piet")

    def removed(self):
        return remove(report(self.mara, make_regular("odile"), "spam"), ruling(self.piet))

    def test_it_says_who_did_what_and_why_and_names_nobody_it_was_done_to(self):
        decision = self.removed()
        page = self.client.get(LOG)
        self.assertContains(page, f'id="d-{decision.pk}"')
        self.assertContains(page, "removed: a profile")
        self.assertContains(page, "It was advertising.")
        for secret in ("mara", "Mara Hidden", "Secret words.", "odile"):
            self.assertNotContains(page, secret)

    def test_an_undone_decision_stays_and_says_so(self):
        decision = self.removed()
        undone = undo(decision, ruling(self.piet, "A mistake."))
        page = self.client.get(LOG)
        self.assertContains(page, f'href="{LOG}#d-{undone.pk}">Undone on')
        self.assertContains(page, "A mistake.")

    def test_an_entry_about_oneself_offers_an_appeal_and_about_others_none(self):
        decision = self.removed()
        appeal = f"/moderation/decisions/{decision.pk}/appeal/"
        self.client.force_login(self.piet)
        self.assertNotContains(self.client.get(LOG), appeal)
        self.assertEqual(self.client.get(appeal).status_code, 404)
        self.client.force_login(self.mara)
        self.assertContains(self.client.get(LOG), appeal)
        self.assertContains(self.client.get(appeal), "Object to a decision")

    def test_a_page_goes_on_where_the_last_one_ended(self):
        rows = [write_down(Decision.Verb.CONTROL, ruling(self.piet, f"No {n}")) for n in range(120)]
        seen, address = [], LOG
        while address:
            page = self.client.get(address)
            seen += [each.pk for each in page.context["decisions"]]
            more = page.context["more"].replace("+", "%2B")
            address = f"{LOG}?after={more}" if more else ""
        self.assertEqual(seen, [row.pk for row in reversed(rows)])

    def test_a_made_up_cursor_begins_at_the_first_page(self):
        self.removed()
        for cursor in ("x", "2026~x", "~", f"2026-01-01~{'9' * 40}", "9999-99-99~1"):
            page = self.client.get(LOG, {"after": cursor})
            self.assertEqual(len(page.context["decisions"]), 1, cursor)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_the_log_costs_the_same_whatever_it_holds(client, django_assert_num_queries, number):
    piet = make_moderator()
    for each in range(number):
        row = sanction(make_regular(f"m{each}"), Term("ban"), ruling(piet))
        undo(row.decision, ruling(piet))
    client.get(LOG)
    with django_assert_num_queries(1):
        client.get(LOG)
