from unittest import mock

from django.contrib.messages import get_messages
from django.db import IntegrityError
from django.db.models import ProtectedError

from films.catalogue.admin.films import FilmAdmin
from films.catalogue.models import Company, Film

from .make import make_film
from .screens import ScreenTest, screen


class RaceTest(ScreenTest):
    def test_an_address_that_was_taken_in_the_same_moment_is_refused_and_nothing_is_lost(self):
        save = FilmAdmin.save_model

        def overtaken(screens, request, film, form, change):
            make_film(slug=film.slug)
            save(screens, request, film, form, change)

        with mock.patch.object(FilmAdmin, "save_model", overtaken):
            response = self.add(Film, title="Ballerina", tagline="She dances")
        self.assert_refused(
            response,
            "Nothing was saved, because somebody else saved something at the same moment "
            "that this contradicts. Look through it once more and save it again.",
        )
        self.assertContains(response, 'value="She dances"')
        self.assertEqual(Film.objects.count(), 0)

    def test_a_constraint_that_is_named_is_explained_in_its_own_words(self):
        said = {
            'violates unique constraint "film_is_once_in_a_universe"': (
                "This film is already part of the universe."
            ),
            "UNIQUE constraint failed: catalogue_season.series_id, catalogue_season.number": (
                "This series already has a season with this number."
            ),
        }
        for refusal, words in said.items():
            raised = mock.patch.object(FilmAdmin, "save_model", side_effect=IntegrityError(refusal))
            with self.subTest(refusal), raised:
                self.assert_refused(self.add(Film, title="Ballerina"), words)

    def test_what_somebody_came_to_refer_to_meanwhile_is_not_deleted(self):
        company = Company.objects.create(name="Thunder Road")
        refusal = ProtectedError("referred to", {company})
        with mock.patch.object(Company, "delete", side_effect=refusal):
            response = self.client.post(screen(Company, "delete", company.pk), {"post": "yes"})
        self.assertRedirects(response, screen(Company, "delete", company.pk))
        self.assertEqual(
            [str(message) for message in get_messages(response.wsgi_request)],
            ["Nothing was deleted: something else has come to refer to it meanwhile."],
        )


class ProblemsTest(ScreenTest):
    def test_all_that_is_wrong_is_told_at_the_top_with_a_way_to_each_place(self):
        film = make_film()
        typed = {
            "status_as_of": "soon",
            "credits__TOTAL_FORMS": "1",
            "credits__0__job": "",
            "credits__0__department": "sound",
            "availabilities__TOTAL_FORMS": "1",
            "availabilities__0__territory": "US",
            "availabilities__0__provider": "A service",
            "availabilities__0__mode": "rent",
            "availabilities__0__seen_on": "2025-06-06",
            "availabilities__0__available_from": "2025-06-06",
            "availabilities__0__available_until": "2025-06-05",
        }
        response = self.change(film, **typed)
        told = [(each.anchor, each.where) for each in response.context["problems"]]
        self.assertEqual(
            told,
            [
                ("id_status_as_of", "Status as of"),
                ("id_credits-0-job", "Credit, Job"),
                ("id_credits-0-role_state", "Credit, Role"),
                ("availabilities-0", "Place to watch"),
            ],
        )
        self.assertContains(
            response,
            '<li><a href="#availabilities-0">Place to watch</a>: '
            "It would end before it begins.</li>",
            html=True,
        )
        for anchor, _where in told:
            self.assertContains(response, f'id="{anchor}"')


class NonsenseTest(ScreenTest):
    def test_a_row_that_is_not_there_is_no_error(self):
        for key in ("99", "abc", "9" * 30, "%00"):
            with self.subTest(key):
                response = self.client.get(f"/admin/catalogue/film/{key}/change/")
                self.assertRedirects(response, "/admin/")

    def test_nonsense_in_a_searching_field_finds_nothing(self):
        query = {"app_label": "catalogue", "model_name": "credit", "field_name": "film"}
        for term in ("\x00", "%", "x" * 5000, "'\""):
            with self.subTest(term):
                answer = self.client.get("/admin/autocomplete/", query | {"term": term})
                self.assertEqual(answer.json(), {"results": [], "pagination": {"more": False}})

    def test_nonsense_among_the_choices_is_refused(self):
        film = make_film()
        nonsense = {
            "status_source": "9" * 30,
            "genres": ["x"],
            "status": "sleeping",
            "runtime_minutes": "9" * 30,
            "credits__0__person": "-1",
            "credits__0__part": "abc",
        }
        response = self.change(film, credits__TOTAL_FORMS="1", **nonsense)
        self.assertEqual(response.status_code, 200)
        self.assertEqual(
            sorted(response.context["adminform"].form.errors),
            ["genres", "runtime_minutes", "status", "status_source"],
        )
