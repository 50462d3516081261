from datetime import date
from unittest import TestCase

from films.catalogue.openings import Opening, opening
from films.catalogue.partial_dates import parse

TODAY = date(2026, 11, 20)


def said(typed, is_out=False):
    return opening(parse(typed), is_out, TODAY)


class OpeningTest(TestCase):
    def test_a_day_ahead_is_counted_down_to(self):
        self.assertEqual(said("2 December 2026"), Opening("ahead", 12))
        self.assertEqual(said("21 November 2026"), Opening("ahead", 1))

    def test_what_is_not_known_to_the_day_is_not_counted_down_to(self):
        for vague in ("December 2026", "2027", "Q1 2027", "about 2 December 2026"):
            with self.subTest(vague):
                self.assertEqual(said(vague), Opening("expected"))

    def test_a_vague_date_that_has_begun_is_still_expected(self):
        self.assertEqual(said("November 2026"), Opening("expected"))
        self.assertEqual(said("November 2026", is_out=True), Opening("out"))

    def test_on_its_day_it_opens_today(self):
        self.assertEqual(said("20 November 2026"), Opening("today"))

    def test_a_day_that_passed_in_silence_is_overdue(self):
        self.assertEqual(said("19 November 2026"), Opening("overdue"))
        self.assertEqual(said("October 2026"), Opening("overdue"))

    def test_what_came_out_is_out(self):
        self.assertEqual(said("6 June 2025", is_out=True), Opening("out"))
        self.assertEqual(said("", is_out=True), Opening("out"))

    def test_what_was_shown_somewhere_first_still_opens_here(self):
        self.assertEqual(said("2 December 2026", is_out=True), Opening("ahead", 12))

    def test_not_announced_is_not_the_same_as_not_recorded(self):
        self.assertEqual((said("TBA"), said("")), (Opening("tba"), Opening("unknown")))
