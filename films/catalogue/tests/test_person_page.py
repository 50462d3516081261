from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages
from films.catalogue.models import ExternalId, Portrayal
from films.catalogue.partial_dates import parse

from .make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_person,
    make_release,
    make_source,
    make_universe,
)
from .make_more import make_laden_person
from .reading import words_of


@override_settings(PAGE_CACHE_BYTES=0)
class PersonPage(TestCase):
    def setUp(self):
        self.person = make_person(name="Ana de Armas", slug="ana-de-armas")

    def page(self, query=""):
        return self.client.get(f"/people/ana-de-armas/{query}")

    def words(self, query=""):
        return words_of(self.page(query))

    def works(self):
        """The titles of the filmography, chapter by chapter."""
        chapters = self.page().context["page"].chapters
        return [[work.film.title for work in chapter.works] for chapter in chapters]


class HeroTest(PersonPage):
    def test_it_opens_with_the_name_and_the_calling(self):
        self.assertIn("Actor Ana de Armas", self.words())

    def test_the_first_paragraph_of_the_biography_leads(self):
        self.person.biography = "An actor.\n\nBorn in Havana."
        self.person.save()
        response = self.page()
        self.assertContains(response, '<p class="lead">An actor.</p>', html=True)
        self.assertContains(response, '<p class="narrow">Born in Havana.</p>', html=True)
        self.assertContains(
            response, '<meta name="description" content="An actor. Born in Havana.">'
        )

    def test_without_a_biography_the_description_says_what_is_here(self):
        self.assertContains(self.page(), 'content="Ana de Armas: films, roles, dates and where')

    def test_the_title_and_the_canonical_address_name_her_alone(self):
        response = self.page("?reveal=x")
        self.assertContains(response, "<title>Ana de Armas – Encore</title>", html=True)
        self.assertContains(
            response, 'rel="canonical" href="http://localhost:8000/people/ana-de-armas/"'
        )

    def test_an_uploaded_portrait_takes_the_place_of_the_drawn_one(self):
        make_image(person=self.person, alt="Ana de Armas, smiling")
        self.assertContains(self.page(), 'alt="Ana de Armas, smiling"', count=1)

    def test_a_portrait_that_spoils_is_not_shown(self):
        make_image(person=self.person, alt="In costume", spoiler_scope={make_film().pk})
        self.assertNotContains(self.page(), "In costume")


class FactsTest(PersonPage):
    def test_what_nobody_recorded_is_said_so(self):
        self.assertIn("Born Not recorded yet", self.words())
        self.assertNotIn("Died", self.words())

    def test_dates_places_names_and_other_catalogues_are_told(self):
        self.person.birth, self.person.birth_place = parse("30 April 1988"), "Havana"
        self.person.also_known_as = "Ana Celia\nAna Caso"
        self.person.source = make_source(publisher="The Registry")
        self.person.save()
        ExternalId.objects.create(person=self.person, scheme="imdb", value="nm1869101")
        self.assertIn("Born 30 April 1988 , Havana Also known as Ana Celia Ana Caso", self.words())
        self.assertContains(
            self.page(), '<a href="https://www.imdb.com/name/nm1869101/">IMDb</a>', html=True
        )
        self.assertIn("Sources The Registry", self.words())


class FilmographyTest(PersonPage):
    def test_films_of_a_universe_come_first_and_then_the_newest(self):
        dated = {"Old": "1999", "New": "2022", "Spin-off": "2025", "First": "2014"}
        films = {title: make_film(title=title, status="released") for title in dated}
        for title, film in films.items():
            make_release(film, dated[title])
            make_credit(film, self.person)
        make_universe(films["First"], films["Spin-off"], name="John Wick")
        self.assertEqual(self.works(), [["Spin-off", "First", "New", "Old"]])
        self.assertIn("2025 Spin-off Role not recorded yet John Wick", self.words())

    def test_what_is_planned_without_a_date_comes_before_what_came_out_without_one(self):
        for title, status in (("Somewhere", "released"), ("Planned", "in_development")):
            make_credit(make_film(title=title, status=status), self.person)
        self.assertEqual(self.works(), [["Planned", "Somewhere"]])
        self.assertIn("No date Planned Role not recorded yet In development", self.words())

    def test_work_is_grouped_by_department_what_they_are_known_for_first(self):
        film = make_film(title="Ballerina")
        make_credit(film, self.person, department="directing", job="Director")
        make_credit(film, self.person, department="production", job="Producer", note="part 1")
        make_credit(film, self.person, department="production", job="Executive producer")
        make_credit(film, self.person)
        chapters = self.page().context["page"].chapters
        self.assertEqual(
            [str(chapter.label) for chapter in chapters], ["Acting", "Directing", "Production"]
        )
        self.assertEqual(self.works(), [["Ballerina"]] * 3)
        self.assertIn("Ballerina Producer, part 1 Executive producer", self.words())

    def test_series_and_shorts_are_said_to_be_such(self):
        series = make_film(title="Fringe", kind="series", status="released")
        make_credit(series, self.person)
        self.assertIn("Fringe Role not recorded yet Series", self.words())

    def test_roles_lead_to_their_characters_and_carry_their_marks_in_words(self):
        credit = make_credit(
            make_film(title="Ballerina"),
            self.person,
            make_character(name="Eve Macarro", slug="eve"),
            marks={"voice", "uncredited"},
        )
        Portrayal.objects.create(credit=credit, role_text="A dancer", is_primary=False)
        self.assertIn("Eve Macarro / A dancer (voice, uncredited)", self.words())
        self.assertContains(self.page(), '<a href="/characters/eve/"><bdi>Eve Macarro</bdi></a>')

    def test_a_role_that_is_not_disclosed_says_so(self):
        make_credit(make_film(title="Next"), self.person, role_state="undisclosed")
        self.assertIn("Next Role not disclosed", self.words())

    def test_drafts_are_not_listed(self):
        make_credit(make_film(title="Secret Project", state="draft"), self.person)
        self.assertEqual(self.works(), [])
        self.assertIn("Work Nothing is recorded here yet.", self.words())


class SpoilersTest(PersonPage):
    def setUp(self):
        super().setUp()
        self.film = make_film(title="Ballerina", slug="ballerina")

    def test_a_role_that_gives_a_film_away_is_named_only_to_whoever_asks(self):
        make_credit(
            self.film, self.person, make_character(name="Lost Sister"), spoiler_scope={self.film.pk}
        )
        response = self.page()
        self.assertNotContains(response, "Sister")
        self.assertIn("Ballerina Role gives away Ballerina .", words_of(response))
        self.assertContains(response, 'href="/people/ana-de-armas/?reveal=ballerina#')
        revealed = self.page("?reveal=ballerina")
        self.assertContains(revealed, "Lost Sister")
        self.assertEqual(revealed["X-Robots-Tag"], "noindex")

    def test_a_character_whose_existence_spoils_is_not_named_either(self):
        make_credit(
            self.film, self.person, make_character(name="Lost Sister", spoiler_scope={self.film.pk})
        )
        self.assertNotContains(self.page(), "Sister")

    def test_nonsense_reveals_nothing(self):
        make_credit(
            self.film, self.person, make_character(name="Lost Sister"), spoiler_scope={self.film.pk}
        )
        for query in ("?reveal=", "?reveal=%00", "?reveal=balle", f"?reveal={'x,' * 500}"):
            with self.subTest(query):
                self.assertNotContains(self.page(query), "Sister")


class DeathTest(PersonPage):
    def setUp(self):
        super().setUp()
        self.person.birth, self.person.death = parse("7 June 1962"), parse("17 March 2023")
        self.person.save()

    def released(self, title, date, status="released"):
        film = make_film(title=title, status=status)
        make_release(film, date)
        make_credit(film, self.person)

    def test_the_ghost_light_is_on(self):
        words = self.words()
        self.assertIn("Actor, 1962–2023 Ana de Armas", words)
        self.assertIn("The ghost light is on.", words)
        self.assertIn("Died 17 March 2023 , aged 60", words)

    def test_nothing_is_said_of_the_living(self):
        self.person.death = None
        self.person.save()
        self.assertNotIn("ghost light", self.words())

    def test_what_came_out_afterwards_is_marked_and_nothing_else(self):
        self.released("Before", "16 March 2023")
        self.released("That year", "2023")
        self.released("After", "24 March 2023")
        works = self.page().context["page"].chapters[0].works
        self.assertEqual([work.film.title for work in works if work.is_posthumous], ["After"])
        self.assertEqual(self.words().count("Released after their death"), 1)

    def test_what_is_not_out_yet_is_not_said_to_have_come_out(self):
        self.released("Planned", "2031", status="post_production")
        self.assertNotIn("Released after", self.words())


class ColleaguesTest(PersonPage):
    def test_those_with_the_most_films_in_common_come_first(self):
        films = [make_film() for _ in range(3)]
        for film in films:
            make_credit(film, self.person)
        twice, once = make_person(name="Twice"), make_person(name="Once")
        for film, person in ((films[0], twice), (films[1], twice), (films[2], once)):
            make_credit(film, person)
        make_credit(films[0], twice, department="directing", job="Director")
        self.assertIn("Worked with Twice 2 films together Once 1 film together", self.words())

    def test_rumours_replacements_and_drafts_are_no_work_together(self):
        film, draft = make_film(), make_film(state="draft")
        make_credit(film, self.person)
        make_credit(draft, self.person)
        make_credit(film, make_person(name="Rumoured"), role_state="rumoured")
        make_credit(film, make_person(name="Replaced"), role_state="replaced")
        make_credit(film, make_person(name="A Draft", state="draft"))
        make_credit(draft, make_person(name="Of a Draft"))
        self.assertNotIn("Worked with", self.words())


class AddressTest(PersonPage):
    def test_a_former_address_leads_on(self):
        self.person.slug = "ana"
        self.person.save()
        response = self.page("?reveal=x")
        self.assertEqual((response.status_code, response.url), (301, "/people/ana/?reveal=x"))

    def test_drafts_and_retired_people_are_not_found(self):
        for state in ("draft", "retired"):
            self.person.state = state
            self.person.save()
            with self.subTest(state):
                self.assertEqual(self.page().status_code, 404)

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/people/ana-de-armas/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def test_it_costs_ten_queries_with_one_and_with_three_of_everything(self):
        for many in (1, 3):
            make_laden_person(many, slug=f"laden-{many}")
            with self.subTest(many):
                self.get_cold(f"/people/laden-{many}/", queries=10)
