from django.contrib.admin.models import LogEntry

from config.lib.back_stage import Step, steps
from films.catalogue.models import Film, Genre

from .make import make_credit, make_film, make_person, make_release, make_source
from .screens import ScreenTest


class HistoryTest(ScreenTest):
    def last_steps(self):
        return steps(LogEntry.objects.first())

    def test_each_change_is_kept_with_the_old_and_the_new_value(self):
        film = make_film(runtime_minutes=124)
        other = make_film(title="Other")
        genre = Genre.objects.create(name="Thriller", slug="thriller")
        typed = {
            "runtime_minutes": "125",
            "kind": "series",
            "status_as_of": "June 2025",
            "genres": [genre.pk],
            "synopsis": "A long one. " * 40,
        }
        self.assert_saved(self.change(film, **typed))
        (step,) = self.last_steps()
        self.assertEqual(step.sentence, "")
        self.assertEqual(
            step.differences[:4],
            [
                ["Kind", "film", "series"],
                ["Running time", "124", "125"],
                ["Genres", "", "Thriller"],
                ["Status as of", "", "June 2025"],
            ],
        )
        self.assertEqual(step.differences[4][:2], ["Synopsis", ""])
        self.assertEqual(len(step.differences[4][2]), 160)
        self.assertEqual(other.title, "Other")

    def test_rows_are_told_with_their_film(self):
        credit = make_credit(make_film(), make_person(name="Ana de Armas"), billing_order=2)
        self.assert_saved(self.change(credit.film, credits__0__billing_order="1"))
        self.assertEqual(
            self.last_steps(),
            [Step("Credit “Ana de Armas, Actor”", [["Billing", "2", "1"]])],
        )

    def test_a_new_row_and_a_removed_one_are_told_as_such(self):
        film = make_film()
        film.alternative_titles.create(title="Wick", kind="working")
        self.assert_saved(self.change(film, alternative_titles__0__DELETE="on"))
        self.assertEqual(self.last_steps(), [Step("Removed alternative title “Wick”.")])
        typed = {"title": "Hex", "kind": "working"}
        typed = {f"alternative_titles__0__{name}": value for name, value in typed.items()}
        self.assert_saved(self.change(film, alternative_titles__TOTAL_FORMS="1", **typed))
        self.assertEqual(self.last_steps(), [Step("Added alternative title “Hex”.")])

    def test_a_date_recorded_on_the_films_screen_is_told(self):
        film, source = make_film(), make_source()
        make_release(film, territory="US")
        typed = {"releases__0__next_date": "2014", "releases__0__date_source": source.pk}
        self.assert_saved(self.change(film, **typed))
        self.assertEqual(
            self.last_steps(),
            [
                Step(
                    "Release “in cinemas, United States”",
                    [["Next date", "", "2014"], ["Which says", "", "The Bill: A notice"]],
                )
            ],
        )

    def test_adding_is_told_in_a_word(self):
        self.add(Film, title="Ballerina")
        self.assertEqual(self.last_steps(), [Step("Added.")])

    def test_the_history_screen_shows_old_and_new(self):
        film = make_film(tagline="<b>Old</b>")
        self.change(film, tagline="New")
        page = self.look(Film, "history", film.pk)
        self.assertContains(page, "<del>&lt;b&gt;Old&lt;/b&gt;</del>")
        self.assertContains(page, "<ins>New</ins>")

    def test_what_another_version_wrote_is_told_in_its_own_words(self):
        told = {
            "Changed title.": "Changed title.",
            '[{"changed": {"fields": ["Title"]}}]': "",
            "[1]": "[1]",
            "": "",
        }
        for message, sentence in told.items():
            with self.subTest(message):
                entry = LogEntry(change_message=message)
                self.assertEqual(steps(entry)[0].sentence, sentence)
