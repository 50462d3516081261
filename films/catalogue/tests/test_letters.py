from unittest import TestCase

from films.catalogue.letters import by_letter, letter_of


class LetterOfTest(TestCase):
    def test_accents_and_case_do_not_count(self):
        letters = {"A": "a", "a": "a", "Å": "a", "Ø": "o", "Æ": "a", "Ł": "l"}
        self.assertEqual({initial: letter_of(initial) for initial in letters}, letters)

    def test_other_scripts_digits_and_nothing_stand_apart(self):
        self.assertEqual({letter_of(initial) for initial in ("山", "И", "5", "'", "")}, {"other"})


class ByLetterTest(TestCase):
    def test_initials_are_gathered_in_the_order_of_the_alphabet_the_others_last(self):
        found = by_letter(["山", "O", "b", "Ö", "B"])
        self.assertEqual(list(found), ["b", "o", "other"])
        self.assertEqual({letter: sorted(own) for letter, own in found.items()}["o"], ["O", "Ö"])
