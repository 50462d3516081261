from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages
from films.catalogue.partial_dates import parse

from .make import make_credit, make_film, make_image, make_person, make_universe
from .reading import words_of


@override_settings(PAGE_CACHE_BYTES=0)
class PeopleListTest(TestCase):
    def listed(self, **query):
        people = self.client.get("/people/", query).context["people"]
        return [person.name for person in people.page]

    def words(self, **query):
        return words_of(self.client.get("/people/", query))

    def test_people_are_listed_by_family_name_with_their_calling(self):
        make_person(name="Keanu Reeves")
        make_person(name="Ana de Armas", known_for="directing")
        self.assertEqual(self.listed(), ["Ana de Armas", "Keanu Reeves"])
        self.assertIn("Ana de Armas Director Keanu Reeves Actor", self.words())

    def test_those_who_have_died_are_listed_with_their_years(self):
        make_person(name="Lance Reddick", birth=parse("1962"), death=parse("17 March 2023"))
        self.assertIn("Lance Reddick Actor, 1962–2023", self.words())

    def test_only_letters_in_use_are_offered_and_accents_do_not_count(self):
        for name in ("Anna Öst", "Bo Olsen", "山田 葵", "50 Cent"):
            make_person(name=name, sort_name=name.split()[-1] if name[0] in "AB" else name)
        letters = self.client.get("/people/").context["people"].letters
        self.assertEqual([value for value, _ in letters], ["o", "other"])
        self.assertEqual(sorted(self.listed(letter="o")), ["Anna Öst", "Bo Olsen"])
        self.assertEqual(sorted(self.listed(letter="other")), ["50 Cent", "山田 葵"])

    def test_they_are_narrowed_by_department_and_by_universe(self):
        film = make_film()
        make_universe(film, slug="john-wick")
        here = make_person(name="Here")
        make_credit(film, here)
        make_credit(film, here, department="production", job="Producer")
        make_person(name="Elsewhere", known_for="directing")
        self.assertEqual(self.listed(universe="john-wick"), ["Here"])
        self.assertEqual(self.listed(department="directing"), ["Elsewhere"])
        self.assertEqual(self.listed(department="directing", universe="john-wick"), [])
        self.assertIn(
            "Nobody fits all of this",
            self.words(department="directing", universe="john-wick"),
        )

    def test_what_is_not_understood_is_left_out_and_said_so(self):
        make_person(name="Ana de Armas")
        for name in ("department", "universe", "letter"):
            for nonsense in ("zebra", "<b>", "é" * 3000):
                with self.subTest(name, nonsense=nonsense):
                    self.assertEqual(self.listed(**{name: nonsense}), ["Ana de Armas"])
                    sentence = f"We did not understand the {name} “{nonsense[:60]}”"
                    self.assertIn(sentence, self.words(**{name: nonsense}))
        self.assertEqual(self.listed(letter="\x00"), ["Ana de Armas"])

    def test_a_letter_that_nobody_has_is_an_empty_list(self):
        make_person(name="Ana de Armas")
        self.assertEqual(self.listed(letter="z"), [])
        self.assertIn("Nobody fits all of this", self.words(letter="z"))

    def test_long_lists_are_paged_and_no_page_number_fails(self):
        for number in range(49):
            make_person(name=f"Person {number:02}", sort_name=f"Person {number:02}")
        self.assertEqual(self.listed(page="2"), ["Person 48"])
        self.assertEqual(self.listed(page="99"), ["Person 48"])
        for nonsense in ("abc", "0", "-1", "", "1e9", "²"):
            with self.subTest(nonsense):
                self.assertIn(len(self.listed(page=nonsense)), {1, 48})
        self.assertContains(
            self.client.get("/people/?department=acting"),
            'href="?department=acting&amp;page=2"',
        )

    def test_drafts_and_retired_people_are_not_listed(self):
        for state in ("draft", "retired"):
            make_person(state=state)
        self.assertEqual(self.listed(), [])

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/people/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def test_it_costs_six_queries_with_one_and_with_three_people(self):
        for many in (1, 3):
            for _ in range(many):
                film = make_film()
                make_universe(film)
                make_image(person=make_credit(film).person)
            with self.subTest(many):
                self.get_cold("/people/?department=acting", queries=6)
