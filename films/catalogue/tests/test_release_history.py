from unittest import TestCase

from films.catalogue.partial_dates import parse
from films.catalogue.release_history import Step, moves, narrate


def dates(*typed):
    return [parse(text) for text in typed]


class HistoryTest(TestCase):
    def test_a_date_that_moved_says_by_how_many_days(self):
        first, second, third = dates("7 June 2024", "6 June 2025", "30 May 2025")
        self.assertEqual(
            narrate([first, second, third]),
            [Step(first, None, False), Step(second, 364, True), Step(third, -7, True)],
        )

    def test_a_move_between_vague_dates_has_no_length(self):
        vague, exact = dates("2024", "6 June 2025")
        self.assertEqual(
            narrate([vague, exact]), [Step(vague, None, False), Step(exact, None, True)]
        )

    def test_the_same_date_again_is_no_move(self):
        self.assertEqual(moves(dates("2024", "2024", "6 June 2025", "6 June 2025")), 1)

    def test_no_date_no_story(self):
        self.assertEqual((narrate([]), moves([])), ([], 0))
