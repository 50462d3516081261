from datetime import timedelta

import pytest
import time_machine
from django.test import TestCase
from django.utils import timezone

from community.moderation.appealing import answer, appeal
from community.moderation.deciding import remove
from community.moderation.figures import figures
from community.moderation.reporting import report
from community.moderation.templatetags.moderation import duration

from .people import make_moderator, make_regular, ruling


class HealthTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.now = timezone.now()
        cls.piet = make_moderator("piet")
        cls.odile = make_regular("odile")

    def case(self, name, hours_ago):
        with time_machine.travel(self.now - timedelta(hours=hours_ago), tick=False):
            return report(make_regular(name), self.odile, "spam")

    def decided(self, name, hours_ago, after):
        case = self.case(name, hours_ago)
        with time_machine.travel(self.now - timedelta(hours=hours_ago - after), tick=False):
            return remove(case, ruling(self.piet))

    def test_it_counts_what_waits_and_what_was_done(self):
        self.case("m0", 25)
        self.case("m1", 1)
        for number, after in enumerate((1, 2, 9)):
            decision = self.decided(f"d{number}", 40, after)
        answer(appeal(decision, decision.member, "Why?"), make_moderator("rosa"), "Yes.", True)

        told = figures(self.now + timedelta(minutes=1))

        self.assertEqual(
            {name: told[name] for name in ("open", "overdue", "held", "answered", "granted")},
            {"open": 2, "overdue": 1, "held": 0, "answered": 1, "granted": 1},
        )
        self.assertEqual((told["decisions"], told["reversals"]), (4, 1))
        self.assertEqual(told["median_wait"], timedelta(hours=2))

    def test_the_page_says_so_in_words(self):
        self.client.force_login(self.piet)
        self.assertContains(self.client.get("/moderation/health/"), "No case was decided.")
        self.decided("m0", 5, 3)
        self.assertContains(self.client.get("/moderation/health/"), "3 hours")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "less than a minute"),
        (1, "1 minute"),
        (89, "89 minutes"),
        (91, "2 hours"),
        (60 * 47, "47 hours"),
        (60 * 48, "2 days"),
    ],
)
def test_a_wait_is_said_as_one_would(minutes, said):
    assert duration(timedelta(minutes=minutes)) == said
