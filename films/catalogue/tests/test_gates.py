from types import SimpleNamespace

from django.http import HttpResponse
from django.test import RequestFactory, TestCase

from films.catalogue.models import Credit
from films.catalogue.tests.make import make_character, make_credit, make_film
from films.catalogue.views.gates import gate_for, revealable


def asking(reveal=None):
    return RequestFactory().get("/", {} if reveal is None else {"reveal": reveal})


class GateForTest(TestCase):
    def setUp(self):
        self.film = make_film(slug="the-first")
        self.secret = make_credit(self.film, spoiler_scope={self.film.pk})

    def test_a_page_without_secrets_asks_nothing(self):
        with self.assertNumQueries(0):
            gate_for(asking("the-first"), [SimpleNamespace(spoiler_scope=frozenset())])

    def test_all_films_of_a_page_are_named_by_one_query(self):
        make_credit(self.film, spoiler_scope={make_film().pk, make_film().pk})
        cast = list(Credit.objects.prefetch_related("portrayals__character"))
        with self.assertNumQueries(1):
            gate = gate_for(asking(), cast, cast)
            self.assertEqual(len(gate.films), 3)

    def test_somebody_signed_out_has_seen_nothing(self):
        self.assertFalse(gate_for(asking(), [self.secret]).opens(self.secret))

    def test_a_film_named_in_the_address_opens_what_gives_away_only_that(self):
        both = make_credit(self.film, spoiler_scope={self.film.pk, make_film().pk})
        gate = gate_for(asking("the-first"), [self.secret, both])
        self.assertEqual([gate.opens(self.secret), gate.opens(both)], [True, False])

    def test_nonsense_in_the_address_opens_nothing(self):
        for nonsense in ("", "the-fir", "THE-FIRST", ",,,", "\0", "1", "x" * 5000, "x," * 500):
            with self.subTest(nonsense):
                self.assertFalse(gate_for(asking(nonsense), [self.secret]).opens(self.secret))

    def test_a_draft_is_not_named_and_cannot_be_asked_for(self):
        draft = make_film(state="draft", slug="not-yet")
        secret = make_credit(self.film, spoiler_scope={draft.pk})
        gate = gate_for(asking("not-yet"), [secret])
        self.assertEqual((gate.opens(secret), gate.films), (False, {}))

    def test_a_role_is_shut_where_its_character_is_a_secret(self):
        character = make_character(spoiler_scope={self.film.pk})
        credit = make_credit(self.film, character=character)
        self.assertFalse(gate_for(asking(), [credit]).opens(credit))


class RevealableTest(TestCase):
    def test_search_engines_are_kept_off_a_page_whose_veils_were_opened(self):
        view = revealable(lambda request: HttpResponse())
        self.assertEqual(view(asking("any"))["X-Robots-Tag"], "noindex")
        self.assertFalse(view(asking()).has_header("X-Robots-Tag"))


class RoleScopeTest(TestCase):
    def test_it_joins_the_credits_scope_with_that_of_its_characters(self):
        character = make_character(spoiler_scope={3})
        credit = make_credit(make_film(), character=character, spoiler_scope={1})
        self.assertEqual(Credit.objects.get(pk=credit.pk).role_scope, {1, 3})
