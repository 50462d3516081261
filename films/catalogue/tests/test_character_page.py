from django.test import TestCase, override_settings

from config.tests.budgets import ColdPages
from films.catalogue.models import Portrayal
from films.search.models import IndexEntry

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
from .make_more import make_laden_character, make_link, make_statement
from .reading import words_of

SECRET = "Gallowglass"  # a word that stands nowhere else


@override_settings(PAGE_CACHE_BYTES=0)
class CharacterPage(TestCase):
    def setUp(self):
        self.universe = make_universe(name="John Wick", slug="john-wick")
        self.character = make_character(
            name="Eve Macarro", slug="eve", universe=self.universe, summary="A dancer."
        )
        self.film = make_film(title="Ballerina", slug="ballerina", status="released")

    def page(self, query=""):
        return self.client.get(f"/characters/eve/{query}")

    def words(self, query=""):
        return words_of(self.page(query))

    def film_of(self, year, title):
        film = make_film(title=title, status="released")
        make_release(film, year)
        return film


class HeroTest(CharacterPage):
    def test_it_opens_with_name_universe_and_the_safe_summary(self):
        self.assertIn("Character, John Wick Eve Macarro A dancer.", self.words())
        self.assertContains(self.page(), '<meta name="description" content="A dancer.">')
        self.assertContains(self.page(), "<title>Eve Macarro – Encore</title>", html=True)

    def test_a_universe_that_is_not_public_is_not_named(self):
        self.universe.state = "draft"
        self.universe.save()
        self.assertNotContains(self.page(), "John Wick")

    def test_aliases_are_listed(self):
        self.character.aliases = "Kikimora\nThe ballerina"
        self.character.save()
        self.assertIn("Also known as Kikimora The ballerina", self.words())


class AppearancesTest(CharacterPage):
    def test_films_stand_in_the_order_of_release_with_who_plays_the_part(self):
        ana, unity = make_person(name="Ana de Armas"), make_person(name="Unity Phelan")
        second, first = self.film_of("2025", "Ballerina"), self.film_of("2019", "Chapter 3")
        make_credit(second, ana, self.character, marks={"voice"})
        make_credit(first, unity, self.character)
        self.assertIn(
            "Appearances 2019 Chapter 3 Unity Phelan 2025 Ballerina Ana de Armas (voice)",
            self.words(),
        )

    def test_several_may_share_a_part_and_variants_are_told(self):
        make_credit(self.film, make_person(name="Ana de Armas"), self.character)
        young = make_credit(self.film, make_person(name="Victoria Comte"))
        Portrayal.objects.create(
            credit=young, character=self.character, variant="young", role_text="Little Eve"
        )
        self.assertIn("Ballerina Ana de Armas Victoria Comte (young) as Little Eve", self.words())

    def test_whoever_plays_the_part_is_shown_once_with_the_number_of_films(self):
        ana, unity = make_person(name="Ana de Armas"), make_person(name="Unity Phelan")
        for film in (self.film_of("2025", "Ballerina"), self.film_of("2027", "Ballerina 2")):
            make_credit(film, ana, self.character)
        make_credit(self.film_of("2019", "Chapter 3"), unity, self.character)
        self.assertIn("Played by Unity Phelan 1 film Ana de Armas 2 films", self.words())

    def test_a_cut_rumoured_or_replaced_part_says_so(self):
        for state, words in {
            "cut": "cut from the film",
            "rumoured": "rumoured",
            "replaced": "replaced by somebody else",
        }.items():
            make_credit(make_film(), make_person(name=state), self.character, role_state=state)
            with self.subTest(state):
                self.assertIn(f"{state} · {words}", self.words())

    def test_drafts_are_not_listed_and_draft_people_not_linked(self):
        make_credit(make_film(title="Untold", state="draft"), character=self.character)
        make_credit(self.film, make_person(name="Someone", state="draft"), self.character)
        response = self.page()
        self.assertNotContains(response, "Untold")
        self.assertNotContains(response, "Played by")
        self.assertIn("Ballerina Someone", words_of(response))

    def test_a_part_that_gives_a_film_away_is_told_only_to_whoever_asks(self):
        make_credit(
            self.film, make_person(name=SECRET), self.character, spoiler_scope={self.film.pk}
        )
        response = self.page()
        self.assertNotContains(response, SECRET)
        self.assertIn("One appearance gives away Ballerina .", words_of(response))
        self.assertContains(self.page("?reveal=ballerina"), SECRET)


class StatementsTest(CharacterPage):
    def test_what_gives_nothing_away_is_told_with_its_source(self):
        make_statement(
            self.character,
            "She trains with the Ruska Roma.",
            property="affiliation",
            true_from=self.film,
            source=make_source(publisher="The Bill"),
        )
        self.assertIn(
            "Affiliation She trains with the Ruska Roma. From Ballerina on. The Bill", self.words()
        )

    def test_what_gives_a_film_away_is_told_by_number_and_length_only(self):
        for text in (f"{SECRET} is her sister.", f"She forgives {SECRET} in the end."):
            make_statement(self.character, text, spoiler_scope={self.film.pk})
        response = self.page()
        self.assertNotContains(response, SECRET)
        self.assertIn("2 statements give away Ballerina (10 words).", words_of(response))
        self.assertContains(response, 'href="/characters/eve/?reveal=ballerina#statements"')

    def test_secrets_of_several_films_hang_behind_a_veil_for_each_set_of_films(self):
        other = make_film(title="Chapter 4", slug="chapter-4")
        for scope in ({self.film.pk}, {other.pk}, {self.film.pk, other.pk}):
            make_statement(self.character, SECRET, spoiler_scope=scope)
        response = self.page("?reveal=ballerina")
        words = words_of(response)
        self.assertEqual(words.count(SECRET), 1)
        self.assertIn("2 statements give away Chapter 4 (2 words).", words)
        self.assertContains(response, "?reveal=ballerina,chapter-4#statements", count=1)
        self.assertEqual(self.words("?reveal=ballerina,chapter-4").count(SECRET), 3)

    def test_whoever_asked_is_told_so_and_may_lower_the_curtain(self):
        make_statement(self.character, SECRET, spoiler_scope={self.film.pk})
        response = self.page("?reveal=ballerina")
        self.assertContains(response, SECRET)
        self.assertIn("You asked to see what gives away Ballerina", words_of(response))
        self.assertContains(response, '<a href="/characters/eve/">Lower the curtain</a>')
        self.assertEqual(response["X-Robots-Tag"], "noindex")
        self.assertContains(response, '<meta name="robots" content="noindex">')

    def test_what_gives_away_a_film_that_is_not_public_cannot_be_asked_for(self):
        draft = make_film(title="Untold", slug="untold", state="draft")
        make_statement(self.character, SECRET, spoiler_scope={draft.pk})
        for query in ("", "?reveal=untold"):
            response = self.page(query)
            self.assertNotContains(response, SECRET)
            self.assertNotContains(response, "Untold")
            self.assertIn("Something here gives away another film.", words_of(response))


class LinksTest(CharacterPage):
    def test_both_characters_lead_to_each_other_in_words_with_the_source(self):
        rooney = make_character(name="Rooney", slug="rooney")
        source = make_source(publisher="The Looper")
        make_link(self.character, rooney, "disputed", note="Early reports say so.", source=source)
        sentence = "Sources disagree whether this is the same character as"
        self.assertIn(f"{sentence} Rooney . Early reports say so. The Looper", self.words())
        other = words_of(self.client.get("/characters/rooney/"))
        self.assertIn(f"{sentence} Eve Macarro .", other)

    def test_every_kind_of_link_has_its_sentence(self):
        sentences = {
            "recast": "The same character as Other , played by somebody else.",
            "renamed": "The same character as Other , under another name.",
            "same": "The same character as Other .",
            "distinct": "Not to be confused with Other .",
        }
        other = make_character(name="Other")
        link = make_link(self.character, other)
        for kind, sentence in sentences.items():
            link.kind = kind
            link.save()
            with self.subTest(kind):
                self.assertIn(sentence, self.words())

    def test_a_link_that_spoils_or_leads_to_a_secret_or_a_draft_is_not_told(self):
        make_link(self.character, make_character(name=SECRET), spoiler_scope={self.film.pk})
        secret = make_character(name=f"{SECRET} II", spoiler_scope={self.film.pk})
        make_link(secret, self.character)
        make_link(self.character, make_character(name=f"{SECRET} III", state="draft"))
        self.assertNotContains(self.page(), SECRET)
        self.assertEqual(self.words("?reveal=ballerina").count("Sources disagree"), 2)


class SecretCharacterTest(CharacterPage):
    """Somebody whose very existence gives a film away."""

    def setUp(self):
        super().setUp()
        self.character = make_character(
            name=SECRET,
            slug="lena",
            aliases=f"{SECRET} the Younger",
            summary=f"{SECRET} is a sister.",
            universe=self.universe,
            spoiler_scope={self.film.pk},
        )
        player = make_person(name="Catalina", slug="catalina")
        make_credit(self.film, player, self.character)
        make_statement(self.character, f"{SECRET} lives.")
        make_image(character=self.character, alt=f"{SECRET} in the snow")

    def test_the_page_says_what_it_gives_away_and_nothing_else(self):
        response = self.client.get("/characters/lena/")
        self.assertNotContains(response, SECRET)
        self.assertIn(
            "That this character exists gives away Ballerina , so not even a name is printed here.",
            words_of(response),
        )
        self.assertEqual(response["X-Robots-Tag"], "noindex")
        self.assertContains(response, '<a class="btn" href="?reveal=ballerina"')

    def test_whoever_asks_is_shown_the_page_which_stays_out_of_search_engines(self):
        response = self.client.get("/characters/lena/?reveal=ballerina")
        self.assertContains(response, f"<title>{SECRET} – Encore</title>", html=True)
        self.assertEqual(response["X-Robots-Tag"], "noindex")

    def test_no_other_page_names_them(self):
        for address in (
            "/characters/",
            "/characters/?universe=john-wick",
            "/people/catalina/",
            "/universes/john-wick/",
            "/universes/",
            "/people/",
            "/search/?q=gallow",
            "/gallowglas/",
        ):
            with self.subTest(address):
                self.assertNotIn(SECRET, self.client.get(address).content.decode())
        self.assertFalse(IndexEntry.objects.filter(names_folded__contains="gallow").exists())


class AddressTest(CharacterPage):
    def test_a_former_address_leads_on(self):
        self.character.slug = "eve-macarro"
        self.character.save()
        response = self.page()
        self.assertEqual((response.status_code, response.url), (301, "/characters/eve-macarro/"))

    def test_drafts_and_retired_characters_are_not_found(self):
        for state in ("draft", "retired"):
            self.character.state = state
            self.character.save()
            with self.subTest(state):
                self.assertEqual(self.page().status_code, 404)

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/characters/eve/").status_code, 405)


class CostTest(ColdPages, TestCase):
    def test_it_costs_eight_queries_with_one_and_with_three_of_everything(self):
        for many in (1, 3):
            make_laden_character(many, slug=f"laden-{many}")
            with self.subTest(many):
                self.get_cold(f"/characters/laden-{many}/", queries=8)
