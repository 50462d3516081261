from types import SimpleNamespace
from unittest import TestCase

from films.catalogue.spoilers import Gate, Veil

ONE, TWO, THREE = 1, 2, 3
FILMS = {
    ONE: SimpleNamespace(title="The First", slug="the-first"),
    TWO: SimpleNamespace(title="The Second", slug="the-second"),
}


def thing(*scope):
    return SimpleNamespace(spoiler_scope=frozenset(scope))


class GateTest(TestCase):
    def test_what_spoils_nothing_is_open_to_everybody(self):
        self.assertTrue(Gate().opens(thing()))
        self.assertIsNone(Gate().veil(thing()))

    def test_it_is_shut_to_somebody_who_has_not_seen_every_film_it_gives_away(self):
        self.assertFalse(Gate(seen=frozenset({ONE})).opens(thing(ONE, TWO)))

    def test_it_opens_to_somebody_who_has_seen_one_film_and_asked_for_the_other(self):
        gate = Gate(seen=frozenset({ONE}), asked=frozenset({TWO}), films=FILMS)
        self.assertTrue(gate.opens(thing(ONE, TWO)))

    def test_a_veil_names_the_films_that_are_given_away_and_how_to_ask(self):
        veil = Gate(films=FILMS).veil(thing(ONE, TWO))
        self.assertEqual(veil, Veil(("The First", "The Second"), "the-first,the-second"))

    def test_a_veil_does_not_name_what_the_reader_has_seen(self):
        veil = Gate(seen=frozenset({ONE}), films=FILMS).veil(thing(ONE, TWO))
        self.assertEqual(veil, Veil(("The Second",), "the-second"))

    def test_asking_for_one_more_keeps_open_what_was_asked_for_before(self):
        veil = Gate(asked=frozenset({ONE}), films=FILMS).veil(thing(TWO))
        self.assertEqual(veil, Veil(("The Second",), "the-first,the-second"))

    def test_what_gives_away_a_film_that_is_not_public_cannot_be_asked_for(self):
        veil = Gate(films=FILMS).veil(thing(ONE, THREE))
        self.assertEqual(veil, Veil(("The First",), ""))

    def test_a_role_is_as_secret_as_the_widest_of_what_it_names(self):
        class Role:
            spoiler_scope = frozenset()
            role_scope = frozenset({ONE})

        self.assertFalse(Gate().opens(Role()))

    def test_a_role_that_cannot_say_what_it_gives_away_does_not_open(self):
        class Broken:
            spoiler_scope = frozenset()

            @property
            def role_scope(self):
                raise AttributeError

        with self.assertRaises(AttributeError):
            Gate().opens(Broken())
