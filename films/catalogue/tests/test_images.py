from django.test import TestCase

from films.catalogue.tests.make import make_film, make_image, make_person


class FirstSafeTest(TestCase):
    def test_the_first_portrait_that_gives_nothing_away_is_the_persons(self):
        person = make_person()
        make_image(person=person, kind="still")
        make_image(person=person, spoiler_scope={make_film().pk})
        first = make_image(person=person)
        make_image(person=person)
        self.assertEqual(person.portrait, first)

    def test_a_film_whose_posters_all_spoil_has_none(self):
        film = make_film()
        make_image(film=film, kind="poster", spoiler_scope={film.pk})
        self.assertIsNone(film.poster)


class ShownTest(TestCase):
    def test_it_offers_the_widths_that_a_picture_of_its_kind_is_kept_in(self):
        shown = make_image(person=make_person(), width=720, height=900).shown
        self.assertEqual((shown.width, shown.height), (720, 900))
        self.assertEqual(
            [source.split()[1] for source in shown.avif.split(", ")],
            ["160w", "320w", "480w", "720w"],
        )
