from films.catalogue.models import Credit, Film

from .make import (
    make_character,
    make_credit,
    make_film,
    make_release,
    make_source,
    make_universe,
)
from .screens import ScreenTest


class ListTest(ScreenTest):
    def listed(self, **query):
        return set(self.look(Film, "changelist", **query).context["cl"].result_list)

    def test_films_are_found_by_any_of_their_names(self):
        film = make_film(title="Ballerina", original_title="Ballet", slug="ballerina-2025")
        film.alternative_titles.create(title="From the World of John Wick")
        film.external_ids.create(scheme="imdb", value="tt7181546")
        make_film(title="Another")
        for words in ("ballerina", "Ballet", "world of", "ballerina-2025", "tt7181546"):
            with self.subTest(words):
                self.assertEqual(self.listed(q=words), {film})

    def test_films_are_listed_by_what_they_lack_each_once(self):
        bare = make_film()
        full = make_film(synopsis="A dancer.", runtime_minutes=125, status_source=make_source())
        make_universe(full)
        make_release(full, "2025")
        full.images.create(
            kind="poster", picture="a" * 32, width=1, height=1, alt="A", credit="A", licence="own"
        )
        full.external_ids.create(scheme="imdb", value="tt1")
        for _ in "12":
            make_credit(full, role_state="undisclosed")
        lacking = {
            word: self.listed(missing=word)
            for word in ("release", "synopsis", "runtime", "poster", "cast", "universe", "ids")
        }
        self.assertEqual(lacking, {word: {bare} for word in lacking})
        self.assertEqual(self.listed(missing="certification"), {bare, full})
        self.assertEqual(self.listed(missing="status"), {bare})
        page = self.look(Film, "changelist", missing="roles").context["cl"]
        self.assertEqual(list(page.result_list), [full])

    def test_films_are_listed_by_decade(self):
        old, new = make_film(), make_film()
        make_release(old, "1999")
        make_release(new, "6 June 2025")
        self.assertEqual((self.listed(decade="1990"), self.listed(decade="2020")), ({old}, {new}))

    def test_nonsense_in_the_address_is_no_error(self):
        film = make_film()
        for query in ({"missing": "x"}, {"decade": "x"}, {"decade": "9999"}, {"q": "\x00"}):
            with self.subTest(query):
                self.assertEqual(self.listed(**query), {film})
        for query in ({"p": "abc"}, {"year": "99999"}, {"universes__id__exact": "x"}):
            with self.subTest(query):
                page = self.client.get("/admin/catalogue/film/", query, follow=True)
                self.assertEqual(page.status_code, 200)

    def test_a_credit_with_two_parts_is_listed_once(self):
        credit = make_credit(make_film(), character=make_character())
        credit.portrayals.create(role_text="A guest", is_primary=False)
        page = self.look(Credit, "changelist", q="Character")
        self.assertEqual(list(page.context["cl"].result_list), [credit])
