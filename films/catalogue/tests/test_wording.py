from django.test import SimpleTestCase

from films.catalogue.partial_dates import parse
from films.catalogue.wording import (
    date_in_words,
    days_in_words,
    lifespan_in_words,
    runtime_in_words,
)


class DatesInWordsTest(SimpleTestCase):
    def test_every_kind_of_date_is_said_as_far_as_it_is_known(self):
        words = {
            "2025-06-06": "6 June 2025",
            "2025-06": "June 2025",
            "spring 2025": "spring 2025",
            "summer 2025": "summer 2025",
            "autumn 2025": "autumn 2025",
            "winter 1999": "winter 1999–00",
            "Q3 2025": "third quarter of 2025",
            "H1 2025": "first half of 2025",
            "H2 2025": "second half of 2025",
            "2025": "2025",
            "1970s": "the 1970s",
            "about 1950": "about 1950",
            "TBA": "to be announced",
            "": "",
        }
        self.assertEqual({text: date_in_words(parse(text)) for text in words}, words)


class LengthsInWordsTest(SimpleTestCase):
    def test_running_times_are_said_in_hours_and_minutes(self):
        words = {None: "", 45: "45 min", 60: "1 h", 125: "2 h 5 min"}
        self.assertEqual({minutes: runtime_in_words(minutes) for minutes in words}, words)

    def test_distances_are_said_in_weeks_where_they_are_whole(self):
        words = {0: "0 days", 1: "1 day", 7: "1 week", 10: "10 days", 364: "52 weeks"}
        self.assertEqual({days: days_in_words(days) for days in words}, words)


class LifespanInWordsTest(SimpleTestCase):
    def test_a_life_is_told_in_years_as_far_as_they_are_known(self):
        lives = {
            ("7 June 1962", "17 March 2023"): "1962–2023",
            ("about 1872", "1930s"): "about 1872–the 1930s",
            ("", "March 2023"): "died 2023",
        }
        told = {life: lifespan_in_words(parse(life[0]), parse(life[1])) for life in lives}
        self.assertEqual(told, lives)
