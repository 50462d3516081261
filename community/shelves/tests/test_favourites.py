from django.test import Client, TestCase

from community.members.tests.doors import PASSWORD, make_member
from community.shelves.models import Favourite
from films.catalogue.models import Film
from films.catalogue.tests.make import make_film


class FavouritesTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member("mara")
        cls.films = [make_film(title=f"Film {number}") for number in range(5)]

    def setUp(self):
        self.client.force_login(self.mara)

    def like(self, film):
        return self.client.post(
            f"/films/{film.slug}/favourite/",
            headers={"X-CSRFToken": "checked elsewhere"},
            follow=True,
        )

    def favourites(self):
        return [each.film for each in Favourite.objects.of(self.mara)]

    def test_a_film_becomes_a_favourite_once_and_stands_on_the_members_page(self):
        self.like(self.films[0])
        self.like(self.films[0])
        self.assertEqual(self.favourites(), [self.films[0]])
        self.assertContains(self.client.get("/members/mara/"), "Film 0")

    def test_there_is_room_for_four(self):
        for film in self.films:
            page = self.like(film)
        self.assertContains(page, "You have four favourites")
        self.assertEqual(self.favourites(), self.films[:4])

    def test_a_place_that_became_free_is_taken_next(self):
        for film in self.films[:4]:
            self.like(film)
        self.client.post(f"/films/{self.films[1].slug}/favourite/removal/")
        self.like(self.films[4])
        self.assertEqual(
            self.favourites(), [self.films[0], self.films[4], self.films[2], self.films[3]]
        )

    def test_a_film_that_is_not_published_is_not_there(self):
        draft = make_film(state="draft")
        self.assertEqual(self.like(draft).status_code, 404)
        self.assertEqual(
            self.client.post(f"/films/{draft.slug}/favourite/removal/").status_code, 404
        )

    def test_a_favourite_that_is_no_longer_published_can_be_taken_down(self):
        self.like(self.films[0])
        Film.objects.update(state="draft")
        self.client.post(f"/films/{self.films[0].slug}/favourite/removal/")
        self.assertEqual(self.favourites(), [])

    def test_who_was_signed_out_is_asked_again_after_the_door(self):
        reader = Client()
        path = f"/films/{self.films[0].slug}/favourite/"
        self.assertContains(reader.get(f"/films/{self.films[0].slug}/"), path)
        door = reader.post(path)
        self.assertTrue(door["Location"].startswith("/accounts/login/"))
        self.assertEqual(self.favourites(), [])
        page = reader.post(
            door["Location"],
            {"login": "mara", "password": PASSWORD, "next": "/intentions/"},
            follow=True,
        )
        self.assertContains(page, "You wanted to make a film one of your favourites.")

    def test_the_signed_out_page_has_no_token_and_no_cookie(self):
        page = Client().get(f"/films/{self.films[0].slug}/")
        self.assertNotContains(page, "csrfmiddlewaretoken")
        self.assertEqual(page.cookies, {})
