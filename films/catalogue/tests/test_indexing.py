from io import StringIO

from django.core.management import call_command
from django.test import TestCase

from films.catalogue.models import AlternativeTitle, Person
from films.catalogue.tests.make import make_character, make_film, make_person, make_universe
from films.search.models import IndexEntry


def found(text):
    entries = IndexEntry.objects.matching(text).best_first(text)
    return [(entry.title, entry.detail, entry.url) for entry in entries]


class IndexingTest(TestCase):
    def test_a_film_is_found_by_all_its_titles(self):
        film = make_film(
            title="The Continental",
            slug="the-continental",
            kind="series",
            original_title="Kontinental",
        )
        AlternativeTitle.objects.create(film=film, title="From the World of John Wick")
        for text in ("the continental", "continental the", "kontinental", "world of john"):
            with self.subTest(text):
                self.assertEqual(
                    found(text), [("The Continental", "Series", "/films/the-continental/")]
                )

    def test_a_person_is_found_by_other_names_and_named_by_what_they_do(self):
        make_person(name="Common", slug="common", also_known_as="Lonnie Lynn\nRashid")
        self.assertEqual(found("lonnie lynn"), [("Common", "Actor", "/people/common/")])

    def test_a_character_is_found_by_aliases_and_named_with_its_universe(self):
        universe = make_universe(name="John Wick")
        make_character(name="John Wick", slug="wick", aliases="Baba Yaga", universe=universe)
        self.assertEqual(
            found("yaga"), [("John Wick", "Character, John Wick", "/characters/wick/")]
        )

    def test_a_renamed_universe_is_named_anew_with_its_characters(self):
        universe = make_universe(name="Wick")
        make_character(name="Charon", universe=universe)
        universe.name = "John Wick"
        universe.save()
        self.assertEqual([detail for _, detail, _ in found("charon")], ["Character, John Wick"])

    def test_nobody_finds_a_character_whose_existence_spoils(self):
        character = make_character(name="Secret Sister", aliases="The Other")
        character.spoiler_scope = {make_film().pk}
        character.save()
        self.assertEqual(found("secret") + found("other"), [])

    def test_drafts_and_retired_entries_are_not_found(self):
        make_person(name="Draft Person", state="draft")
        retired = make_person(name="Retired Person")
        retired.state = "retired"
        retired.save()
        self.assertEqual(found("person"), [])


class CallingTest(TestCase):
    def test_people_are_called_by_what_they_do_or_by_where_they_do_it(self):
        callings = [str(Person(known_for=place).calling) for place in ("acting", "camera")]
        self.assertEqual(callings, ["Actor", "Camera"])


class ReindexTest(TestCase):
    def setUp(self):
        film = make_film(title="Ballerina")
        make_person(name="Ana de Armas")
        make_person(name="Ana Draft", state="draft")
        make_character(name="Eve")
        make_character(name="Secret", spoiler_scope={film.pk})
        make_universe(name="John Wick")

    def reindex(self):
        output = StringIO()
        call_command("reindex", stdout=output)
        return output.getvalue()

    def test_it_makes_the_index_that_saving_made(self):
        columns = ("kind", "key", "title", "detail", "url", "names_folded", "weight")
        before = set(IndexEntry.objects.values_list(*columns))
        IndexEntry.objects.filter(title="Eve").delete()
        IndexEntry.objects.update(title="Wrong")
        self.assertEqual(self.reindex(), "4 entries can be found.\n")
        self.assertEqual(set(IndexEntry.objects.values_list(*columns)), before)

    def test_it_asks_no_more_of_a_larger_catalogue(self):
        with self.assertNumQueries(9):
            self.reindex()
        for _ in range(3):
            make_film(), make_person(), make_character(universe=make_universe())
        with self.assertNumQueries(9):
            self.reindex()
