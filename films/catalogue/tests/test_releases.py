from django.test import TestCase, override_settings

from films.catalogue.models import ReleaseDate
from films.catalogue.pages.releases import Releases
from films.catalogue.partial_dates import parse
from films.catalogue.tests.make import make_film, make_release, make_source


class KnownByTest(TestCase):
    def test_a_release_that_was_withdrawn_and_set_again_counts(self):
        film = make_film()
        release = make_release(film, "7 June 2024")
        withdrawn = {"state": "withdrawn", "source": make_source()}
        ReleaseDate.objects.create(release=release, date=parse("7 June 2024"), **withdrawn)
        self.assertIsNone(film.releases.known_by())
        ReleaseDate.objects.create(release=release, date=parse("6 June 2025"), source=make_source())
        self.assertEqual(film.releases.known_by(), parse("6 June 2025"))


@override_settings(HOME_TERRITORY="US")
class ReleasesTest(TestCase):
    def setUp(self):
        self.film = make_film()

    def test_they_are_told_by_date_in_one_query(self):
        make_release(self.film, "26 September 2025", territory="DE", kind=5)
        make_release(self.film, "7 June 2024", "6 June 2025")
        make_release(self.film, "22 May 2025", territory="GB", kind=1)
        with self.assertNumQueries(1):
            told = [
                (story.release.territory, [str(row.date) for row in story.rows], len(story.moves))
                for story in Releases(self.film, undated=[]).stories
            ]
        self.assertEqual(
            told,
            [
                ("GB", ["22 May 2025"], 0),
                ("US", ["7 June 2024", "6 June 2025"], 1),
                ("DE", ["26 September 2025"], 0),
            ],
        )

    def test_the_main_release_is_the_one_whose_date_the_film_is_known_by(self):
        make_release(self.film, "22 May 2025", territory="GB", kind=1)
        make_release(self.film, "6 June 2025")
        main = Releases(self.film, undated=[]).main
        self.assertEqual((main.release.territory, main.current.date), ("US", parse("6 June 2025")))

    def test_a_slip_of_ours_put_right_is_no_move(self):
        release = make_release(self.film, "7 June 2024")
        ReleaseDate.objects.create(
            release=release, date=parse("8 June 2024"), reason="Correction", source=make_source()
        )
        self.assertEqual(Releases(self.film, undated=[]).main.moves, [])

    def test_without_a_date_that_stands_there_is_no_main_release(self):
        release = make_release(self.film, "7 June 2024")
        ReleaseDate.objects.create(
            release=release, date=parse("TBA"), state="withdrawn", source=make_source()
        )
        releases = Releases(self.film, undated=[])
        self.assertEqual((releases.main, releases.has_happened), (None, False))
