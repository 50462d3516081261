from django.test import TestCase

from config.tests.budgets import ColdPages
from films.catalogue.models import Genre
from films.catalogue.tests.make import make_film, make_image, make_release, make_universe
from films.catalogue.tests.pages import words_of
from films.catalogue.views.films import ON_A_PAGE


class FilmListTest(TestCase):
    def titles(self, query=""):
        page = self.client.get(f"/films/{query}")
        self.assertEqual(page.status_code, 200)
        return [film.title for film in page.context["page"].object_list]

    def dated(self, title, *dates, **values):
        film = make_film(title=title, **values)
        make_release(film, *dates)
        return film


class BudgetTest(ColdPages, TestCase):
    def test_the_list_costs_the_same_with_one_and_with_three_of_everything(self):
        for many in (1, 3):
            for _ in range(many):
                film = make_film(title=f"Film of {many}")
                make_image(film=film, kind="poster")
                make_universe(film)
                film.genres.create(name=film.slug, slug=film.slug)
            with self.subTest(films=many):
                self.get_cold("/films/", queries=6)


class OrderTest(FilmListTest):
    def setUp(self):
        for title, date in (("The Old", "2014"), ("New", "6 June 2025"), ("Undated", "")):
            film = make_film(title=title)
            if date:
                make_release(film, date)

    def test_the_newest_come_first_and_what_nobody_has_dated_last(self):
        self.assertEqual(self.titles(), ["New", "The Old", "Undated"])

    def test_other_orders_can_be_asked_for(self):
        self.assertEqual(self.titles("?order=oldest"), ["The Old", "New", "Undated"])
        self.assertEqual(self.titles("?order=title"), ["New", "The Old", "Undated"])


class FilterTest(FilmListTest):
    def setUp(self):
        self.wick = self.dated("John Wick", "24 October 2014", status="released")
        self.show = self.dated("The Continental", "22 September 2023", kind="series")
        self.wick.genres.add(Genre.objects.create(name="Action", slug="action"))
        make_universe(self.wick, slug="john-wick", name="John Wick")
        make_film(title="Hidden", state="draft")
        make_film(title="Gone", state="retired")

    def test_only_published_films_are_listed(self):
        self.assertEqual(self.titles(), ["The Continental", "John Wick"])

    def test_each_filter_leaves_what_fits(self):
        fitting = {
            "?universe=john-wick": ["John Wick"],
            "?kind=series": ["The Continental"],
            "?genre=action": ["John Wick"],
            "?year=2023": ["The Continental"],
            "?status=released": ["John Wick"],
            "?kind=series&year=2014": [],
            "?universe=&kind=&genre=&year=&status=&order=": ["The Continental", "John Wick"],
        }
        self.assertEqual({query: self.titles(query) for query in fitting}, fitting)

    def test_what_is_not_understood_is_said_kept_and_left_out(self):
        said = {
            "?kind=opera": "We did not understand the kind “opera”, so it is left out.",
            "?universe=narnia": "We did not understand the universe “narnia”, so it is left out.",
            "?genre=x": "We did not understand the genre “x”, so it is left out.",
            "?status=%00lost": "We did not understand the status “lost”, so it is left out.",
            "?order=random": "We did not understand the order “random”, so it is left out.",
            "?year=99999": "We did not understand the year “99999”, so it is left out.",
            "?year=abc": "We did not understand the year “abc”, so it is left out.",
            "?year=-1": "We did not understand the year “-1”, so it is left out.",
        }
        for query, sentence in said.items():
            with self.subTest(query):
                words = words_of(self.client.get(f"/films/{query}"))
                self.assertIn(sentence, words)
                self.assertIn("2 films", words)

    def test_the_rest_of_the_filters_still_hold(self):
        self.assertEqual(self.titles("?kind=series&year=MMXXIII"), ["The Continental"])

    def test_the_fields_keep_what_was_typed(self):
        page = self.client.get("/films/?year=soon&kind=opera&genre=action")
        self.assertContains(page, 'value="soon"')
        self.assertContains(page, '<option value="opera" selected>opera</option>', html=True)
        self.assertContains(page, '<option value="action" selected>Action</option>', html=True)

    def test_an_address_of_any_length_is_answered(self):
        for query in ("?year=" + "9" * 5000, "?universe=" + "x" * 5000, "?" + "a=b&" * 500):
            with self.subTest(query[:12]):
                self.assertEqual(self.titles(query), ["The Continental", "John Wick"])

    def test_nothing_that_fits_is_said_with_a_way_back(self):
        self.assertIn(
            "0 films Show them all No film fits all of this",
            words_of(self.client.get("/films/?year=1999")),
        )

    def test_search_engines_see_one_list(self):
        page = self.client.get("/films/?year=2023")
        self.assertContains(page, 'rel="canonical" href="http://localhost:8000/films/"')


class PagesTest(FilmListTest):
    def setUp(self):
        for number in range(ON_A_PAGE + 1):
            make_film(title=f"Film {number:02}")

    def test_the_list_goes_on_and_keeps_its_order(self):
        first, second = self.titles("?order=title"), self.titles("?order=title&page=2")
        self.assertEqual((len(first), second), (ON_A_PAGE, [f"Film {ON_A_PAGE:02}"]))
        page = self.client.get("/films/?order=title")
        self.assertContains(page, 'href="?order=title&amp;page=2"')

    def test_a_page_that_does_not_exist_is_the_nearest_that_does(self):
        lengths = {
            page: len(self.titles(f"?page={page}"))
            for page in ("abc", "", "0.5", "99999", "9" * 5000, "%00")
        }
        first, last = ON_A_PAGE, 1
        self.assertEqual(
            lengths,
            {"abc": first, "": first, "0.5": first, "99999": last, "9" * 5000: first, "%00": first},
        )

    def test_page_numbers_below_one_are_answered(self):
        for page in ("0", "-1"):
            with self.subTest(page):
                self.assertTrue(self.titles(f"?page={page}"))


class EmptyTest(FilmListTest):
    def test_without_films_it_says_what_belongs_here(self):
        self.assertIn("No films yet", words_of(self.client.get("/films/")))
