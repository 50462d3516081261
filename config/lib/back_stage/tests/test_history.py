from django import forms
from django.test import SimpleTestCase

from config.lib.back_stage.history import changed, differences, value_in_words


class ProgrammeForm(forms.Form):
    title = forms.CharField()
    seats = forms.IntegerField(required=False)
    sold_out = forms.BooleanField(required=False)
    hall = forms.ChoiceField(choices=[("", "none"), ("big", "The big hall")], required=False)
    days = forms.MultipleChoiceField(choices=[(1, "Monday"), (2, "Tuesday")], required=False)
    poster = forms.FileField(required=False)


class ValueTest(SimpleTestCase):
    def test_values_are_told_as_the_form_shows_them(self):
        fields = ProgrammeForm().fields
        told = [
            value_in_words(fields["title"], "Ballerina"),
            value_in_words(fields["seats"], 0),
            value_in_words(fields["seats"], None),
            value_in_words(fields["sold_out"], False),
            value_in_words(fields["hall"], "big"),
            value_in_words(fields["hall"], ""),
            value_in_words(fields["hall"], "burnt down"),
            value_in_words(fields["days"], ["2", "1"]),
            value_in_words(fields["days"], frozenset()),
            value_in_words(fields["poster"], object()),
        ]
        self.assertEqual(
            told,
            [
                "Ballerina",
                "0",
                "",
                "no",
                "The big hall",
                "",
                "burnt down",
                "Monday, Tuesday",
                "",
                "another file",
            ],
        )

    def test_a_long_text_is_shortened(self):
        self.assertEqual(len(value_in_words(ProgrammeForm().fields["title"], "so long " * 99)), 160)


class DifferencesTest(SimpleTestCase):
    def test_only_what_changed_is_told_from_what_to_what(self):
        form = ProgrammeForm(
            {"title": "Ballerina", "seats": "80", "sold_out": "on"},
            initial={"title": "Ballerina", "seats": 60, "sold_out": False},
        )
        self.assertTrue(form.is_valid())
        self.assertEqual(differences(form), [["Seats", "60", "80"], ["Sold out", "no", "yes"]])

    def test_a_change_without_a_form_is_written_in_the_same_shape(self):
        self.assertEqual(
            changed([["State", "draft", "published"]]),
            [
                {
                    "changed": {
                        "fields": ["State"],
                        "differences": [["State", "draft", "published"]],
                    }
                }
            ],
        )
