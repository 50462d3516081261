from django.test import TestCase

from films.search.suggestions import suggest, suggest_for_path
from films.search.tests.make import make_entry


def titles(entries):
    return [entry.title for entry in entries]


class SuggestTest(TestCase):
    def setUp(self):
        for title in ("John Wick", "John Wick: Chapter 2", "John Wick: Chapter 3 – Parabellum"):
            make_entry(title)
        make_entry("Keanu Reeves", "Reeves, Keanu")
        make_entry("Ballerina", "From the World of John Wick: Ballerina")

    def test_a_mistyped_name_is_understood(self):
        for text, meant in {
            "Keanu Reevs": "Keanu Reeves",
            "reeves keanu": "Keanu Reeves",
            "balerina": "Ballerina",
            "parabelum": "John Wick: Chapter 3 – Parabellum",
            "John Wikc": "John Wick",
            "chapter two 2": "John Wick: Chapter 2",
        }.items():
            with self.subTest(text):
                self.assertEqual(titles(suggest(text))[:1], [meant])

    def test_what_is_far_from_everything_gets_no_suggestion(self):
        for text in ("The Godfather", "John Doe", "wp", "x" * 5000, "", "…"):
            with self.subTest(text):
                self.assertEqual(suggest(text), [])

    def test_no_more_are_made_than_asked_for(self):
        self.assertEqual(len(suggest("John Wick Chapter", most=2)), 2)

    def test_it_costs_one_query_however_much_there_is_to_choose_from(self):
        for _ in range(300):
            make_entry("John Wick", weight=1)
        with self.assertNumQueries(1):
            suggest("John Wikc")


class SuggestForPathTest(TestCase):
    def test_the_last_part_of_the_address_is_what_was_meant(self):
        make_entry("Ana de Armas")
        self.assertEqual(titles(suggest_for_path("/people/ana-de-arms/")), ["Ana de Armas"])
        self.assertEqual(titles(suggest_for_path("/people/Ana_de_Armas")), ["Ana de Armas"])

    def test_files_and_the_home_page_ask_nothing(self):
        with self.assertNumQueries(0):
            for path in ("/wp-login.php", "/ballerina.html", "/", "//"):
                self.assertEqual(suggest_for_path(path), [])
