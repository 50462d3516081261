from unittest import TestCase

from films.catalogue.partial_dates import parse
from films.catalogue.release_rule import (
    DIGITAL,
    LIMITED,
    PREMIERE,
    THEATRICAL,
    TV,
    WORLD,
    Dated,
    known_by,
)


def D(territory, kind, date):
    return Dated(territory, kind, parse(date))


class KnownByTest(TestCase):
    def known(self, *releases):
        return known_by(releases, home="US")

    def test_a_film_without_releases_is_known_by_none(self):
        self.assertIsNone(self.known())

    def test_the_earliest_in_cinemas_at_home_counts(self):
        self.assertEqual(
            self.known(
                D("US", THEATRICAL, "6 June 2025"),
                D("US", LIMITED, "1 June 2025"),
                D("GB", THEATRICAL, "1 May 2025"),
            ),
            parse("1 June 2025"),
        )

    def test_home_counts_before_the_world_and_the_world_before_elsewhere(self):
        home, world = D("US", TV, "2027"), D(WORLD, THEATRICAL, "2026")
        elsewhere = D("FR", THEATRICAL, "2025")
        self.assertEqual(self.known(elsewhere, world, home), parse("2027"))
        self.assertEqual(self.known(elsewhere, world), parse("2026"))
        self.assertEqual(self.known(elsewhere), parse("2025"))

    def test_cinemas_count_before_television_and_a_premiere_last(self):
        premiere, digital = D("US", PREMIERE, "2023"), D("US", DIGITAL, "2024")
        self.assertEqual(self.known(premiere, digital, D("US", THEATRICAL, "2025")), parse("2025"))
        self.assertEqual(self.known(premiere, digital), parse("2024"))
        self.assertEqual(self.known(premiere), parse("2023"))

    def test_a_date_to_be_announced_comes_after_every_other(self):
        self.assertEqual(
            self.known(D("US", THEATRICAL, "TBA"), D("US", LIMITED, "2030")), parse("2030")
        )
