from datetime import date

from django.contrib.admin.models import LogEntry

from config.lib.back_stage import Step, steps
from films.catalogue.models import Company, Film, Genre, Release, Season
from films.catalogue.partial_dates import parse

from .make import (
    make_character,
    make_credit,
    make_film,
    make_person,
    make_release,
    make_source,
    make_universe,
)
from .screens import ScreenTest


def cast_rows(start, *people):
    """What is typed to add people to a cast that has `start` rows."""
    row = {"department": "acting", "job": "Actor", "role_state": "disclosed"}
    typed = {"credits__TOTAL_FORMS": str(start + len(people))}
    for number, person in enumerate(people, start):
        for name, value in (row | {"person": person.pk}).items():
            typed[f"credits__{number}__{name}"] = value
    return typed


class EveryPartTest(ScreenTest):
    def test_a_film_is_entered_whole_on_one_screen(self):
        universe, other, source = make_universe(), make_film(), make_source()
        person, character = make_person(), make_character()
        company = Company.objects.create(name="Thunder Road")
        rows = {
            "alternative_titles": {"title": "From the World of John Wick", "kind": "full"},
            "universe_entries": {"universe": universe.pk, "relation": "spin_off"},
            "placements": {
                "universe": universe.pk,
                "relation": "after",
                "anchor": other.pk,
                "certainty": "stated",
                "source": source.pk,
            },
            "credits": {
                "billing_order": "1",
                "person": person.pk,
                "department": "acting",
                "job": "Actor",
                "role_state": "disclosed",
                "part": character.pk,
            },
            "company_credits": {"company": company.pk, "role": "production"},
            "releases": {
                "territory": "US",
                "kind": "3",
                "next_date": "6 June 2025",
                "date_source": source.pk,
            },
            "trailers": {
                "title": "Trailer",
                "kind": "trailer",
                "url": "https://example.org/trailer",
                "site": "YouTube",
                "spoiler_scope": [other.pk],
            },
            "availabilities": {
                "territory": "US",
                "provider": "A service",
                "mode": "rent",
                "seen_on": "2025-09-01",
            },
            "external_ids": {"scheme": "imdb", "value": "tt7181546"},
        }
        typed = {f"{prefix}__TOTAL_FORMS": "1" for prefix in rows} | {
            f"{prefix}__0__{name}": value
            for prefix, row in rows.items()
            for name, value in row.items()
        }
        self.assert_saved(self.add(Film, title="Ballerina", status_as_of="June 2025", **typed))
        film = Film.objects.get(title="Ballerina")
        self.assertEqual((film.year, film.status_as_of), (2025, parse("June 2025")))
        self.assertEqual(film.credits.get().portrayals.get().character, character)
        self.assertEqual(film.trailers.get().spoiler_scope, {other.pk})
        self.assertEqual(film.availabilities.get().seen_on, date(2025, 9, 1))
        self.assertEqual(film.external_ids.get().url, "https://www.imdb.com/title/tt7181546/")
        kept = [film.alternative_titles, film.universe_entries, film.placements]
        self.assertEqual([rows.count() for rows in kept], [1, 1, 1])
        self.assertEqual(film.company_credits.get().company, company)

    def test_a_screen_saved_untouched_changes_nothing(self):
        film = make_film()
        film.genres.add(Genre.objects.create(name="Thriller", slug="thriller"))
        make_release(film, "7 June 2024", "6 June 2025")
        make_credit(film, character=make_character())
        self.assert_saved(self.change(film))
        self.assertEqual(steps(LogEntry.objects.get()), [Step("No fields changed.")])

    def test_an_external_id_is_taken_out_of_the_address_of_its_page(self):
        addresses = {
            "https://www.imdb.com/title/tt7181546/?ref_=fn_all": ("imdb", "tt7181546"),
            "themoviedb.org/movie/541671-ballerina": ("tmdb-movie", "541671"),
            "https://www.wikidata.org/wiki/Q65089993#sitelinks": ("wikidata", "Q65089993"),
            " tt2911666 ": ("imdb", "tt2911666"),
        }
        for typed, (scheme, value) in addresses.items():
            film = make_film()
            row = {"external_ids__0__scheme": scheme, "external_ids__0__value": typed}
            self.assert_saved(self.change(film, external_ids__TOTAL_FORMS="1", **row))
            self.assertEqual(film.external_ids.get().value, value)

    def test_an_external_id_that_is_none_is_refused_and_stays_as_it_was_typed(self):
        row = {"external_ids__0__scheme": "imdb", "external_ids__0__value": "no id"}
        response = self.change(make_film(), external_ids__TOTAL_FORMS="1", **row)
        self.assertContains(response, 'value="no id"')
        self.assertEqual(response.status_code, 200)

    def test_seasons_are_offered_to_series_only(self):
        film, series = make_film(), make_film(kind="series")
        offered = [
            "seasons" in {shown.formset.prefix for shown in page.context["inline_admin_formsets"]}
            for page in (self.look(Film, "change", each.pk) for each in (film, series))
        ]
        self.assertEqual(offered, [False, True])

    def test_a_season_has_its_episodes_on_a_screen_of_its_own(self):
        season = Season.objects.create(series=make_film(kind="series"), number=1)
        typed = {"number": "1", "title": "Night 1", "first_shown": "22 September 2023"}
        typed = {f"episodes__0__{name}": value for name, value in typed.items()}
        self.assert_saved(self.change(season, episodes__TOTAL_FORMS="1", **typed))
        self.assertEqual(season.episodes.get().first_shown, parse("22 September 2023"))


class CastTest(ScreenTest):
    def test_a_first_part_is_the_main_one_and_a_second_is_not(self):
        credit = make_credit(make_film())
        for character in (make_character(), make_character()):
            self.assert_saved(self.change(credit.film, credits__0__part=character.pk))
        self.assertEqual(
            list(credit.portrayals.values_list("is_primary", flat=True)), [True, False]
        )

    def test_a_part_is_refused_where_there_can_be_none(self):
        character = make_character()
        crew = make_credit(make_film(), department="sound", job="Composer")
        hidden = make_credit(make_film(), role_state="undisclosed")
        named = make_credit(make_film(), character=character)
        refusals = {
            crew: "Only acting credits have parts.",
            hidden: "A part that is named is not undisclosed.",
            named: "This character is already part of the credit.",
        }
        for credit, words in refusals.items():
            with self.subTest(words):
                response = self.change(credit.film, credits__0__part=character.pk)
                self.assert_refused(response, words)

    def test_a_credit_that_names_a_part_is_neither_undisclosed_nor_a_crew_job(self):
        film = make_credit(make_film(), character=make_character()).film
        for typed, words in (
            ({"role_state": "undisclosed"}, "A part that is named is not undisclosed."),
            ({"department": "sound"}, "Only acting credits have parts."),
        ):
            with self.subTest(words):
                row = {f"credits__0__{name}": value for name, value in typed.items()}
                self.assert_refused(self.change(film, **row), words)

    def test_a_person_is_once_in_the_cast(self):
        person = make_person()
        words = "This person is already in the cast. Add a second part to that credit instead."
        film = make_credit(make_film(), person).film
        self.assert_refused(self.change(film, **cast_rows(1, person)), words)
        # Neither row knows of the other; the database does.
        response = self.change(make_film(), **cast_rows(0, person, person))
        self.assert_refused(response, words)
        self.assertEqual(response.context["adminform"].form["title"].value()[:4], "Film")
        self.assertContains(response, f'<option value="{person.pk}" selected>', 2)


class ReleaseRowTest(ScreenTest):
    def test_the_next_date_is_added_behind_the_one_that_held(self):
        film, source = make_film(), make_source()
        release = make_release(film, "7 June 2024")
        typed = {"next_date": "6 June 2190", "date_source": source.pk}
        typed = {f"releases__0__{name}": value for name, value in typed.items()}
        self.assert_saved(self.change(film, **typed))
        first, second = Release.objects.get().history
        self.assertEqual(second.date, parse("6 June 2190"))
        self.assertEqual((second.state, second.recorded_by), ("scheduled", self.member))
        self.assertEqual((second.supersedes, first.release), (first, release))

    def test_a_date_that_has_passed_has_happened(self):
        film = make_film()
        make_release(film)
        typed = {"releases__0__next_date": "2014", "releases__0__date_source": make_source().pk}
        self.assert_saved(self.change(film, **typed))
        self.assertEqual(film.releases.get().current.state, "happened")

    def test_a_date_needs_its_source_and_stays_as_it_was_typed(self):
        film = make_film()
        make_release(film)
        response = self.change(film, releases__0__next_date="summer 2025")
        self.assert_refused(response, "Choose the source that says so.")
        self.assertContains(response, 'value="summer 2025"')

    def test_what_is_no_date_is_explained_and_stays_as_it_was_typed(self):
        film = make_film()
        response = self.change(film, status_as_of="soon")
        self.assertContains(response, "“soon” is not a date we understand.")
        self.assertContains(response, 'value="soon"')

    def test_what_was_announced_of_a_public_film_is_not_removed(self):
        film = make_film()
        make_release(film, "2024")
        self.assert_saved(self.change(film, releases__0__DELETE="on"))
        self.assertEqual(film.releases.count(), 1)


class StatusTest(ScreenTest):
    def test_the_status_of_the_chosen_is_set_with_its_source(self):
        films = [make_film(), make_film(status="rumoured")]
        source = make_source()
        self.assertContains(self.act(Film, "set_status", *films), "Status as of")
        typed = {"status": "filming", "status_as_of": "May 2025", "status_source": source.pk}
        response = self.act(Film, "set_status", *films, confirmed="yes", **typed)
        self.assertEqual(self.told(response), ["2 have the new status."])
        self.assertEqual(
            set(Film.objects.values_list("status", "status_source")), {("filming", source.pk)}
        )
        self.assertEqual(
            steps(LogEntry.objects.filter(object_id=films[1].pk).get()),
            [
                Step(
                    "",
                    [
                        ["Production status", "rumoured", "filming"],
                        ["Status as of", "", "May 2025"],
                        ["Source of the status", "", "The Bill: A notice"],
                    ],
                )
            ],
        )

    def test_a_status_that_cannot_be_is_explained(self):
        film = make_film()
        response = self.act(
            Film, "set_status", film, confirmed="yes", status="filming", status_as_of="2190"
        )
        self.assertContains(response, "This day has not come yet.")
        self.assertContains(response, 'value="2190"')
