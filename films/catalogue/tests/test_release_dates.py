from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import TestCase

from films.catalogue.models import Film, Release, ReleaseDate
from films.catalogue.partial_dates import parse

from .make import make_film, make_release, make_source


def add_date(release, text, **overrides):
    return ReleaseDate.objects.create(
        release=release, date=parse(text), source=make_source(), **overrides
    )


class HistoryTest(TestCase):
    def test_a_new_date_replaces_the_one_that_held(self):
        release = make_release(make_film(), "7 June 2024", "6 June 2025")
        first, second = release.history
        self.assertEqual((second.supersedes, release.current), (first, second))
        self.assertEqual([first.is_move, second.is_move], [False, True])

    def test_a_release_without_dates_has_no_current_one(self):
        release = make_release(make_film())
        self.assertEqual((release.history, release.current), ([], None))

    def test_a_date_is_replaced_once(self):
        release = make_release(make_film(), "2024", "2025")
        rival = ReleaseDate(
            release=release, date=parse("2026"), source=make_source(), supersedes=release.history[0]
        )
        with self.assertRaises(ValidationError) as refusal:
            rival.full_clean()
        self.assertEqual(list(refusal.exception.message_dict), ["supersedes"])

    def test_a_date_does_not_replace_one_of_another_release(self):
        film = make_film()
        elsewhere = make_release(film, "2024", territory="GB").current
        date = ReleaseDate(
            release=make_release(film),
            date=parse("2025"),
            source=make_source(),
            supersedes=elsewhere,
        )
        with self.assertRaisesMessage(ValidationError, "That date belongs to another release."):
            date.full_clean()

    def test_a_day_to_come_cannot_have_happened(self):
        date = ReleaseDate(
            release=make_release(make_film()),
            date=parse("2190"),
            state="happened",
            source=make_source(),
        )
        with self.assertRaises(ValidationError) as refusal:
            date.full_clean()
        self.assertEqual(
            refusal.exception.message_dict,
            {"state": ["This day has not come yet; it can only be scheduled."]},
        )


class AppendOnlyTest(TestCase):
    def test_the_database_refuses_to_rewrite_a_date(self):
        date = make_release(make_film(), "7 June 2024", "6 June 2025").current
        rewrites = {
            "release": make_release(make_film()).pk,
            "date": parse("2026"),
            "state": "withdrawn",
            "announced_on": parse("2020"),
            "reason": "Nobody will notice",
            "source": make_source().pk,
            "supersedes": None,
        }
        for column, value in rewrites.items():
            with self.subTest(column), self.assertRaises(DatabaseError), transaction.atomic():
                ReleaseDate.objects.filter(pk=date.pk).update(**{column: value})

    def test_who_recorded_it_may_still_be_forgotten(self):
        date = make_release(make_film(), "2025").current
        self.assertEqual(ReleaseDate.objects.filter(pk=date.pk).update(recorded_by=None), 1)

    def test_dates_go_with_a_release_that_is_deleted_whole(self):
        release = make_release(make_film(), "2024", "2025")
        release.delete()
        self.assertEqual(ReleaseDate.objects.count(), 0)


class KnownByTest(TestCase):
    def known_by(self, film):
        return Film.objects.values_list("first_release", "year").get(pk=film.pk)

    def test_a_film_follows_the_dates_of_its_releases(self):
        film = make_film()
        release = make_release(film, "7 June 2024")
        self.assertEqual(self.known_by(film), (parse("7 June 2024"), 2024))
        add_date(release, "6 June 2025")
        self.assertEqual(self.known_by(film), (parse("6 June 2025"), 2025))
        release.delete()
        self.assertEqual(self.known_by(film), (None, None))

    def test_a_withdrawn_release_counts_no_more(self):
        film = make_film()
        release = make_release(film, "7 June 2024")
        add_date(release, "7 June 2024", state="withdrawn")
        self.assertEqual(self.known_by(film), (None, None))

    def test_a_release_moved_to_another_country_counts_there(self):
        film = make_film()
        make_release(film, "2026", territory="FR")
        release = make_release(film, "2025", territory="DE")
        self.assertEqual(self.known_by(film), (parse("2025"), 2025))
        Release.objects.get(pk=release.pk).delete()
        self.assertEqual(self.known_by(film), (parse("2026"), 2026))

    def test_a_release_to_be_announced_gives_no_year(self):
        film = make_film()
        make_release(film, "TBA")
        self.assertEqual(self.known_by(film), (parse("TBA"), None))
