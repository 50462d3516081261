from django.core.exceptions import ValidationError
from django.test import TestCase

from films.catalogue.models import Credit, Portrayal

from .make import make_character, make_credit, make_film, make_person


class CreditTest(TestCase):
    def test_credits_are_listed_by_billing_and_the_unbilled_come_last(self):
        film = make_film()
        last, second, first = (make_credit(film, billing_order=number) for number in (None, 2, 1))
        self.assertEqual(list(film.credits.all()), [first, second, last])

    def test_a_credit_goes_by_the_name_that_the_film_prints(self):
        person = make_person(name="Charles Dutton")
        self.assertEqual(
            [
                Credit(person=person).name,
                Credit(person=person, credited_as="Charles S. Dutton").name,
                Credit().name,
            ],
            ["Charles Dutton", "Charles S. Dutton", "To be announced"],
        )

    def test_a_second_credit_in_the_cast_is_explained(self):
        film, person = make_film(), make_person()
        make_credit(film, person)
        with self.assertRaisesMessage(ValidationError, "Add a second part to that credit instead."):
            Credit(film=film, person=person).full_clean()

    def test_one_person_may_have_a_job_beside_a_part(self):
        film, person = make_film(), make_person()
        make_credit(film, person)
        Credit(film=film, person=person, department="directing", job="Director").full_clean()

    def test_a_job_behind_the_camera_cannot_be_cut_from_the_film(self):
        credit = Credit(film=make_film(), department="editing", job="Editor", role_state="cut")
        with self.assertRaisesMessage(
            ValidationError, "Only an acting part can be undisclosed or cut."
        ):
            credit.full_clean()


class PortrayalTest(TestCase):
    def setUp(self):
        self.eve = make_character(name="Eve Macarro")
        self.credit = make_credit(make_film(), character=self.eve)

    def test_a_part_is_printed_with_its_variant(self):
        roles = [
            Portrayal(character=self.eve).role,
            Portrayal(character=self.eve, variant="young").role,
            Portrayal(character=self.eve, role_text="The Ballerina").role,
        ]
        self.assertEqual(roles, ["Eve Macarro", "Eve Macarro (young)", "The Ballerina"])

    def test_a_second_main_part_is_refused_in_words(self):
        second = Portrayal(credit=self.credit, character=make_character())
        with self.assertRaisesMessage(
            ValidationError,
            "This credit already has a main part. Untick “main part” on one of them.",
        ):
            second.full_clean()
        second.is_primary = False
        second.full_clean()

    def test_a_part_needs_a_character_or_a_role(self):
        part = Portrayal(credit=self.credit, is_primary=False)
        with self.assertRaisesMessage(
            ValidationError, "Choose a character or write the role as printed."
        ):
            part.full_clean()

    def test_an_undisclosed_credit_takes_no_part(self):
        hidden = make_credit(make_film(), role_state="undisclosed")
        part = Portrayal(credit=hidden, character=make_character())
        with self.assertRaisesMessage(ValidationError, "the role is not disclosed"):
            part.full_clean()

    def test_only_acting_credits_have_parts(self):
        crew = make_credit(make_film(), department="writing", job="Screenplay")
        with self.assertRaisesMessage(ValidationError, "Only acting credits have parts."):
            Portrayal(credit=crew, character=make_character()).full_clean()
