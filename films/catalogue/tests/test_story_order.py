from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from films.catalogue.story_order import (
    Placement,
    StoryCycle,
    disputed_spot,
    earlier_pairs,
    order,
)

FILMS = "ABCDEF"
anchored = st.builds(
    Placement,
    film=st.sampled_from(FILMS),
    relation=st.sampled_from(["before", "after", "during", "simultaneous"]),
    anchor=st.sampled_from(FILMS),
    certainty=st.sampled_from(["stated", "inferred", "disputed"]),
)
between = st.builds(
    Placement,
    film=st.sampled_from(FILMS),
    relation=st.just("between"),
    anchor=st.sampled_from(FILMS),
    second_anchor=st.sampled_from(FILMS),
)
placements = st.lists(anchored | between, max_size=7)


def P(film, relation, anchor, second=None, certainty="stated"):
    return Placement(film, relation, anchor, second, certainty)


class OrderTest(TestCase):
    def test_films_that_nothing_ties_keep_their_order(self):
        self.assertEqual(order("ABC", []), ["A", "B", "C"])

    def test_each_relation_puts_its_film_where_it_says(self):
        orders = {
            "before": order("ABC", [P("C", "before", "A")]),
            "after": order("ABC", [P("A", "after", "B")]),
            "during": order("ABC", [P("A", "during", "C")]),
            "simultaneous": order("ABC", [P("A", "simultaneous", "B")]),
            "between": order("ABC", [P("C", "between", "A", "B")]),
        }
        self.assertEqual(
            {relation: "".join(films) for relation, films in orders.items()},
            {
                "before": "CAB",
                "after": "BAC",
                "during": "BCA",
                "simultaneous": "BAC",
                "between": "ACB",
            },
        )

    def test_a_place_moves_no_other_film(self):
        told = order("ABCDEF", [P("E", "before", "A"), P("F", "during", "C")])
        self.assertEqual("".join(told), "EABCFD")

    def test_a_film_follows_its_anchor_wherever_that_is_placed(self):
        told = order("ABCD", [P("C", "before", "D"), P("D", "before", "A")])
        self.assertEqual("".join(told), "CDAB")

    def test_films_that_place_each_other_stay_where_they_are(self):
        told = order("ABC", [P("A", "before", "B"), P("B", "after", "A")])
        self.assertEqual("".join(told), "ABC")

    def test_a_disputed_place_does_not_rank(self):
        self.assertEqual(order("AB", [P("B", "before", "A", certainty="disputed")]), ["A", "B"])

    def test_an_inferred_place_does(self):
        self.assertEqual(order("AB", [P("B", "before", "A", certainty="inferred")]), ["B", "A"])

    def test_places_by_films_of_elsewhere_are_passed_over(self):
        self.assertEqual(order("AB", [P("A", "after", "Z"), P("Z", "before", "B")]), ["A", "B"])

    @given(placements)
    def test_every_film_is_told_once_and_every_place_is_respected_or_a_ring_is_named(self, placed):
        ranked = [each for each in placed if each.certainty != "disputed"]
        pairs = [pair for each in ranked for pair in earlier_pairs(each)]
        try:
            told = order(FILMS, placed)
        except StoryCycle as cycle:
            ring = list(zip(cycle.films, (*cycle.films[1:], cycle.films[0]), strict=True))
            self.assertEqual([pair for pair in ring if pair not in pairs], [])
        else:
            self.assertEqual(sorted(told), list(FILMS))
            self.assertEqual([p for p in pairs if told.index(p[0]) >= told.index(p[1])], [])


class CycleTest(TestCase):
    def test_contradicting_places_name_the_ring_they_form(self):
        with self.assertRaises(StoryCycle) as refusal:
            order("ABCD", [P("A", "before", "B"), P("B", "before", "C"), P("C", "before", "A")])
        self.assertEqual(sorted(refusal.exception.films), ["A", "B", "C"])

    def test_a_film_cannot_be_between_two_in_the_wrong_order(self):
        with self.assertRaises(StoryCycle):
            order("ABC", [P("A", "before", "B"), P("C", "between", "B", "A")])

    def test_a_disputed_place_contradicts_nothing(self):
        placed = [P("A", "before", "B"), P("B", "before", "A", certainty="disputed")]
        self.assertEqual(order("AB", placed), ["A", "B"])


class DisputedSpotTest(TestCase):
    def test_it_tells_behind_how_many_films_a_disputed_place_would_put_its_film(self):
        spots = {
            ("D", "between", "A", "B"): 1,
            ("D", "before", "A", None): 0,
            ("A", "after", "C", None): 3,
            ("A", "after", "D", None): 4,
            ("B", "between", "A", "C"): None,
            ("B", "after", "Z", None): None,
            ("Z", "after", "B", None): None,
        }
        told = {edge: disputed_spot("ABCD", P(*edge, "disputed")) for edge in spots}
        self.assertEqual(told, spots)
