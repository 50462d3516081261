import zlib
from io import BytesIO
from unittest import mock

from django.test import SimpleTestCase
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from config.lib.pictures import KINDS, PictureRefused, accept, check_size, gate, refusals
from config.lib.pictures.tests.samples import chunk, drawing, exif, file, png

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
HTML = b"<!doctype html><html><script>alert(1)</script></html>"
VALID = [file(drawing(40, 60), format_).getvalue() for format_ in gate.FORMATS]


class GateCase(SimpleTestCase):
    def assert_refused(self, sent, words, kind=None, **facts):
        with self.assertRaises(PictureRefused) as caught:
            accept(BytesIO(sent) if isinstance(sent, bytes) else sent, kind)
        self.assertEqual((caught.exception.words, caught.exception.facts), (words, facts))


class WelcomeTest(GateCase):
    def test_the_four_formats_of_the_web_are_let_in(self):
        for format_ in gate.FORMATS:
            with self.subTest(format_):
                picture = accept(file(drawing(), format_))
                self.assertEqual((picture.width, picture.height), (400, 600))

    def test_a_file_is_read_from_its_start_wherever_it_was_left(self):
        sent = file(drawing())
        sent.seek(100)
        self.assertEqual(accept(sent), accept(file(drawing())))

    def test_a_phones_photograph_with_a_depth_frame_is_a_still_picture(self):
        second = drawing(40, 60)
        sent = file(drawing(), "MPO", save_all=True, append_images=[second])
        with Image.open(sent) as image:
            self.assertEqual((image.format, image.n_frames), ("MPO", 2))
        self.assertEqual((accept(sent).width, accept(sent).height), (400, 600))

    def test_exactly_forty_megapixels_are_let_in(self):
        with mock.patch.object(gate, "make_master") as make_master:
            accept(png(8000, 5000))
        make_master.assert_called_once()


class RefusalTest(GateCase):
    def test_other_formats_are_named(self):
        for format_ in ("GIF", "TIFF", "BMP", "PDF", "ICO"):
            with self.subTest(format_):
                self.assert_refused(file(drawing(), format_), refusals.FOREIGN, format=format_)

    def test_an_svg_a_page_or_a_phones_heic_is_named(self):
        heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
        for sent, name in ((SVG, "SVG"), (b"<?xml?>" + SVG, "SVG"), (HTML, "HTML"), (heic, "HEIC")):
            with self.subTest(name):
                self.assert_refused(sent, refusals.FOREIGN, format=name)

    def test_what_is_no_picture_at_all_is_refused(self):
        self.assert_refused(b"Dear editor, the poster follows by post.", refusals.UNREADABLE)

    def test_an_empty_file_is_refused(self):
        self.assert_refused(b"", refusals.EMPTY)

    def test_a_file_that_stops_half_way_is_refused(self):
        for format_, whole in zip(gate.FORMATS, VALID, strict=True):
            with self.subTest(format_):
                self.assert_refused(whole[: len(whole) // 2], refusals.DAMAGED)

    def test_a_picture_with_no_pixels_is_refused(self):
        self.assert_refused(png(0, 0), refusals.DAMAGED)

    def test_a_moving_picture_is_refused(self):
        frames = [drawing(40, 60), drawing(40, 60).rotate(180)]
        for format_ in ("PNG", "WEBP", "AVIF"):
            with self.subTest(format_):
                sent = file(frames[0], format_, save_all=True, append_images=frames[1:])
                self.assert_refused(sent, refusals.MOVING)

    def test_a_line_is_not_a_picture(self):
        sent = file(drawing(10_000, 1))
        self.assert_refused(sent, refusals.TOO_THIN, width=10_000, height=1, most=10)

    def test_every_refusal_is_one_plain_english_text(self):
        with self.assertRaises(PictureRefused) as caught:
            accept(BytesIO(SVG))
        self.assertEqual(
            str(caught.exception),
            "By its contents this file is SVG, whatever its name says. "
            "Save the picture as JPEG, PNG, WebP or AVIF and choose it again.",
        )


class BombTest(GateCase):
    def test_a_bomb_is_refused_before_a_pixel_is_decoded(self):
        for side in (7000, 10_000, 40_000):  # above our limit, Pillow's warning, Pillow's error
            with (
                self.subTest(side),
                mock.patch.object(gate, "make_master") as make_master,
                mock.patch("warnings.warn"),
            ):
                self.assert_refused(png(side, side), refusals.TOO_LARGE, most=40)
                make_master.assert_not_called()

    def test_a_bomb_is_refused_where_warnings_are_errors_too(self):
        with self.assertWarns(Image.DecompressionBombWarning):
            Image.open(png(10_000, 10_000))
        with mock.patch("warnings.warn", side_effect=Image.DecompressionBombWarning):
            self.assert_refused(png(10_000, 10_000), refusals.TOO_LARGE, most=40)

    def test_no_more_is_read_than_may_be_sent(self):
        sent = BytesIO(bytes(21 * 1024 * 1024))
        self.assert_refused(sent, refusals.TOO_HEAVY, most=20)
        self.assertEqual(sent.tell(), 20 * 1024 * 1024 + 1)

    def test_a_jpeg_of_endless_passes_is_refused(self):
        whole = file(drawing(), "JPEG", progressive=True).getvalue()
        scan = whole.rindex(gate.JPEG_SCAN)
        self.assert_refused(whole[:-2] + whole[scan:-2] * 200 + whole[-2:], refusals.DAMAGED)

    def test_compressed_text_that_swells_is_refused(self):
        whole = file(drawing()).getvalue()
        text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
        self.assert_refused(whole[:33] + text + whole[33:], refusals.DAMAGED)


class LyingFileTest(GateCase):
    def test_only_the_bytes_count_not_the_name(self):
        sent = file(drawing())
        sent.name = "poster.jpg"
        self.assertEqual(accept(sent).width, 400)

    def test_what_hides_behind_a_picture_is_left_behind(self):
        sent = BytesIO(file(drawing(), "JPEG", exif=exif()).getvalue() + HTML + SVG)
        self.assertNotIn(b"script", accept(sent).master)

    def test_what_hides_in_a_pictures_comments_is_left_behind(self):
        sent = file(drawing(), "JPEG", comment=HTML)
        self.assertIn(HTML, sent.getvalue())
        self.assertNotIn(b"script", accept(sent).master)


class SizeTest(GateCase):
    def test_a_picture_must_fill_its_slot(self):
        self.assert_refused(
            file(drawing(1000, 449)),
            refusals.TOO_SMALL,
            "poster",
            least_width=300,
            least_height=450,
            width=299,
            height=449,
        )
        self.assertEqual(accept(file(drawing(1000, 450)), "poster").width, 1000)

    def test_a_picture_that_keeps_its_shape_must_be_wide_enough_too(self):
        self.assert_refused(
            file(drawing(479, 900)),
            refusals.TOO_SMALL,
            "still",
            least_width=480,
            least_height=200,
            width=479,
            height=900,
        )

    def test_one_pixel_fills_no_slot(self):
        picture = accept(file(drawing(1, 1)))
        for kind in KINDS:
            with self.subTest(kind), self.assertRaises(PictureRefused):
                check_size(picture, kind)


class HostileBytesTest(SimpleTestCase):
    """Whatever arrives, nothing but a PictureRefused comes back."""

    def survive(self, data):
        try:
            picture = accept(BytesIO(data))
        except PictureRefused:
            return
        self.assertGreater(len(picture.master), 0)

    @given(st.binary(max_size=400))
    def test_random_bytes(self, data):
        self.survive(data)

    @given(st.sampled_from([whole[:32] for whole in VALID]), st.binary(max_size=400))
    def test_random_bytes_behind_a_true_beginning(self, beginning, data):
        self.survive(beginning + data)

    @settings(deadline=None)
    @given(st.sampled_from(VALID), st.data())
    def test_a_true_picture_with_changed_bytes(self, whole, data):
        broken = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 8))):
            broken[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
        self.survive(bytes(broken))
