from unittest import TestCase

from films.catalogue.sentences import first_sentence, paragraphs, summary

FIRST = {
    "One. Two.": "One.",
    "One.\n\nTwo.": "One.",
    "Ms. Perkins calls. He answers.": "Ms. Perkins calls.",
    "Ian S. McShane runs it. So.": "Ian S. McShane runs it.",
    "See Vol. 2 first. Then this.": "See Vol. 2 first.",
    "Really? Yes.": "Really?",
    "“Be seeing you.” He goes.": "“Be seeing you.”",
    "It costs 3.5 million. Or more.": "It costs 3.5 million.",
    "He left at 5 p.m. and slept. Then he woke.": "He left at 5 p.m. and slept.",
    "No end": "No end",
    "千尋は迷い込む。名前を奪われる。": "千尋は迷い込む。",
    "": "",
}


class FirstSentenceTest(TestCase):
    def test_a_text_is_cut_behind_its_first_sentence(self):
        self.assertEqual({text: first_sentence(text) for text in FIRST}, FIRST)


class ParagraphsTest(TestCase):
    def test_empty_lines_part_them_and_other_breaks_do_not(self):
        self.assertEqual(paragraphs(" One\ntwo \r\n \r\n\n Three\n"), ["One two", "Three"])

    def test_no_text_has_none(self):
        self.assertEqual(paragraphs(" \n "), [])


class SummaryTest(TestCase):
    def test_what_fits_is_kept(self):
        self.assertEqual(summary("Two  words"), "Two words")

    def test_what_does_not_is_cut_between_words(self):
        self.assertEqual(summary("Three short words", 12), "Three short…")

    def test_a_word_that_is_too_long_by_itself_is_cut_within(self):
        self.assertEqual(summary("x" * 20, 10), "xxxxxxxxx…")
