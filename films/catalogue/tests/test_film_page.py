from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from config.tests.budgets import ColdPages
from films.catalogue.partial_dates import parse
from films.catalogue.tests.make import (
    make_film,
    make_laden_film,
    make_placement,
    make_release,
    make_source,
    make_universe,
)
from films.catalogue.tests.pages import FilmPageTest


class BudgetTest(ColdPages, TestCase):
    def test_a_film_costs_the_same_with_one_and_with_three_of_everything(self):
        for many in (1, 3):
            with self.subTest(many):
                self.get_cold(make_laden_film(many).get_absolute_url(), queries=10)

    def test_where_something_spoils_one_query_more_asks_for_the_films_it_gives_away(self):
        for many in (1, 3):
            with self.subTest(many):
                film = make_laden_film(many, secret=True)
                self.get_cold(film.get_absolute_url(), queries=11)

    def test_a_series_with_secrets_is_the_dearest(self):
        for many in (1, 3):
            with self.subTest(many):
                series = make_laden_film(many, secret=True, kind="series")
                self.get_cold(series.get_absolute_url(), queries=12)


class HeadTest(FilmPageTest):
    def test_the_title_bar_names_film_year_and_site(self):
        film = make_film(title="Ballerina")
        make_release(film, "6 June 2025")
        self.assertContains(
            self.client.get(film.get_absolute_url()),
            "<title>Ballerina (2025) – Encore</title>",
            html=True,
        )

    def test_the_description_is_the_synopsis_or_says_what_is_here(self):
        told = make_film(synopsis="A dancer looks for those who killed her family.")
        untold = make_film(title="Untold")
        make_universe(untold, name="John Wick")
        for film, description in (
            (told, "A dancer looks for those who killed her family."),
            (untold, "Untold, of the John Wick universe: cast, credits, every release date"),
        ):
            page = self.client.get(film.get_absolute_url())
            self.assertContains(page, f'<meta name="description" content="{description}')

    def test_filters_and_veils_do_not_make_another_page_for_search_engines(self):
        film = make_film()
        page = self.client.get(f"{film.get_absolute_url()}?reveal=x")
        address = f"http://localhost:8000{film.get_absolute_url()}"
        self.assertContains(page, f'<link rel="canonical" href="{address}">', html=True)


class OpeningTest(FilmPageTest):
    def test_what_is_out_says_since_when_and_how_often_it_moved(self):
        film = make_film(status="released")
        make_release(film, "21 May 2021", "27 May 2022", "24 March 2023")
        self.assert_reads(film, "Out since 24 March 2023 · moved twice")

    def test_what_opens_on_a_known_day_is_counted_down_to(self):
        film = make_film()
        day = timezone.localdate() + timedelta(days=12)
        make_release(film, day.isoformat())
        self.assert_reads(film, "Opens in 12 days")

    def test_what_is_set_for_a_month_is_expected_then(self):
        film = make_film()
        make_release(film, "June 2099")
        self.assert_reads(film, "Expected June 2099")

    def test_a_film_without_a_date_and_a_cancelled_one_say_so(self):
        self.assert_reads(make_film(), "Release not announced")
        self.assert_reads(make_film(status="cancelled"), "Cancelled")


class PlaceTest(FilmPageTest):
    def setUp(self):
        self.films = [make_film(title=title) for title in ("One", "Two", "Three", "Between")]
        for film, year in zip(self.films, ("2014", "2017", "2019", "2025"), strict=True):
            make_release(film, year)
        self.universe = make_universe(*self.films, name="Wick")
        self.one, self.two, self.three, self.between = self.films

    def test_a_film_says_its_number_in_both_orders(self):
        make_placement(self.universe, self.between, "between", self.one, self.two)
        self.assert_reads(
            self.between, "Number 4 of 4 to come out", "Number 2 in the story", "Wick universe"
        )

    def test_its_neighbours_stand_on_both_lines(self):
        make_placement(self.universe, self.between, "between", self.one, self.two)
        self.assert_reads(
            self.between,
            "Two 2017 Three 2019 Between 2025",
            "One 2014 Between 2025 Two 2017",
        )

    def test_its_place_is_told_in_words_with_how_sure_it_is_and_who_says_so(self):
        source = make_source(publisher="The Wrap", published_on=parse("July 2023"))
        make_placement(self.universe, self.between, "after", self.three)
        make_placement(
            self.universe, self.between, "before", self.one, certainty="disputed", source=source
        )
        self.assert_reads(
            self.between,
            "Stated The story falls after Three.",
            "Disputed The story falls before One. The Wrap, July 2023",
        )

    def test_drafts_are_neither_neighbours_nor_anchors(self):
        self.two.state = "draft"
        self.two.save()
        make_placement(self.universe, self.between, "after", self.two)
        words = self.read(self.between)
        self.assertIn("Number 3 of 3 to come out", words)
        self.assertNotIn("Two", words)

    def test_a_film_of_no_universe_has_no_place_and_no_empty_box(self):
        self.assertNotIn("Where it sits", self.read(make_film()))

    def test_placements_that_contradict_each_other_break_no_page(self):
        make_placement(self.universe, self.one, "before", self.two)
        make_placement(self.universe, self.two, "before", self.one)
        words = self.read(self.one)
        self.assertIn("to come out", words)
        self.assertNotIn("in the story", words)


class AddressTest(TestCase):
    def test_drafts_and_retired_films_are_not_found(self):
        for state in ("draft", "retired"):
            film = make_film(state=state)
            for name in ("", "credits/"):
                with self.subTest(state=state, page=name):
                    page = self.client.get(f"{film.get_absolute_url()}{name}")
                    self.assertEqual(page.status_code, 404)

    def test_a_former_address_leads_on(self):
        film = make_film(slug="old")
        film.slug = "new"
        film.save()
        self.assertRedirects(self.client.get("/films/old/"), "/films/new/", 301)
        self.assertRedirects(self.client.get("/films/old/credits/"), "/films/new/credits/", 301)

    def test_only_reading_is_allowed(self):
        film = make_film()
        for address in ("/films/", film.get_absolute_url(), f"{film.get_absolute_url()}credits/"):
            for method in ("post", "put", "patch", "delete"):
                with self.subTest(address=address, method=method):
                    answer = getattr(self.client, method)(address)
                    self.assertEqual(answer.status_code, 405)
