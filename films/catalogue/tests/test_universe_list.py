from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages

from .make import make_film, make_image, make_release, make_universe
from .reading import words_of


@override_settings(PAGE_CACHE_BYTES=0)
class UniverseListTest(TestCase):
    def words(self):
        return words_of(self.client.get("/universes/"))

    def test_each_universe_has_its_films_on_a_shelf_by_release(self):
        new, old = (make_film(title=title, status="released") for title in ("New", "Old"))
        make_release(new, "2025")
        make_release(old, "2014")
        make_universe(name="Second", position=2, summary="Another story.")
        make_universe(new, old, name="First", position=1, summary="A story.")
        words = self.words()
        self.assertIn("First Open the timeline A story. Old 2014 New 2025", words)
        self.assertLess(words.index("New 2025"), words.index("Second"))

    def test_long_shelves_and_long_lists_are_cut(self):
        films = [make_film(title=f"Chapter {n:02}", status="released") for n in range(15)]
        for film in films:
            make_release(film, str(2000 + films.index(film)))
        make_universe(*films, position=1)
        for number in range(12):
            make_universe(name=f"Story {number:02}", position=2)
        words = self.words()
        self.assertIn("Chapter 14", words)
        self.assertNotIn("Chapter 00", words)
        self.assertNotIn("Story 11", words)
        for page in ("2", "99"):
            self.assertIn("Story 11", words_of(self.client.get(f"/universes/?page={page}")))

    def test_drafts_are_not_named(self):
        make_universe(make_film(title="Untold", state="draft"), name="Public")
        make_universe(name="Secret", state="draft")
        words = self.words()
        self.assertIn("Public", words)
        self.assertNotIn("Untold", words)
        self.assertNotIn("Secret", words)

    def test_without_any_it_says_so(self):
        self.assertIn("No universes yet", self.words())

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/universes/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def test_it_costs_five_queries_with_one_and_with_three_universes(self):
        for many in (1, 3):
            for _ in range(many):
                films = [make_film() for _ in range(many)]
                make_universe(*films)
                make_image(film=films[0], kind="poster")
            with self.subTest(many):
                self.get_cold("/universes/", queries=5)
