from django.core.exceptions import ValidationError
from django.test import SimpleTestCase, TestCase

from films.catalogue.models import Person
from films.catalogue.partial_dates import parse

from .make import make_person


def person(**dates):
    return Person(name="A Person", **{name: parse(text) for name, text in dates.items()})


class LifeTest(SimpleTestCase):
    def test_whoever_has_a_date_of_death_has_died(self):
        self.assertEqual((person().has_died, person(death="2023").has_died), (False, True))

    def test_an_age_is_told_only_where_both_days_are_known(self):
        lives = {
            ("7 June 1962", "17 March 2023"): 60,
            ("17 March 1962", "17 March 2023"): 61,
            ("18 March 1962", "17 March 2023"): 60,
            ("1962", "17 March 2023"): None,
            ("7 June 1962", "March 2023"): None,
        }
        self.assertEqual(
            {life: person(birth=life[0], death=life[1]).age_at_death for life in lives}, lives
        )
        self.assertEqual([person().age_at_death, person(death="2023").age_at_death], [None, None])

    def test_nobody_dies_before_being_born(self):
        someone = person(birth="6 June 1950", death="5 June 1950")
        with self.assertRaises(ValidationError) as refusal:
            someone.clean()
        self.assertEqual(
            refusal.exception.message_dict,
            {"death": ["This person would have died before being born."]},
        )

    def test_a_vague_date_gets_the_benefit_of_the_doubt(self):
        for birth, death in (("1950", "5 June 1950"), ("June 1950", "1950"), ("1950s", "1959")):
            with self.subTest(birth=birth, death=death):
                person(birth=birth, death=death).clean()


class NameTest(TestCase):
    def test_a_person_is_filed_by_the_last_word_unless_an_editor_says_otherwise(self):
        guessed = make_person(name="Ana de Armas")
        told = make_person(name="Ana de Armas", sort_name="De Armas, Ana")
        self.assertEqual([guessed.sort_name, told.sort_name], ["Armas, Ana de", "De Armas, Ana"])
