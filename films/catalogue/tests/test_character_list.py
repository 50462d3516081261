from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages

from .make import make_character, make_film, make_image, make_universe
from .reading import words_of


@override_settings(PAGE_CACHE_BYTES=0)
class CharacterListTest(TestCase):
    def listed(self, **query):
        page = self.client.get("/characters/", query).context["page"]
        return [character.name for character in page]

    def words(self, **query):
        return words_of(self.client.get("/characters/", query))

    def test_they_stand_by_universe_the_leading_one_first(self):
        second = make_universe(name="Underworld", position=2)
        first = make_universe(name="John Wick", position=1)
        make_character(name="Selene", universe=second)
        make_character(name="Winston", universe=first)
        make_character(name="Charon", universe=first)
        make_character(name="Somebody")
        self.assertEqual(self.listed(), ["Charon", "Winston", "Selene", "Somebody"])
        self.assertIn(
            "John Wick Open the timeline Charon Winston Underworld Open the timeline Selene "
            "Of no universe Somebody",
            self.words(),
        )

    def test_they_are_narrowed_by_universe(self):
        universe = make_universe(slug="john-wick")
        make_character(name="Charon", universe=universe)
        make_character(name="Selene")
        self.assertEqual(self.listed(universe="john-wick"), ["Charon"])
        self.assertEqual(len(self.listed(universe="zebra")), 2)
        self.assertIn("We did not understand the universe “zebra”", self.words(universe="zebra"))

    def test_nobody_is_listed_who_is_a_secret_a_draft_or_of_a_draft(self):
        make_character(spoiler_scope={make_film().pk})
        make_character(state="draft")
        make_character(universe=make_universe(state="draft"))
        self.assertEqual(self.listed(), [])
        self.assertIn("Nobody yet", self.words())

    def test_long_lists_are_paged_and_no_page_number_fails(self):
        for number in range(49):
            make_character(name=f"Character {number:02}")
        for page in ("2", "99"):
            self.assertEqual(self.listed(page=page), ["Character 48"])
        self.assertEqual(len(self.listed(page="abc")), 48)

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/characters/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def test_it_costs_five_queries_with_one_and_with_three_characters(self):
        for many in (1, 3):
            for _ in range(many):
                make_image(character=make_character(universe=make_universe()))
            with self.subTest(many):
                self.get_cold("/characters/", queries=5)
