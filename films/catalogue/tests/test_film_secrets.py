"""What gives a film away is not on its pages until a reader asks for it."""

from django.test import TestCase

from films.catalogue.tests.make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_person,
    make_placement,
    make_source,
    make_trailer,
    make_universe,
)
from films.catalogue.tests.pages import words_of

SECRET = "xyzzy"


class SecretsTest(TestCase):
    def setUp(self):
        self.film = make_film(title="Ballerina", slug="ballerina")
        self.scope = {self.film.pk}
        self.person = make_person(name="Moreno")

    def text(self, address):
        response = self.client.get(address)
        self.assertEqual(response.status_code, 200)
        return response.content.decode()

    def assert_opens_only_when_asked(self, veil):
        """On both pages of the film the secret is behind `veil`, and before it on demand."""
        for page in ("/films/ballerina/", "/films/ballerina/credits/"):
            with self.subTest(page):
                self.assertNotIn(SECRET, self.text(page))
        self.assertIn(veil, words_of(self.client.get("/films/ballerina/")))
        self.assertIn(SECRET, self.text("/films/ballerina/?reveal=ballerina"))


class RoleTest(SecretsTest):
    def test_a_role_hides_its_character_marks_and_source_but_not_who_plays_it(self):
        character = make_character(name=SECRET, slug=SECRET)
        make_credit(
            self.film,
            self.person,
            character,
            spoiler_scope=self.scope,
            role_state="cut",
            source=make_source(title=SECRET),
        )
        self.assert_opens_only_when_asked("Moreno Role gives away Ballerina.")
        self.assertNotIn("cut from the film", self.text("/films/ballerina/"))

    def test_a_role_is_hidden_where_its_very_character_is_a_secret(self):
        character = make_character(name="K", slug=SECRET, spoiler_scope=self.scope)
        make_credit(self.film, self.person, character)
        self.assert_opens_only_when_asked("Moreno Role gives away Ballerina.")

    def test_the_link_beside_it_leads_to_the_words_in_the_full_credits(self):
        credit = make_credit(
            self.film, self.person, make_character(name=SECRET), spoiler_scope=self.scope
        )
        page = self.client.get("/films/ballerina/")
        address = "/films/ballerina/credits/?reveal=ballerina"
        self.assertContains(page, f'<a href="{address}#credit-{credit.pk}" rel="nofollow">')
        self.assertIn(SECRET, self.text(address))

    def test_what_gives_away_two_films_opens_only_when_both_are_named(self):
        make_film(title="Chapter 4", slug="chapter-4")
        both = self.scope | {make_film(title="Chapter 5", slug="chapter-5").pk}
        make_credit(self.film, self.person, make_character(name=SECRET), spoiler_scope=both)
        credits_ = "/films/ballerina/credits/"
        self.assertIn(
            "Role gives away Ballerina and Chapter 5.", words_of(self.client.get(credits_))
        )
        for reveal in ("ballerina", "chapter-5", "ballerina,chapter-4", "", "nonsense", "%00"):
            with self.subTest(reveal):
                self.assertNotIn(SECRET, self.text(f"{credits_}?reveal={reveal}"))
        self.assertIn(SECRET, self.text(f"{credits_}?reveal=ballerina,chapter-5"))

    def test_what_gives_away_a_film_that_is_not_public_cannot_be_asked_for(self):
        draft = make_film(title="Not Yet", slug="not-yet", state="draft")
        make_credit(self.film, self.person, make_character(name=SECRET), spoiler_scope={draft.pk})
        page = self.client.get("/films/ballerina/credits/?reveal=not-yet")
        self.assertIn("Role gives away another film.", words_of(page))
        for hidden in (SECRET, "Not Yet", "nofollow"):
            self.assertNotContains(page, hidden)

    def test_a_job_behind_a_veil_is_in_no_fact(self):
        make_credit(
            self.film,
            make_person(name=SECRET),
            department="directing",
            job="Director",
            spoiler_scope=self.scope,
        )
        self.assertNotIn(SECRET, self.text("/films/ballerina/"))


class OtherSecretsTest(SecretsTest):
    def test_a_picture_hides_its_words_its_maker_and_its_file(self):
        image = make_image(
            film=self.film, kind="still", alt=SECRET, credit=SECRET, spoiler_scope=self.scope
        )
        self.assert_opens_only_when_asked("This picture gives away Ballerina. Raise the curtain")
        self.assertNotIn(image.picture, self.text("/films/ballerina/"))

    def test_a_poster_that_spoils_is_not_what_the_page_opens_with(self):
        make_image(film=self.film, kind="poster", alt=SECRET, spoiler_scope=self.scope)
        self.assert_opens_only_when_asked("This picture gives away Ballerina.")

    def test_a_portrait_that_spoils_is_not_shown_in_the_cast(self):
        make_credit(self.film, self.person)
        secret = make_image(person=self.person, spoiler_scope=self.scope)
        self.assertNotIn(secret.picture, self.text("/films/ballerina/"))

    def test_a_trailer_hides_its_title_and_address(self):
        make_trailer(
            self.film,
            title=SECRET,
            url=f"https://video.example/{SECRET}",
            spoiler_scope=self.scope,
        )
        self.assert_opens_only_when_asked("This trailer gives away Ballerina. Show it")

    def test_a_placement_hides_where_the_story_falls_and_moves_no_film(self):
        anchor = make_film(title=SECRET)
        first = make_film(title="Aaron")
        universe = make_universe(self.film, first)
        make_placement(
            universe,
            self.film,
            "before",
            anchor,
            note=SECRET,
            spoiler_scope=self.scope,
        )
        make_placement(universe, self.film, "before", first, spoiler_scope=self.scope)
        self.assert_opens_only_when_asked("Where the story falls gives away Ballerina. Show it")
        self.assertIn("Number 2 in the story", self.text("/films/ballerina/"))
        opened = self.text("/films/ballerina/?reveal=ballerina")
        self.assertIn("Number 1 in the story", opened)


class AskedForTest(SecretsTest):
    def test_a_page_opened_on_demand_is_for_its_reader_alone(self):
        make_credit(self.film, self.person, spoiler_scope=self.scope)
        for page in ("/films/ballerina/", "/films/ballerina/credits/"):
            with self.subTest(page):
                opened = self.client.get(f"{page}?reveal=ballerina")
                self.assertContains(opened, '<meta name="robots" content="noindex">', html=True)
                self.assertEqual(opened["X-Robots-Tag"], "noindex")
                shut = self.client.get(page)
                self.assertNotContains(shut, "noindex")
                self.assertFalse(shut.has_header("X-Robots-Tag"))

    def test_the_credits_say_what_was_opened_and_how_to_shut_it(self):
        make_credit(self.film, self.person, spoiler_scope=self.scope)
        opened = words_of(self.client.get("/films/ballerina/credits/?reveal=ballerina"))
        self.assertIn("You asked to see what gives away Ballerina. Lower the curtain", opened)
