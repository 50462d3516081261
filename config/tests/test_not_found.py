from django.contrib.auth import get_user_model
from django.db import OperationalError, connection
from django.test import TestCase

from films.catalogue.tests.make import make_character, make_film, make_person


class NotFoundTest(TestCase):
    def suggested(self, path):
        response = self.client.get(path)
        self.assertEqual(response.status_code, 404)
        return [entry.title for entry in response.context["suggestions"]]

    def test_the_nearest_titles_are_suggested(self):
        make_film(title="Ballerina", slug="ballerina")
        self.assertEqual(self.suggested("/films/balerina/"), ["Ballerina"])
        self.assertContains(
            self.client.get("/balerina"),
            '<a href="/films/ballerina/">Ballerina</a>',
            html=True,
            status_code=404,
        )

    def test_nothing_is_suggested_where_nothing_is_near(self):
        make_film(title="Ballerina")
        self.assertEqual(self.suggested("/films/zebra/"), [])
        self.assertNotContains(
            self.client.get("/films/zebra/"), "Were you looking for", status_code=404
        )

    def test_drafts_and_characters_that_spoil_are_not_suggested(self):
        film = make_film(title="Chapter Six", state="draft")
        make_person(name="Anna Draft", state="draft")
        make_character(name="Secret Sister", spoiler_scope={film.pk})
        for path in ("/chapter-six/", "/people/anna-draft/", "/characters/secret-sister-2/"):
            with self.subTest(path):
                self.assertEqual(self.suggested(path), [])

    def test_nonsense_is_not_found_and_no_worse(self):
        for path in (
            "/%00",
            "/🚀/",
            "/" + "a-" * 3000,
            "/%F0%28",
            "/.env",
            "/..%2F..%2F",
        ):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).status_code, 404)

    def test_it_costs_one_query_beside_the_editions(self):
        with self.assertNumQueries(2):
            self.client.get("/balerina")

    def test_the_page_is_had_while_the_database_is_down(self):
        self.client.force_login(get_user_model().objects.create(username="odile"))
        with connection.execute_wrapper(broken):
            response = self.client.get("/balerina")
        self.assertContains(response, "Nothing on at this address", status_code=404)


def broken(*call):
    raise OperationalError("the database is gone")
