from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from community.members.plain_text import one_line, paragraphs


class PlainTextTest(SimpleTestCase):
    def test_invisible_and_turning_characters_go(self):
        self.assertEqual(one_line("Ma\u202era\u0000 \u200bof\ufeff  Prague"), "Mara of Prague")

    def test_a_line_has_no_breaks(self):
        self.assertEqual(one_line("Mara\r\nof Prague"), "Mara of Prague")

    def test_paragraphs_keep_one_empty_line_between_them(self):
        self.assertEqual(paragraphs("One.\r\n\r\n\r\n\r\nTwo. \n Three."), "One.\n\nTwo.\nThree.")

    def test_marks_do_not_climb_over_the_lines_above(self):
        self.assertEqual(one_line("a" + "\u0336" * 40), "a" + "\u0336" * 3)

    def test_emoji_made_of_several_stay_whole(self):
        self.assertEqual(one_line("👩\u200d🚀"), "👩\u200d🚀")

    @given(st.text())
    def test_cleaning_twice_is_cleaning_once(self, text):
        once = paragraphs(text)
        self.assertEqual(paragraphs(once), once)
