from django.test import TestCase

from films.catalogue.models import StoryPlacement
from films.catalogue.orders import in_release_order, in_story_order
from films.catalogue.tests.make import make_film, make_release, make_source, make_universe


class OrdersTest(TestCase):
    def setUp(self):
        self.first, self.second, self.third = (
            make_film(title=title) for title in ("Third", "First", "Second")
        )
        make_release(self.first, "2014")
        make_release(self.second, "2019")
        self.universe = make_universe(self.third, self.second, self.first)

    def place(self, film, relation, anchor, certainty="stated"):
        StoryPlacement.objects.create(
            universe=self.universe,
            film=film,
            relation=relation,
            anchor=anchor,
            certainty=certainty,
            source=make_source(),
        )

    def told(self):
        entries = self.universe.entries.select_related("film")
        return [entry.film for entry in in_story_order(entries, self.universe.placements.all())]

    def test_films_come_by_release_and_what_has_no_date_last(self):
        entries = in_release_order(self.universe.entries.select_related("film"))
        self.assertEqual([entry.film for entry in entries], [self.first, self.second, self.third])

    def test_stories_come_as_they_happen(self):
        self.place(self.third, "before", self.first)
        self.assertEqual(self.told(), [self.third, self.first, self.second])

    def test_a_disputed_place_moves_nothing(self):
        self.place(self.third, "before", self.first, certainty="disputed")
        self.assertEqual(self.told(), [self.first, self.second, self.third])

    def test_while_placements_contradict_each_other_there_is_no_order(self):
        self.place(self.first, "before", self.second)
        self.place(self.second, "before", self.first)
        self.assertEqual(self.told(), [])
