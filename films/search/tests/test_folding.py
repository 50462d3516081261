import unicodedata
from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from films.search.folding import fold, phrases

FOLDED = {
    "John Wick": "john wick",
    "JOHN   wick!": "john wick",
    "D’Antonio": "dantonio",
    "D'Antonio": "dantonio",
    "Spider-Man: No Way Home": "spider man no way home",
    "Saïd Taghmaoui": "said taghmaoui",
    "Charlotte Brändström": "charlotte brandstrom",
    "Choi Soo-young": "choi soo young",
    "Bjørn Łukasz Weiß": "bjorn lukasz weiss",
    "Bill & Ted": "bill and ted",
    "Ⅳ": "iv",
    "ＦＵＬＬ": "full",
    "千と千尋": "千 と 千 尋",
    "ガンダム": "カ ン タ ム",
    "दिलवाले": "दिलवाले",
    "…!?": "",
    "": "",
}


class FoldTest(TestCase):
    def test_case_accents_and_punctuation_do_not_count(self):
        for text, folded in FOLDED.items():
            with self.subTest(text):
                self.assertEqual(fold(text), folded)

    @given(st.text(max_size=40))
    def test_folding_again_changes_nothing(self, text):
        self.assertEqual(fold(fold(text)), fold(text))

    @given(st.text(max_size=40))
    def test_letters_count_alike_however_their_accents_are_encoded(self, text):
        self.assertEqual(fold(unicodedata.normalize("NFD", text)), fold(text))

    @given(st.text(max_size=40))
    def test_words_stand_apart_by_one_space(self, text):
        self.assertEqual(fold(text), " ".join(fold(text).split()))


class PhrasesTest(TestCase):
    def test_every_word_counts_once_in_any_order(self):
        self.assertEqual(phrases("wick, John wick"), ("wick", "john"))

    def test_words_with_spaces_between_them_come_apart_at_punctuation(self):
        self.assertEqual(phrases("Spider-Man"), ("spider", "man"))

    def test_letters_of_a_script_without_spaces_stay_together(self):
        self.assertEqual(phrases("千尋 神隠し"), ("千 尋", "神 隠 し"))

    def test_scripts_may_be_mixed_in_one_word(self):
        self.assertEqual(phrases("X-MEN大戦2"), ("x", "men", "大 戦", "2"))

    def test_punctuation_alone_is_nothing_to_look_for(self):
        self.assertEqual(phrases(" … !? "), ())
