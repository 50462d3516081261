from itertools import pairwise

from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages
from films.catalogue.models import ReleaseDate, UniverseEntry
from films.catalogue.partial_dates import parse

from .make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_person,
    make_placement,
    make_release,
    make_source,
    make_universe,
)
from .reading import words_of


@override_settings(PAGE_CACHE_BYTES=0)
class UniversePage(TestCase):
    def setUp(self):
        self.universe = make_universe(name="John Wick", slug="john-wick")
        self.first = self.film_of("First", "2014")
        self.second = self.film_of("Second", "2019")
        self.third = self.film_of("Third", "2025")

    def film_of(self, title, *dates, status="released", **overrides):
        film = make_film(title=title, slug=title.lower(), status=status, **overrides)
        if dates:
            make_release(film, *dates)
        UniverseEntry.objects.create(universe=self.universe, film=film)
        return film

    def place(self, film, relation, *anchors, **overrides):
        return make_placement(self.universe, film, relation, *anchors, **overrides)

    def page(self, query=""):
        return self.client.get(f"/universes/john-wick/{query}")

    def words(self, query=""):
        return words_of(self.page(query))

    def titles(self, query=""):
        return [stop.film.title for stop in self.page(query).context["page"].stops]


class OrdersTest(UniversePage):
    def test_films_stand_in_story_order_and_on_request_in_that_of_release(self):
        self.place(self.third, "between", self.first, self.second)
        self.assertEqual(self.titles(), ["First", "Third", "Second"])
        self.assertEqual(self.titles("?order=release"), ["First", "Second", "Third"])
        self.assertIn("In the order it happens", self.words())
        self.assertIn("In the order of release", self.words("?order=release"))

    def test_the_order_that_is_shown_is_marked(self):
        self.place(self.third, "before", self.first)
        story = '<a href="/universes/john-wick/" aria-current="true">In the story</a>'
        release = (
            '<a href="/universes/john-wick/?order=release" aria-current="true">As released</a>'
        )
        self.assertContains(self.page(), story, html=True)
        self.assertNotContains(self.page(), release, html=True)
        self.assertContains(self.page("?order=release"), release, html=True)
        self.assertContains(self.page("?order=zebra"), story, html=True)

    def test_without_any_place_there_is_only_the_order_of_release(self):
        self.assertEqual(self.titles(), ["First", "Second", "Third"])
        words = self.words()
        self.assertIn("In the order of release", words)
        self.assertNotIn("As released", words)
        self.assertNotContains(self.page(), 'class="timeline"')

    def test_places_that_contradict_each_other_are_said_to_and_rank_nothing(self):
        self.place(self.first, "before", self.second)
        self.place(self.second, "before", self.first)
        self.assertEqual(self.titles(), ["First", "Second", "Third"])
        self.assertIn(
            "contradicts itself, so they stand in the order of their release", self.words()
        )

    def test_a_film_that_is_not_public_is_not_named_and_places_nothing(self):
        draft = self.film_of("Untold", "2013", state="draft")
        self.place(self.third, "before", self.first)
        self.place(draft, "before", self.first)
        self.place(self.second, "after", draft)
        response = self.page()
        self.assertNotContains(response, "Untold")
        self.assertEqual(self.titles(), ["Third", "First", "Second"])

    def test_a_universe_without_films_says_so(self):
        make_universe(name="Empty", slug="empty")
        self.assertIn("No films yet", words_of(self.client.get("/universes/empty/")))

    def test_thirty_films_stand_in_order(self):
        films = [self.film_of(f"Chapter{n:02}", str(2030 + n)) for n in range(30)]
        for later, earlier in pairwise(films):
            self.place(earlier, "before", later)
        self.assertEqual(self.titles()[3:5], ["Chapter29", "Chapter28"])


class TimelineTest(UniversePage):
    def rows(self):
        rows = self.page().context["page"].timeline.rows
        return {row.label: (row.release_rank, row.story_rank, row.state) for row in rows}

    def test_both_numbers_of_each_film_are_drawn_and_told(self):
        self.place(self.third, "between", self.first, self.second)
        self.assertEqual(
            self.rows(), {"First": (1, 1, ""), "Second": (2, 3, ""), "Third": (3, 2, "here")}
        )
        self.assertIn(
            "Third is number 3 to come out and number 2 in the story.",
            self.page().content.decode(),
        )

    def test_films_in_the_same_order_twice_are_said_to_be(self):
        self.place(self.second, "between", self.first, self.third)
        self.assertContains(self.page(), "They came out in the order in which they happen.")

    def test_a_film_that_nothing_places_has_no_number_in_the_story(self):
        self.place(self.third, "before", self.first)
        self.assertEqual(
            self.rows(), {"Third": (3, 1, "here"), "First": (1, 2, ""), "Second": (2, None, "")}
        )

    def test_a_film_with_no_other_than_a_disputed_place_is_drawn_as_such(self):
        self.place(self.second, "between", self.first, self.third)
        disputed = {"certainty": "disputed", "note": "One paper says so."}
        fourth = self.film_of("Fourth", "2026")
        self.place(fourth, "before", self.first, **disputed)
        self.assertEqual(self.rows()["Fourth"], (4, 4, "disputed"))
        response = self.page()
        self.assertContains(response, '<li class="disputed">')
        words = words_of(response)
        self.assertIn("Its place in the story is disputed.", words)
        self.assertIn("Disputed Fourth falls before First. One paper says so. The Bill", words)

    def test_a_disputed_place_beside_a_known_one_is_drawn_and_ranks_nothing(self):
        self.place(self.second, "between", self.first, self.third)
        self.place(self.second, "before", self.first, certainty="disputed")
        rows = self.page().context["page"].timeline.rows
        self.assertEqual(
            [(row.label, row.story_rank, row.state, row.doubts) for row in rows],
            [("First", 1, "", ()), ("Second", 2, "", (0,)), ("Third", 3, "", ())],
        )
        words = self.words()
        self.assertIn("Some place it elsewhere.", words)
        self.assertIn("2; some place it elsewhere", words)

    def test_what_is_not_out_yet_is_drawn_as_such(self):
        fourth = self.film_of("Fourth", status="in_development")
        self.place(fourth, "after", self.third)
        self.assertEqual(self.rows()["Fourth"], (4, 2, "soon"))
        self.assertIn("Fourth In development; no date", self.words())


class ReleaseLinesTest(UniversePage):
    def line(self, title):
        return self.words().partition(f" {title} ")[2]

    def test_a_release_is_told_with_the_date_it_was_first_set_for(self):
        self.film_of("Ballerina", "7 June 2024", "6 June 2025", synopsis="A dancer. She acts.")
        line = "Ballerina Released 6 June 2025 , first set for 7 June 2024 A dancer. "
        self.assertIn(line, self.words())
        self.assertNotIn("She acts.", self.words())

    def test_a_correction_is_no_other_date(self):
        film = self.film_of("Ballerina", "7 June 2025")
        ReleaseDate.objects.create(
            release=film.releases.get(),
            date=parse("6 June 2025"),
            reason="correction",
            source=make_source(),
        )
        self.assertNotIn("first set for", self.words())

    def test_what_is_to_come_says_how_far_it_is(self):
        lines = {
            "Dated": (("June 2031",), "Set for June 2031"),
            "Moved": (("2030", "2031"), "Set for 2031 , first for 2030"),
            "Tba": (("TBA",), "Announced; date to be announced"),
            "Undated": ((), "Announced; no date"),
            "Late": (("3 March 2020",), "Was due 3 March 2020"),
        }
        for title, (dates, _) in lines.items():
            self.film_of(title, *dates, status="announced")
        for title, (_, line) in lines.items():
            with self.subTest(title):
                self.assertTrue(self.line(title).startswith(line), self.line(title))

    def test_a_series_is_said_to_be_one(self):
        self.film_of("Hotel", "22 September 2023", kind="series")
        self.assertTrue(self.line("Hotel").startswith("Series. Released 22 September 2023"))


class SpoilersTest(UniversePage):
    def test_a_place_that_gives_a_film_away_ranks_nothing_until_somebody_asks(self):
        self.place(self.second, "after", self.first)
        self.place(
            self.third, "before", self.first, note="Gallowglass", spoiler_scope={self.third.pk}
        )
        response = self.page()
        self.assertNotContains(response, "Gallowglass")
        self.assertEqual(self.titles(), ["First", "Second", "Third"])
        self.assertIn("Where one story falls gives away Third .", words_of(response))
        revealed = self.page("?reveal=third")
        self.assertContains(revealed, "Gallowglass")
        self.assertEqual(self.titles("?reveal=third"), ["Third", "First", "Second"])
        self.assertEqual(revealed["X-Robots-Tag"], "noindex")


class PeopleTest(UniversePage):
    def test_characters_stand_by_the_number_of_their_films_secrets_left_out(self):
        often = make_character(name="Often", universe=self.universe)
        make_character(name="Never", universe=self.universe)
        make_character(name="Gallowglass", universe=self.universe, spoiler_scope={self.first.pk})
        for film in (self.first, self.second):
            make_credit(film, character=often)
        words = self.words()
        self.assertIn("Characters All characters Often 2 films Never 0 films", words)
        self.assertNotIn("Gallowglass", words)

    def test_a_part_that_gives_a_film_away_is_not_counted(self):
        eve = make_character(name="Eve", universe=self.universe)
        make_credit(self.first, character=eve)
        make_credit(self.second, character=eve, spoiler_scope={self.second.pk})
        self.assertIn("Eve 1 film", self.words())

    def test_people_stand_by_the_number_of_their_films(self):
        keanu, ana = make_person(name="Keanu"), make_person(name="Ana", known_for="directing")
        for film, person in ((self.first, keanu), (self.second, keanu), (self.third, ana)):
            make_credit(film, person)
        self.assertIn("Keanu Actor, 2 films Ana Director, 1 film", self.words())


class AddressTest(UniversePage):
    def test_the_head_of_the_page_is_told_safely(self):
        self.universe.summary = "Killers. Hotels."
        self.universe.save()
        response = self.page()
        self.assertContains(response, "<title>John Wick: the universe – Encore</title>", html=True)
        self.assertContains(response, '<meta name="description" content="Killers. Hotels.">')

    def test_a_former_address_leads_on(self):
        self.universe.slug = "wick"
        self.universe.save()
        response = self.page("?order=release")
        self.assertEqual(
            (response.status_code, response.url), (301, "/universes/wick/?order=release")
        )

    def test_drafts_and_retired_universes_are_not_found(self):
        for state in ("draft", "retired"):
            self.universe.state = state
            self.universe.save()
            with self.subTest(state):
                self.assertEqual(self.page().status_code, 404)

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/universes/john-wick/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def laden(self, many):
        """A universe with `many` of everything; half of it gives a film away."""
        films = [make_film(status="released") for _ in range(many + 1)]
        universe = make_universe(*films, slug=f"laden-{many}")
        for number, film in enumerate(films[1:]):
            secret = {film.pk} if number % 2 == 0 else set()
            make_release(film, "2024", f"{number + 1} June 2025")
            make_placement(universe, film, "after", films[number], spoiler_scope=secret)
            make_placement(universe, film, "before", films[number], certainty="disputed")
            make_image(film=film, kind="poster")
            make_image(person=make_credit(film).person)
            make_image(character=make_character(universe=universe))

    def test_it_costs_eleven_queries_with_one_and_with_three_of_everything(self):
        for many in (1, 3):
            self.laden(many)
            with self.subTest(many):
                self.get_cold(f"/universes/laden-{many}/", queries=11)
