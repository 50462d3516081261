from django import forms
from django.core.exceptions import ValidationError
from django.test import SimpleTestCase, TestCase

from films.catalogue.fields import PartialDateFormField, ScopeFormField
from films.catalogue.models import Credit, Film, Source
from films.catalogue.partial_dates import DateNotUnderstood, parse

from .make import make_credit, make_film


class DateForm(forms.Form):
    when = PartialDateFormField(label="When")


class ScopeForm(forms.Form):
    films = ScopeFormField(required=False)


class PartialDateFormFieldTest(SimpleTestCase):
    def test_it_understands_what_people_type(self):
        form = DateForm({"when": "summer 2025"})
        self.assertTrue(form.is_valid())
        self.assertEqual(form.cleaned_data, {"when": parse("summer 2025")})

    def test_it_says_what_is_wrong_and_keeps_what_was_typed(self):
        form = DateForm({"when": "<soon>"})
        self.assertIn("“<soon>” is not a date we understand.", form.errors["when"][0])
        self.assertInHTML(
            '<input type="text" name="when" value="&lt;soon&gt;" maxlength="40" required'
            ' aria-invalid="true" aria-describedby="id_when_helptext id_when_error" id="id_when">',
            form["when"].as_field_group(),
        )

    def test_it_takes_no_novel_for_a_date(self):
        form = DateForm({"when": "6 June 2025" + 40 * " " + "and some more"})
        self.assertEqual(form.errors, {"when": ["This is too long for a date."]})

    def test_it_says_how_a_date_may_be_written_beside_what_it_means(self):
        examples = "As far as it is known: 6 June 2025, June 2025, Q3 2025, 2025, TBA."
        self.assertEqual(str(PartialDateFormField().help_text), examples)
        examples = "As far as it is known: 6 June 2025, June 2025, summer 2025, about 1950."
        field = Film._meta.get_field("status_as_of").formfield()
        self.assertEqual(str(field.help_text), f"When this was last known to be so. {examples}")

    def test_it_shows_a_recorded_date_as_people_type_it(self):
        form = DateForm(initial={"when": parse("about 6 June 2025")})
        self.assertIn('value="about 6 June 2025"', str(form["when"]))

    def test_the_same_date_spelt_otherwise_is_no_change(self):
        spellings = {"6 June 2025": False, "2025-06-06": False, "June 2025": True, "": True}
        initial = {"when": parse("6 June 2025")}
        self.assertEqual(
            {text: DateForm({"when": text}, initial=initial).has_changed() for text in spellings},
            spellings,
        )


class PartialDateFieldTest(TestCase):
    def test_a_date_comes_back_as_it_was_saved_and_none_as_nothing_recorded(self):
        film = make_film(status_as_of=parse("Q3 2025"))
        film.refresh_from_db()
        self.assertEqual(film.status_as_of, parse("Q3 2025"))
        self.assertIsNone(film.first_release)

    def test_rows_are_found_and_sorted_by_it(self):
        late, early = (make_film(status_as_of=parse(text)) for text in ("2025", "6 June 2025"))
        self.assertEqual(list(Film.objects.order_by("status_as_of")), [early, late])
        self.assertEqual(Film.objects.get(status_as_of=parse("2025")), late)

    def test_something_that_happened_cannot_be_dated_to_a_day_to_come(self):
        for text in ("2190", "TBA"):
            source = Source(title="A notice", kind="press", published_on=parse(text))
            with self.subTest(text), self.assertRaises(ValidationError) as refusal:
                source.full_clean()
            self.assertEqual(
                refusal.exception.message_dict, {"published_on": ["This day has not come yet."]}
            )

    def test_a_damaged_row_is_not_taken_for_a_date(self):
        film = make_film()
        Film.objects.filter(pk=film.pk).update(status_as_of="soon")
        with self.assertRaises(DateNotUnderstood):
            Film.objects.get(pk=film.pk)


class MarksFieldTest(TestCase):
    def test_marks_come_back_as_a_set_whatever_their_order(self):
        credit = make_credit(make_film(), marks=["voice", "cameo"])
        credit.refresh_from_db()
        self.assertEqual(credit.marks, frozenset({"cameo", "voice"}))
        self.assertEqual(credit.mark_labels, ["voice", "cameo"])

    def test_one_mark_is_found_among_others_and_not_within_them(self):
        credit = make_credit(make_film(), marks={"archive_footage", "voice"})
        make_credit(make_film(), marks={"archive_sound"})
        self.assertEqual(Credit.objects.get(marks__contains=" archive_footage "), credit)

    def test_a_mark_that_is_not_on_the_list_is_refused(self):
        credit = make_credit(make_film())
        credit.marks = {"voice", "whispered"}
        with self.assertRaisesMessage(ValidationError, "“whispered” is not one of the marks."):
            credit.full_clean()


class ScopeFieldTest(TestCase):
    def test_a_scope_holds_film_ids(self):
        one, two = make_film(), make_film()
        credit = make_credit(one, spoiler_scope={two.pk, one.pk})
        credit.refresh_from_db()
        self.assertEqual(credit.spoiler_scope, frozenset({one.pk, two.pk}))

    def test_a_form_takes_films_by_their_ids_and_shows_them_again(self):
        form = ScopeForm({"films": ["12", "7"]}, initial={"films": frozenset({7})})
        self.assertTrue(form.is_valid())
        self.assertEqual(form.cleaned_data, {"films": frozenset({7, 12})})
        self.assertTrue(form.has_changed())
        self.assertEqual(ScopeForm(initial={"films": frozenset({7, 3})})["films"].value(), [3, 7])

    def test_the_same_films_in_another_order_are_no_change(self):
        form = ScopeForm({"films": ["12", "7"]}, initial={"films": frozenset({7, 12})})
        self.assertFalse(form.has_changed())

    def test_a_form_refuses_what_is_no_id(self):
        for nonsense in ("ballerina", "-1", "9" * 19, "1.5"):
            with self.subTest(nonsense):
                self.assertEqual(list(ScopeForm({"films": [nonsense]}).errors), ["films"])

    def test_more_films_than_can_be_kept_are_refused(self):
        credit = make_credit(make_film())
        credit.spoiler_scope = range(1000, 1100)
        with self.assertRaisesMessage(ValidationError, "These are more than can be kept."):
            credit.full_clean()


class WebAddressFieldTest(SimpleTestCase):
    def test_only_addresses_that_are_safe_to_link_to_are_accepted(self):
        field = Film._meta.get_field("home_page")
        for address in ("javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "nowhere"):
            with self.subTest(address), self.assertRaises(ValidationError):
                field.clean(address, None)
        self.assertEqual(
            field.clean("https://example.org/a?b=1", None), "https://example.org/a?b=1"
        )
