from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import SimpleTestCase

from config.lib.pictures import accept
from config.lib.pictures.forms import PictureField, ask_for_files_again, validate_size
from config.lib.pictures.tests.samples import drawing, file

AGAIN = "Choose the file again once the rest is put right."


class PosterForm(forms.Form):
    credit = forms.CharField()
    poster = PictureField(kind="poster")
    second = PictureField(required=False)


def upload(content, name="poster.png", kind="image/png"):
    return SimpleUploadedFile(name, content, kind)


def good(width=400, height=600):
    return upload(file(drawing(width, height)).getvalue())


class PictureFieldTest(SimpleTestCase):
    def errors(self, poster, credit="A. Photographer"):
        files = {} if poster is None else {"poster": poster}
        return dict(PosterForm({"credit": credit}, files).errors)

    def test_a_good_picture_comes_out_ready_to_be_stored(self):
        form = PosterForm({"credit": "A. Photographer"}, {"poster": good()})
        self.assertTrue(form.is_valid(), form.errors)
        self.assertEqual(form.cleaned_data["poster"], accept(file(drawing())))
        self.assertIsNone(form.cleaned_data["second"])

    def test_name_and_declared_type_count_for_nothing(self):
        sent = upload(file(drawing()).getvalue(), "poster.svg", "text/html")
        self.assertEqual(self.errors(sent), {})

    def test_a_wrong_file_is_answered_in_plain_words(self):
        svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
        answers = (
            (None, "Choose a picture."),
            (upload(b""), "The file is empty. Choose the picture again."),
            (
                upload(svg, "poster.jpg", "image/jpeg"),
                "By its contents this file is SVG, whatever its name says. "
                "Save the picture as JPEG, PNG, WebP or AVIF and choose it again.",
            ),
            (
                good(200, 300),
                "This place needs at least 300 × 450 pixels; cut to its shape, "
                "the picture gives 200 × 300. Choose a larger one.",
            ),
        )
        for sent, answer in answers:
            with self.subTest(answer):
                self.assertEqual(self.errors(sent), {"poster": [answer]})

    def test_a_good_picture_lost_to_another_mistake_is_asked_for_again(self):
        form = PosterForm({"credit": ""}, {"poster": good()})
        self.assertFalse(form.is_valid())
        ask_for_files_again([form])
        self.assertEqual(form.errors, {"credit": ["This field is required."], "poster": [AGAIN]})

    def test_a_picture_that_was_refused_is_not_asked_for_twice(self):
        form = PosterForm({"credit": ""}, {"poster": upload(b"nonsense")})
        refused = dict(form.errors)
        ask_for_files_again([form])
        self.assertEqual(form.errors, refused)

    def test_what_was_typed_stays_when_the_picture_is_refused(self):
        form = PosterForm({"credit": "A. Photographer"}, {"poster": upload(b"nonsense")})
        self.assertInHTML(
            '<input type="text" name="credit" value="A. Photographer" required id="id_credit">',
            str(form["credit"]),
        )

    def test_the_browser_offers_only_what_is_let_in(self):
        self.assertHTMLEqual(
            str(PosterForm()["second"]),
            '<input type="file" name="second" id="id_second" aria-describedby="id_second_helptext"'
            ' accept="image/jpeg,image/png,image/webp,image/avif">',
        )
        self.assertEqual(
            str(PosterForm()["second"].help_text),
            "JPEG, PNG, WebP or AVIF, at most 20 MB. "
            "If the form comes back to you, choose the file again.",
        )

    def test_where_the_form_chooses_the_kind_the_size_is_judged_afterwards(self):
        picture = accept(file(drawing(500, 750)))
        validate_size(picture, "poster")
        with self.assertRaisesMessage(ValidationError, "This place needs at least 960 × 540"):
            validate_size(picture, "backdrop")
