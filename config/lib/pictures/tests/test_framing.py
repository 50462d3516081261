from fractions import Fraction

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from config.lib.pictures.framing import Box, Focal, frame

sides = st.integers(1, 5000)
sizes = st.tuples(sides, sides)
ratios = st.sampled_from([(2, 3), (4, 5), (16, 9)])
focals = st.builds(Focal, st.integers(0, 100), st.integers(0, 100))


class FrameTest(SimpleTestCase):
    def test_a_wide_picture_loses_its_sides_about_the_focal_point(self):
        drawn = {0: 0, 10: 0, 50: 400, 60: 500, 90: 800, 100: 800}
        for x, left in drawn.items():
            with self.subTest(x):
                self.assertEqual(frame((1000, 300), (2, 3), Focal(x, 0)), Box(left, 0, 200, 300))

    def test_a_tall_picture_loses_its_top_and_bottom_about_the_focal_point(self):
        drawn = {0: 0, 25: 138, 50: 450, 100: 900}
        for y, top in drawn.items():
            with self.subTest(y):
                self.assertEqual(frame((400, 1250), (8, 7), Focal(0, y)), Box(0, top, 400, 350))

    def test_a_picture_of_the_right_shape_loses_nothing(self):
        self.assertEqual(frame((400, 600), (2, 3), Focal(0, 100)), Box(0, 0, 400, 600))

    def test_without_a_shape_of_the_slot_the_picture_keeps_its_own(self):
        self.assertEqual(frame((239, 100), None, Focal(0, 0)), Box(0, 0, 239, 100))

    @given(sizes, ratios, focals)
    def test_the_part_lies_inside_has_the_shape_and_shows_the_focal_point(self, size, ratio, focal):
        part = frame(size, ratio, focal)
        self.assertGreaterEqual(min(part.left, part.top, part.width - 1, part.height - 1), 0)
        self.assertLessEqual(part.left + part.width, size[0])
        self.assertLessEqual(part.top + part.height, size[1])
        self.assertIn(size[0] * size[1], (part.width * size[1], part.height * size[0]))
        if min(part.width, part.height) > 1:
            misfit = abs(Fraction(part.width, ratio[0]) - Fraction(part.height, ratio[1]))
            self.assertLessEqual(misfit, 1)
        x, y = size[0] * focal.x / 100, size[1] * focal.y / 100
        self.assertTrue(part.left - 1 <= x <= part.left + part.width + 1)
        self.assertTrue(part.top - 1 <= y <= part.top + part.height + 1)
