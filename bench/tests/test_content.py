from django.test import TestCase, override_settings

from bench import content, settings
from films.catalogue.models import Credit, Film, Person, ReleaseDate, Universe
from films.catalogue.tests.make import make_credit, make_film, make_universe


class PagesTest(TestCase):
    def test_the_fullest_published_pages_are_measured(self):
        make_universe(make_film())
        film, draft = make_film(), make_film(state="draft")
        credit = make_credit(film)
        make_credit(film)
        make_credit(draft, person=credit.person)
        for _credit in range(3):
            make_credit(draft)
        universe = make_universe(film, draft)
        self.assertEqual(
            content.pages(),
            {
                "home": "/",
                "film": film.get_absolute_url(),
                "person": credit.person.get_absolute_url(),
                "universe": universe.get_absolute_url(),
            },
        )


class GrowTest(TestCase):
    def counts(self):
        models = (Film, Person, Universe, Credit, ReleaseDate)
        return [model.objects.count() for model in models]

    def test_it_adds_what_is_missing_and_nothing_the_second_time(self):
        make_film()
        for _time in range(2):
            content.grow(101)
            self.assertEqual(self.counts(), [101, 10, 2, 100, 100])


@override_settings(
    ROOT_URLCONF=settings.ROOT_URLCONF,
    MIDDLEWARE=settings.MIDDLEWARE,
    TEMPLATES=settings.TEMPLATES,
)
class BaselinesTest(TestCase):
    def test_the_bare_view_asks_nothing(self):
        with self.assertNumQueries(0):
            response = self.client.get("/bare/")
        self.assertEqual(response.content.count(b"\n"), 7)

    def test_the_other_reads_fifty_rows_with_their_authors_in_one_query(self):
        content.make_fifty()
        with self.assertNumQueries(1):
            page = self.client.get("/fifty/").content.decode()
        self.assertEqual(page.count("<article"), 50)
        self.assertEqual(page.count("author-"), 50)
