from unittest import TestCase

from films.catalogue.lifetimes import came_out_after
from films.catalogue.partial_dates import parse

# death, release, whether the release certainly came after the death
LIVES = [
    ("17 March 2023", "24 March 2023", True),
    ("17 March 2023", "17 March 2023", False),
    ("17 March 2023", "16 March 2023", False),
    ("17 March 2023", "April 2023", True),
    ("17 March 2023", "March 2023", False),
    ("17 March 2023", "2023", False),
    ("17 March 2023", "2024", True),
    ("2023", "24 March 2023", False),
    ("2023", "1 January 2024", True),
    ("17 March 2023", "TBA", False),
    ("17 March 2023", "", False),
    ("", "24 March 2023", False),
    ("about 2020", "24 March 2023", False),
    ("17 March 2023", "about 2025", False),
]


class CameOutAfterTest(TestCase):
    def test_only_what_certainly_came_after_a_death_did(self):
        for death, release, after in LIVES:
            with self.subTest(death=death, release=release):
                self.assertEqual(came_out_after(parse(death), parse(release)), after)
