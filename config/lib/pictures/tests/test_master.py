import struct
from io import BytesIO

from django.test import SimpleTestCase
from PIL import Image

from config.lib.pictures import accept
from config.lib.pictures.tests.samples import (
    MAKER,
    drawing,
    exif,
    fields,
    file,
    png,
    swapped_profile,
)

UPRIGHT = "red green blue white"


class UprightTest(SimpleTestCase):
    def test_a_photograph_stands_as_its_camera_says(self):
        drawn = {
            1: UPRIGHT,
            2: "green red white blue",
            3: "white blue green red",
            4: "blue white red green",
            5: "red blue green white",
            6: "blue red white green",
            7: "white green blue red",
            8: "green white red blue",
        }
        for orientation, seen in drawn.items():
            with self.subTest(orientation):
                picture = accept(file(drawing(), "JPEG", exif=exif(orientation), quality=95))
                self.assertEqual(fields(picture.master), seen)
                turned = (600, 400) if orientation >= 5 else (400, 600)
                self.assertEqual((picture.width, picture.height), turned)

    def test_unreadable_exif_is_no_reason_to_refuse(self):
        sent = file(drawing(), "JPEG", exif=b"Exif\0\0nonsense", quality=95)
        self.assertEqual(fields(accept(sent).master), UPRIGHT)


class MetadataTest(SimpleTestCase):
    def test_nothing_tells_where_and_by_whose_camera_it_was_taken(self):
        for format_ in ("JPEG", "PNG", "WEBP", "AVIF"):
            with self.subTest(format_):
                sent = file(drawing(), format_, exif=exif(), icc_profile=swapped_profile())
                self.assertIn(MAKER.encode(), sent.getvalue())
                master = accept(sent).master
                for trace in (b"EXIF", b"Exif", b"XMP ", b"ICCP", MAKER.encode()):
                    self.assertNotIn(trace, master)


class ColourTest(SimpleTestCase):
    def test_a_profiles_colours_become_srgb(self):
        for format_ in ("JPEG", "PNG", "WEBP", "AVIF"):
            with self.subTest(format_):
                sent = file(drawing(), format_, quality=95, icc_profile=swapped_profile())
                self.assertEqual(fields(accept(sent).master), "blue green red white")

    def test_a_profile_reaches_see_through_pictures_too(self):
        see_through = drawing(mode="RGBA")
        see_through.putpixel((0, 0), (0, 0, 0, 0))
        sent = file(see_through, icc_profile=swapped_profile())
        self.assertEqual(fields(accept(sent).master), "blue green red white")

    def test_a_broken_or_foreign_profile_is_no_reason_to_refuse(self):
        for format_, mode in (("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "P")):
            for profile in (b"nonsense", swapped_profile()[:200]):
                with self.subTest(mode=mode, length=len(profile)):
                    sent = file(drawing(mode=mode), format_, icc_profile=profile)
                    self.assertEqual(accept(sent).width, 400)
        sent = file(drawing(mode="CMYK"), "JPEG", quality=95, icc_profile=swapped_profile())
        self.assertEqual(fields(accept(sent).master), UPRIGHT)

    def test_printers_inks_become_screen_colours(self):
        sent = file(drawing(mode="CMYK"), "JPEG", quality=95)
        self.assertEqual(fields(accept(sent).master), UPRIGHT)

    def test_a_palette_becomes_full_colours(self):
        palette = drawing().quantize(4)
        self.assertEqual(fields(accept(file(palette)).master), UPRIGHT)

    def test_sixteen_bits_of_grey_become_eight(self):
        rows = (b"\0" + struct.pack(">H", 0xDC00) * 200) * 300
        self.assertEqual(self.pixel(png(200, 300, 0, 16, rows)), (220, 220, 220))

    def test_sixteen_bits_of_colour_become_eight(self):
        rows = (b"\0" + struct.pack(">HHH", 0xDC00, 0, 0) * 200) * 300
        self.assertEqual(fields(accept(png(200, 300, 2, 16, rows)).master), "red red red red")

    def test_black_and_white_stays_black_and_white(self):
        black = Image.new("1", (200, 300), 0)
        self.assertEqual(self.pixel(file(black)), (0, 0, 0))

    def pixel(self, sent):
        with Image.open(BytesIO(accept(sent).master)) as image:
            return image.convert("RGB").getpixel((image.width // 2, image.height // 2))


class TransparencyTest(SimpleTestCase):
    def alpha(self, sent):
        with Image.open(BytesIO(accept(sent).master)) as image:
            return image.getchannel("A").getextrema() if image.mode == "RGBA" else None

    def test_what_is_see_through_stays_see_through(self):
        for mode in ("RGBA", "LA"):
            with self.subTest(mode):
                half = drawing(mode=mode)
                half.putalpha(Image.linear_gradient("L").resize(half.size))
                self.assertEqual(self.alpha(file(half)), (0, 255))

    def test_one_colour_that_is_see_through_stays_so(self):
        palette = drawing().quantize(4)
        self.assertEqual(self.alpha(file(palette, transparency=0)), (0, 255))

    def test_a_picture_without_a_see_through_place_carries_no_alpha(self):
        self.assertIsNone(self.alpha(file(drawing(mode="RGBA"))))


class MasterSizeTest(SimpleTestCase):
    def test_the_longer_side_is_at_most_2400_pixels(self):
        for sent, kept in (
            ((2700, 1800), (2400, 1600)),
            ((4000, 4800), (2000, 2400)),
            ((400, 600), (400, 600)),
        ):
            with self.subTest(sent):
                picture = accept(file(drawing(*sent), "JPEG", quality=95))
                self.assertEqual((picture.width, picture.height), kept)
                self.assertEqual(fields(picture.master), UPRIGHT)

    def test_fine_lines_survive(self):
        stripe = Image.new("L", (8, 600), 255)
        stripe.paste(0, (0, 0, 4, 600))
        striped = Image.new("L", (800, 600))
        for left in range(0, 800, 8):
            striped.paste(stripe, (left, 0))
        picture = accept(file(striped, "JPEG", quality=95))
        with Image.open(BytesIO(picture.master)) as image:
            darkest, lightest = image.convert("L").crop((400, 300, 432, 301)).getextrema()
        self.assertLess(darkest, 20)
        self.assertGreater(lightest, 235)
