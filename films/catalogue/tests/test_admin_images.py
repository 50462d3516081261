import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from config.lib.pictures.tests.samples import drawing, file
from films.catalogue.models import Image

from .make import make_film
from .screens import ScreenTest, screen

AGAIN = "Choose the file again once the rest is put right."


def upload(width=400, height=600, content=None, name="poster.png"):
    return SimpleUploadedFile(name, content or file(drawing(width, height)).getvalue())


class ImageScreenTest(ScreenTest):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        elsewhere = override_settings(MEDIA_ROOT=Path(folder.name))
        elsewhere.enable()
        self.addCleanup(elsewhere.disable)
        self.film = make_film()
        self.facts = {
            "film": self.film.pk,
            "kind": "poster",
            "alt": "A dancer in snow",
            "credit": "Odile",
            "licence": "own",
        }

    def kept(self):
        """The names of the pictures whose files are kept."""
        return {path.name for path in Path(settings.MEDIA_ROOT, "pictures").glob("*")}

    def add_image(self, **typed):
        with self.captureOnCommitCallbacks(execute=True):
            return self.add(Image, **self.facts | {"file": upload()} | typed)

    def change(self, row, **typed):
        with self.captureOnCommitCallbacks(execute=True):
            return super().change(row, **typed)


class ImageTest(ImageScreenTest):
    def test_an_image_is_stored_with_what_pages_need_to_show_it(self):
        self.assert_saved(self.add_image())
        image = Image.objects.get()
        self.assertEqual((image.film, image.width, image.height), (self.film, 400, 600))
        self.assertEqual(self.kept(), {image.picture})
        self.assertContains(self.look(Image, "changelist"), image.shown.src)
        self.assertContains(self.look(Image, "change", image.pk), image.shown.src)

    def test_an_image_without_its_credit_licence_words_or_file_is_refused(self):
        response = self.add(Image, film=self.film.pk, kind="poster")
        required = ["alt", "credit", "file", "licence"]
        form = response.context["adminform"].form
        self.assertEqual(sorted(form.errors), required)
        self.assertEqual(Image.objects.count(), 0)

    def test_an_image_shows_one_entry(self):
        response = self.add_image(film="")
        self.assert_refused(response, "Choose one: a film, a person or a character.", AGAIN)

    def test_an_image_of_others_says_where_it_is_from(self):
        response = self.add_image(licence="cc_by")
        self.assert_refused(response, "Say where an image that is not ours was found.", AGAIN)

    def test_a_file_that_is_no_picture_is_explained_and_the_rest_stays(self):
        svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        response = self.add_image(file=upload(content=svg, name="poster.jpg"))
        self.assertContains(response, "By its contents this file is SVG")
        self.assertContains(response, 'value="A dancer in snow"')

    def test_a_picture_too_small_for_its_slot_is_explained(self):
        response = self.add_image(file=upload(200, 300))
        self.assertContains(response, "This place needs at least 300 × 450 pixels")

    def test_words_are_changed_without_choosing_the_file_again(self):
        self.add_image()
        image = Image.objects.get()
        self.assert_saved(self.change(image, alt="A dancer in the snow"))
        again = Image.objects.get()
        self.assertEqual((again.alt, again.picture), ("A dancer in the snow", image.picture))

    def test_another_focus_cuts_it_anew_and_the_old_cut_is_forgotten(self):
        self.add_image(file=upload(900, 600))
        before = Image.objects.get()
        self.assert_saved(self.change(before, focal_x="10"))
        after = Image.objects.get()
        self.assertNotEqual(after.picture, before.picture)
        self.assertEqual((self.kept(), after.width), ({after.picture}, before.width))

    def test_another_kind_is_refused_where_the_picture_is_too_small_for_it(self):
        self.add_image()
        response = self.change(Image.objects.get(), kind="backdrop")
        self.assertContains(response, "This place needs at least 960 × 540 pixels")

    def test_another_file_takes_its_place(self):
        self.add_image()
        before = Image.objects.get()
        self.assert_saved(self.change(before, file=upload(600, 900)))
        after = Image.objects.get()
        self.assertEqual((self.kept(), after.width), ({after.picture}, 600))

    def test_a_picture_whose_file_was_lost_is_asked_for_again(self):
        self.add_image()
        image = Image.objects.get()
        for path in Path(settings.MEDIA_ROOT, "pictures", image.picture).glob("*"):
            path.unlink()
        response = self.change(image, focal_x="10")
        self.assert_refused(response, "The file is no longer kept here. Choose it again.")

    def test_a_deleted_image_takes_its_files_along_unless_another_shows_the_same(self):
        self.add_image()
        self.add_image(alt="The same again")
        first, second = Image.objects.all()
        kept = []
        for image in (first, second):
            with self.captureOnCommitCallbacks(execute=True):
                self.client.post(screen(Image, "delete", image.pk), {"post": "yes"})
            kept.append(len(self.kept()))
        self.assertEqual(kept, [1, 0])


class ImageOnFilmTest(ImageScreenTest):
    def rows(self, **typed):
        row = {name: value for name, value in self.facts.items() if name != "film"}
        row = {"focal_x": "50", "focal_y": "50", "file": upload()} | row | typed
        return {"images__TOTAL_FORMS": "1"} | {
            f"images__0__{name}": value for name, value in row.items()
        }

    def test_an_image_is_added_on_the_films_screen(self):
        self.assert_saved(self.change(self.film, **self.rows()))
        self.assertEqual(self.kept(), {self.film.images.get().picture})

    def test_a_good_picture_is_asked_for_again_when_the_film_is_refused(self):
        response = self.change(self.film, title="", **self.rows())
        self.assert_refused(response, "This field is required.", AGAIN)
        self.assertContains(response, 'value="A dancer in snow"')

    def test_images_go_with_a_film_that_is_deleted_as_a_draft(self):
        self.change(self.film, **self.rows())
        self.film.turn("draft")
        with self.captureOnCommitCallbacks(execute=True):
            self.client.post(screen(type(self.film), "delete", self.film.pk), {"post": "yes"})
        self.assertEqual((Image.objects.count(), self.kept()), (0, set()))
