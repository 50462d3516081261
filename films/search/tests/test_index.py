from django.test import TestCase

from films.search.models import IndexEntry
from films.search.tests.make import make_entry


def found(text):
    return [entry.title for entry in IndexEntry.objects.matching(text).best_first(text)]


class MatchingTest(TestCase):
    def test_case_accents_and_punctuation_are_forgiven(self):
        make_entry("Saïd Taghmaoui")
        for text in ("said taghmaoui", "SAÏD", "Saïd, Taghmaoui!", "taghmaoui-said"):
            with self.subTest(text):
                self.assertEqual(found(text), ["Saïd Taghmaoui"])

    def test_the_beginning_of_every_word_is_enough(self):
        make_entry("John Wick")
        self.assertEqual(found("jo wi"), ["John Wick"])

    def test_the_inside_of_a_word_is_not(self):
        make_entry("John Wick")
        self.assertEqual(found("ohn"), [])

    def test_every_word_must_match(self):
        make_entry("John Wick")
        self.assertEqual(found("john leguizamo"), [])

    def test_other_names_are_found_too(self):
        make_entry("Ballerina", "From the World of John Wick: Ballerina")
        self.assertEqual(found("world of john"), ["Ballerina"])

    def test_scripts_without_spaces_match_anywhere_but_in_their_order(self):
        make_entry("千と千尋の神隠し")
        self.assertEqual(
            [found("神隠し"), found("隠神"), found("神隠し 千尋")],
            [["千と千尋の神隠し"], [], ["千と千尋の神隠し"]],
        )

    def test_signs_that_databases_give_a_meaning_have_none(self):
        make_entry("John Wick")
        for text in ("%", "_", "j%k", "\\", "'; drop table", '"john"x', "/"):
            with self.subTest(text):
                self.assertEqual(found(text), [])

    def test_no_words_match_nothing(self):
        make_entry("John Wick")
        self.assertEqual([found(""), found(" … ")], [[], []])


class BestFirstTest(TestCase):
    def test_the_very_name_comes_first_then_what_begins_like_it_then_the_rest(self):
        make_entry("A Man Called John", weight=90)
        make_entry("Baba Yaga", "John the Second", weight=10)
        make_entry("Johnny", weight=10)
        make_entry("Mr. Wick", "John", weight=10)
        make_entry("John", weight=10)
        self.assertEqual(
            found("john"), ["John", "Mr. Wick", "Johnny", "Baba Yaga", "A Man Called John"]
        )

    def test_among_equals_the_weightier_comes_first_and_then_the_alphabet(self):
        make_entry("Wick B", weight=10)
        make_entry("Wick A", weight=10)
        make_entry("Wick Z", weight=30)
        self.assertEqual(found("wick"), ["Wick Z", "Wick A", "Wick B"])
