from django.test import TestCase

from films.catalogue.models import Film, FormerAddress, State
from films.search.models import IndexEntry

from .make import make_character, make_film, make_person, make_universe


class AddressTest(TestCase):
    def test_an_entry_without_an_address_gets_one_from_its_name(self):
        film = Film(title="John Wick: Chapter 3 – Parabellum")
        film.clean()
        self.assertEqual(film.slug, "john-wick-chapter-3-parabellum")

    def test_an_address_that_an_editor_chose_stays(self):
        film = Film(title="Ballerina", slug="ballerina-2025")
        film.clean()
        self.assertEqual(film.slug, "ballerina-2025")

    def test_a_renamed_entry_is_found_under_its_old_address(self):
        film = make_film(slug="old")
        film.slug = "new"
        film.save()
        self.assertEqual(FormerAddress.objects.current(Film.objects.all(), "old"), film)

    def test_an_entry_renamed_twice_is_found_under_both_old_addresses(self):
        film = make_film(slug="first")
        for slug in ("second", "third"):
            film.slug = slug
            film.save()
        found = [
            FormerAddress.objects.current(Film.objects.all(), old) for old in ("first", "second")
        ]
        self.assertEqual(found, [film, film])

    def test_whoever_lives_at_an_address_now_has_it(self):
        film = make_film(slug="ballerina")
        film.slug = "ballerina-2006"
        film.save()
        make_film(slug="ballerina")
        self.assertIsNone(FormerAddress.objects.current(Film.objects.all(), "ballerina"))

    def test_an_entry_that_returns_to_an_old_address_leaves_only_the_other_behind(self):
        film = make_film(slug="one")
        for slug in ("two", "one"):
            film.slug = slug
            film.save()
        self.assertEqual(list(FormerAddress.objects.values_list("slug", flat=True)), ["two"])

    def test_a_film_and_a_person_may_have_had_the_same_address(self):
        film, person = make_film(slug="halle"), make_person(slug="halle")
        for entry in (film, person):
            entry.slug = "halle-new"
            entry.save()
        self.assertEqual(FormerAddress.objects.filter(slug="halle").count(), 2)


class SearchTest(TestCase):
    def found(self):
        return set(IndexEntry.objects.values_list("title", flat=True))

    def test_only_published_entries_are_found(self):
        film = make_film(title="Ballerina", state=State.DRAFT)
        self.assertEqual(self.found(), set())
        film.state = State.PUBLISHED
        film.save()
        self.assertEqual(self.found(), {"Ballerina"})
        film.state = State.RETIRED
        film.save()
        self.assertEqual(self.found(), set())

    def test_a_character_that_gives_something_away_is_not_found(self):
        film = make_film(title="Ballerina")
        make_character(name="The Chancellor")
        make_character(name="A twist", spoiler_scope={film.pk})
        self.assertEqual(self.found(), {"Ballerina", "The Chancellor"})

    def test_a_renamed_universe_renames_the_line_under_its_characters(self):
        universe = make_universe(name="Underworld")
        make_character(name="Eve", universe=universe)
        universe.name = "The High Table"
        universe.save()
        self.assertEqual(IndexEntry.objects.get(title="Eve").detail, "Character, The High Table")


class FilmTest(TestCase):
    def test_a_film_is_filed_without_its_article(self):
        self.assertEqual(make_film(title="The Continental").sort_title, "Continental, The")

    def test_a_film_is_listed_with_its_year_once_that_is_known(self):
        film = Film(title="Ballerina")
        self.assertEqual(str(film), "Ballerina")
        film.year = 2025
        self.assertEqual(str(film), "Ballerina (2025)")
