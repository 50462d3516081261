from unittest import TestCase

from films.search.typed import read


class ReadTest(TestCase):
    def test_spaces_are_tidied_and_control_characters_count_as_spaces(self):
        self.assertEqual(read("  john\0wick\x1b \u202e2\n").text, "john wick 2")

    def test_nothing_typed_is_empty(self):
        for raw in ("", "   ", "\0"):
            with self.subTest(repr(raw)):
                self.assertTrue(read(raw).is_empty)

    def test_punctuation_alone_has_no_words(self):
        typed = read("?!")
        self.assertEqual(
            (typed.text, typed.has_words, typed.can_be_looked_for), ("?!", False, False)
        )

    def test_two_hundred_letters_can_be_looked_for_and_one_more_cannot(self):
        self.assertTrue(read("x" * 200).can_be_looked_for)
        typed = read("x" * 201)
        self.assertEqual((typed.text, typed.can_be_looked_for), ("x" * 200, False))

    def test_a_flood_is_cut_before_it_is_read(self):
        typed = read(" " * 1_000_000 + "x")
        self.assertEqual((typed.text, typed.is_too_long), ("", True))
