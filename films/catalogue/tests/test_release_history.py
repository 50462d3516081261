from types import SimpleNamespace
from unittest import TestCase

from films.catalogue.partial_dates import parse
from films.catalogue.release_history import chained, is_move, moved_by


class IsMoveTest(TestCase):
    def test_only_another_time_is_a_move(self):
        expected = {
            ("7 June 2024", "6 June 2025"): True,
            ("6 June 2025", "30 May 2025"): True,
            ("2024", "6 June 2025"): True,
            ("summer 2024", "autumn 2024"): True,
            ("6 June 2025", "TBA"): True,
            ("6 June 2025", "6 June 2025"): False,
            ("2025", "6 June 2025"): False,
            ("6 June 2025", "June 2025"): False,
            ("TBA", "6 June 2025"): False,
            ("TBA", "TBA"): False,
        }
        said = {pair: is_move(*map(parse, pair)) for pair in expected}
        self.assertEqual(said, expected)


class MovedByTest(TestCase):
    def test_it_counts_days_forward_and_back(self):
        self.assertEqual(moved_by(parse("7 June 2024"), parse("6 June 2025")), 364)
        self.assertEqual(moved_by(parse("6 June 2025"), parse("30 May 2025")), -7)

    def test_a_move_from_or_to_a_vague_date_has_no_length(self):
        self.assertIsNone(moved_by(parse("2024"), parse("6 June 2025")))
        self.assertIsNone(moved_by(parse("6 June 2025"), parse("TBA")))


class ChainedTest(TestCase):
    def test_dates_stand_in_the_order_in_which_they_replaced_each_other(self):
        third = SimpleNamespace(pk=1, supersedes_id=7)
        second = SimpleNamespace(pk=7, supersedes_id=9)
        first = SimpleNamespace(pk=9, supersedes_id=None)
        self.assertEqual(chained([third, first, second]), [first, second, third])
        self.assertEqual(chained([]), [])
