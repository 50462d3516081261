from io import BytesIO

from django.test import SimpleTestCase
from PIL import Image

from config.lib.pictures import Focal, accept, renditions
from config.lib.pictures.kinds import KINDS, widths
from config.lib.pictures.tests.samples import MAKER, drawing, exif, fields, file


def sizes(kind, width, height):
    made = renditions(accept(file(drawing(width, height))), kind)
    return [(each.width, each.height) for each in made if each.format == "avif"]


class WidthsTest(SimpleTestCase):
    def test_nothing_is_enlarged(self):
        self.assertEqual(widths("poster", 100), (100,))
        self.assertEqual(widths("poster", 480), (160, 320, 480))
        self.assertEqual(widths("poster", 481), (160, 320, 480, 481))
        self.assertEqual(widths("poster", 4000), (160, 320, 480, 720, 1080))
        self.assertEqual(widths("backdrop", 4000), (320, 480, 720, 1080, 1600))


class RenditionTest(SimpleTestCase):
    def test_each_kind_is_cut_to_its_slots_shape(self):
        self.assertEqual(sizes("poster", 700, 700), [(160, 240), (320, 480), (467, 700)])
        self.assertEqual(sizes("portrait", 700, 300), [(160, 200), (240, 300)])
        self.assertEqual(sizes("backdrop", 480, 480), [(320, 180), (480, 270)])
        self.assertEqual(sizes("still", 480, 200), [(320, 133), (480, 200)])
        self.assertEqual(sizes("logo", 320, 40), [(160, 20), (320, 40)])

    def test_every_width_comes_as_avif_and_webp_and_is_what_it_says(self):
        made = renditions(accept(file(drawing(320, 480))), "poster")
        self.assertEqual(
            [(each.width, each.format) for each in made],
            [(160, "avif"), (160, "webp"), (320, "avif"), (320, "webp")],
        )
        for each in made:
            with self.subTest(each.format), Image.open(BytesIO(each.data)) as image:
                self.assertEqual(image.format, each.format.upper())
                self.assertEqual(image.size, (each.width, each.height))
                self.assertEqual(fields(each.data), "red green blue white")

    def test_the_cut_follows_the_focal_point(self):
        picture = accept(file(drawing(1800, 600)))
        for x, seen in ((0, "red red blue blue"), (100, "green green white white")):
            with self.subTest(x):
                made = renditions(picture, "poster", Focal(x, 50))
                self.assertEqual(fields(made[-1].data), seen)

    def test_the_same_picture_always_gives_the_same_bytes(self):
        picture = accept(file(drawing()))
        self.assertEqual(renditions(picture, "poster"), renditions(picture, "poster"))

    def test_what_is_see_through_stays_see_through(self):
        logo = drawing(320, 160, "RGBA")
        logo.putalpha(Image.linear_gradient("L").resize(logo.size))
        for each in renditions(accept(file(logo)), "logo"):
            with self.subTest(each.format), Image.open(BytesIO(each.data)) as image:
                self.assertEqual(image.mode, "RGBA")
                self.assertLess(image.getpixel((5, 5))[3], 40)

    def test_no_rendition_tells_where_it_was_taken(self):
        for each in renditions(accept(file(drawing(), "JPEG", exif=exif())), "poster"):
            with self.subTest(each.format, width=each.width):
                for trace in (b"Exif", b"EXIF", b"colrprof", MAKER.encode()):
                    self.assertNotIn(trace, each.data)

    def test_every_kind_of_picture_can_fill_a_telephone_twice_over(self):
        for kind, slot in KINDS.items():
            with self.subTest(kind):
                self.assertGreaterEqual(slot.widths[-1], 1080)
                self.assertEqual(sorted(slot.widths), list(slot.widths))
