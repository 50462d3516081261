from django.test import TestCase

from config.tests.budgets import ColdPages
from films.catalogue.tests.make import (
    make_character,
    make_credit,
    make_film,
    make_laden_film,
    make_person,
    make_source,
)
from films.catalogue.tests.pages import words_of


class FilmCreditsTest(ColdPages, TestCase):
    def read(self, film):
        return words_of(self.client.get(f"{film.get_absolute_url()}credits/"))

    def test_it_costs_the_same_with_one_and_with_three_of_everything(self):
        for secret, queries in ((False, 4), (True, 5)):
            for many in (1, 3):
                film = make_laden_film(many, secret)
                with self.subTest(many=many, secret=secret):
                    self.get_cold(f"{film.get_absolute_url()}credits/", queries)

    def test_everybody_is_named_by_department_with_what_they_did(self):
        film = make_film(title="Ballerina")
        make_credit(film, make_person(name="Bates"), department="sound", job="Composer")
        make_credit(
            film,
            make_person(name="Hughes"),
            department="directing",
            job="Director",
            note="episodes 1 and 3",
        )
        make_credit(film, make_person(name="Byrne"), make_character(name="The Chancellor"))
        self.assertIn(
            "Directing 1 Hughes Director, episodes 1 and 3 "
            "Acting 1 Byrne The Chancellor Sound and music 1 Bates Composer",
            self.read(film),
        )

    def test_rumours_replacements_and_marks_are_said_in_words(self):
        film = make_film()
        crew = {"department": "directing", "job": "Director"}
        make_credit(film, make_person(name="One"), role_state="rumoured", **crew)
        make_credit(film, make_person(name="Two"), role_state="replaced", **crew)
        make_credit(film, make_person(name="Three"), marks={"uncredited"}, **crew)
        self.assertIn(
            "One Director · rumoured Two Director · replaced by somebody else "
            "Three Director (uncredited)",
            self.read(film),
        )

    def test_the_name_that_a_film_prints_stands_before_the_persons_own(self):
        film = make_film()
        make_credit(film, make_person(name="Choi Soo-young"), credited_as="Sooyoung Choi")
        self.assertIn("Sooyoung Choi Choi Soo-young", self.read(film))

    def test_an_actor_may_be_in_several_episodes(self):
        film = make_film(kind="series")
        make_credit(film, make_person(name="Prada"), make_character(name="KD"), episode_count=3)
        self.assertIn("Prada KD · 3 episodes", self.read(film))

    def test_whoever_says_so_is_named_and_listed(self):
        film = make_film()
        make_credit(film, make_person(name="Moreno"), source=make_source(publisher="Deadline"))
        words = self.read(film)
        self.assertIn("Moreno Role not recorded yet Deadline", words)
        self.assertIn("Sources Deadline: A notice", words)

    def test_without_credits_it_says_what_belongs_here(self):
        self.assertIn("Nobody has recorded who worked on this film.", self.read(make_film()))
