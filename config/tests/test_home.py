from django.test import TestCase

from config.tests.budgets import ColdPages
from films.catalogue.models import ReleaseDate
from films.catalogue.pages.programme import ON_A_SHELF, SHELVES
from films.catalogue.partial_dates import parse
from films.catalogue.tests.make import (
    make_film,
    make_image,
    make_release,
    make_source,
    make_universe,
)
from films.catalogue.tests.pages import words_of


class HomeTest(TestCase):
    def read(self):
        response = self.client.get("/")
        self.assertEqual(response.status_code, 200)
        return words_of(response)


class BudgetTest(ColdPages, TestCase):
    def test_it_costs_the_same_with_one_and_with_three_of_everything(self):
        for _ in range(3):
            film = make_film(status_source=make_source())
            make_image(film=film, kind="poster")
            make_release(film, "7 June 2024", "6 June 2025")
            make_universe(film)
            make_image(film=make_film(), kind="poster")
            self.get_cold("/", queries=8)


class LeadTest(HomeTest):
    def test_the_universe_with_the_lowest_position_leads_with_its_newest_film(self):
        older, newest = (
            make_film(title="Older", status="released"),
            make_film(title="Newest", status="released"),
        )
        make_release(older, "2014")
        make_release(newest, "6 June 2025")
        make_universe(make_film(title="Other"), name="Second", position=2)
        make_universe(
            newest, make_film(title="Coming"), older, name="First", summary="A tale.", position=1
        )
        self.assertIn(
            "Now playing First A tale. Newest: Out since 6 June 2025 See Newest Open the timeline",
            self.read(),
        )

    def test_a_universe_without_public_films_leads_nothing(self):
        make_universe(make_film(state="draft"), name="Empty", position=1)
        make_universe(make_film(title="A film"), name="Full", position=2)
        words = self.read()
        self.assertIn("Now playing Full", words)
        self.assertNotIn("Empty", words)

    def test_without_universes_the_film_last_added_leads(self):
        make_film(title="First in")
        make_film(title="Last in")
        self.assertIn("Lately added Last in", self.read())

    def test_with_nothing_at_all_it_says_what_an_administrator_does_first(self):
        make_film(state="draft")
        self.assertIn("Make yourself an administrator: make admin", self.read())


class MovedTest(HomeTest):
    def move(self, film, to, **values):
        ReleaseDate.objects.create(
            release=film.releases.get(), date=parse(to), source=make_source(), **values
        )

    def test_it_says_what_moved_how_far_why_and_who_says_so_the_latest_first(self):
        for title, announced in (("Early", "2021"), ("Late", "21 February 2024")):
            film = make_film(title=title)
            make_release(film, "7 June 2024")
            self.move(film, "6 June 2025", reason="A reason.", announced_on=parse(announced))
        self.assertIn(
            "Late put off by 52 weeks A reason. 7 June 2024 6 June 2025 "
            "announced 21 February 2024 The Bill Early put off by 52 weeks",
            self.read(),
        )

    def test_a_date_brought_forward_and_a_vague_one_are_said_as_such(self):
        for title, first, then in (
            ("Sooner", "6 June 2025", "30 May 2025"),
            ("Vague", "summer 2024", "2025"),
        ):
            film = make_film(title=title)
            make_release(film, first)
            self.move(film, then)
        words = self.read()
        self.assertIn("Sooner brought forward by 1 week", words)
        self.assertIn("Vague moved from summer 2024 to 2025", words)

    def test_corrections_and_dates_made_more_exact_are_no_news(self):
        for first, then, reason in (
            ("7 June 2024", "8 June 2024", "correction"),
            ("2025", "6 June 2025", ""),
            ("6 June 2025", "6 June 2025", ""),
        ):
            film = make_film()
            make_release(film, first)
            self.move(film, then, reason=reason)
        self.assertNotIn("Dates that moved", self.read())

    def test_a_draft_that_moved_is_no_news(self):
        make_film(title="Public")
        make_release(make_film(state="draft"), "7 June 2024", "6 June 2025")
        self.assertNotIn("Dates that moved", self.read())


class OnTheWayTest(HomeTest):
    def test_the_soonest_comes_first_and_the_undated_behind_it(self):
        source = make_source(publisher="Collider")
        make_film(
            title="Undated",
            status="in_development",
            status_as_of=parse("1 April 2025"),
            status_source=source,
        )
        soon = make_film(title="Soon", status="post_production")
        make_release(soon, "June 2099")
        make_film(title="Out", status="released")
        make_film(title="Off", status="cancelled")
        self.assertIn(
            "On the way Soon In post-production "
            "June 2099 Undated In development as of 1 April 2025 Collider",
            self.read(),
        )


class ShelvesTest(HomeTest):
    def test_each_universe_shows_its_films_by_release_under_their_short_titles(self):
        second, first = make_film(title="Wick 2"), make_film(title="Wick")
        make_release(first, "2014")
        make_release(second, "2017")
        universe = make_universe(second, first, name="Wick")
        universe.entries.filter(film=second).update(short_title="Chapter 2")
        self.assertIn("Wick 2014, announced Chapter 2 2017, announced", self.read())

    def test_a_long_shelf_shows_its_latest(self):
        parts = [f"Part {number:02}" for number in range(ON_A_SHELF + 1)]
        make_universe(*(make_film(title=part, status="cancelled") for part in parts), name="Long")
        shelf = self.read().split("Long Open the timeline")[1]
        self.assertEqual([part for part in parts if part not in shelf], ["Part 00"])

    def test_the_first_universes_have_a_shelf_and_the_rest_are_one_link_away(self):
        for number in range(SHELVES):
            make_universe(make_film(), name=f"World {number}", position=number)
        self.assertNotIn("All universes", self.read())
        make_universe(make_film(title="Far off"), name="One too many", position=9)
        words = self.read()
        self.assertIn("All universes", words)
        self.assertNotIn("One too many", words)

    def test_films_of_no_universe_stand_on_a_shelf_of_their_own(self):
        make_universe(make_film(title="Inside"))
        make_film(title="Outside")
        self.assertRegex(
            self.read(), "Also added lately All films Outside announced How this works"
        )


class MethodTest(TestCase):
    def test_only_reading_is_allowed(self):
        self.assertEqual(self.client.post("/").status_code, 405)
