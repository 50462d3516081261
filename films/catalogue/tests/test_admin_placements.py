from films.catalogue.models import StoryPlacement

from .make import make_film, make_source, make_universe
from .screens import ScreenTest


class PlacementsTest(ScreenTest):
    def setUp(self):
        super().setUp()
        self.one, self.two, self.three = (make_film(title=title) for title in ("A", "B", "C"))
        self.universe = make_universe(self.one, self.two, self.three)
        self.source = make_source()

    def rows(self, *places, start=0):
        typed = {"placements__TOTAL_FORMS": str(start + len(places))}
        for number, (film, relation, anchor, *rest) in enumerate(places, start):
            row = {
                "film": film.pk,
                "relation": relation,
                "anchor": anchor.pk,
                "second_anchor": rest[0].pk if rest else "",
                "certainty": "stated",
                "source": self.source.pk,
            }
            typed |= {f"placements__{number}__{name}": value for name, value in row.items()}
        return typed

    def place(self, film, relation, anchor):
        return StoryPlacement.objects.create(
            universe=self.universe, film=film, relation=relation, anchor=anchor, source=self.source
        )

    def test_films_are_placed_on_the_universes_screen(self):
        typed = self.rows((self.two, "between", self.one, self.three))
        self.assert_saved(self.change(self.universe, **typed))
        self.assertEqual(self.universe.placements.get().in_words, "between A and C")

    def test_a_place_that_closes_a_ring_is_refused_and_stays_as_it_was_typed(self):
        self.place(self.one, "before", self.two)
        response = self.change(self.universe, **self.rows((self.two, "before", self.one), start=1))
        self.assert_refused(response, "With this, the films would happen in a circle: A → B → A.")
        self.assertContains(response, '<option value="before" selected>', 2)

    def test_places_that_only_together_close_a_ring_are_refused(self):
        typed = self.rows(
            (self.one, "before", self.two),
            (self.two, "before", self.three),
            (self.three, "before", self.one),
        )
        response = self.change(self.universe, **typed)
        self.assertEqual(response.status_code, 200)
        self.assertContains(response, "With this, the films would happen in a circle:")
        self.assertEqual(StoryPlacement.objects.count(), 0)

    def test_a_ring_is_refused_on_a_films_screen_too(self):
        self.place(self.one, "before", self.two)
        typed = {
            "universe": self.universe.pk,
            "relation": "before",
            "anchor": self.one.pk,
            "certainty": "stated",
            "source": self.source.pk,
        }
        typed = {f"placements__0__{name}": value for name, value in typed.items()}
        response = self.change(self.two, placements__TOTAL_FORMS="1", **typed)
        self.assert_refused(response, "With this, the films would happen in a circle: A → B → A.")

    def test_turning_a_place_round_is_no_ring(self):
        self.place(self.one, "before", self.two)
        self.assert_saved(self.change(self.universe, placements__0__relation="after"))

    def test_between_takes_two_films(self):
        response = self.change(self.universe, **self.rows((self.two, "between", self.one)))
        self.assert_refused(response, "“Between” takes two films, every other relation one.")

    def test_a_film_is_not_placed_by_itself(self):
        response = self.change(self.universe, **self.rows((self.two, "after", self.two)))
        self.assertContains(response, "A film is placed by other films, not by itself.")
