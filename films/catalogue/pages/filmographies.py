"""Somebody's work: by department, the films of a universe first, then the newest."""

from itertools import groupby

from ..lifetimes import came_out_after
from ..models.person import Department

EARLIEST, LATEST = "", "~"  # sort before and behind every date


class Work:
    """What a person did on one film in one department; at least one credit."""

    def __init__(self, person, credits_):
        self.film = credits_[0].film
        self.credits = credits_
        self.universes = [entry.universe for entry in self.film.universe_entries.all()]
        self.is_posthumous = self.film.is_out and came_out_after(
            person.death, self.film.first_release
        )

    @property
    def place(self):
        """Sorts behind what came out earlier; undated plans come last, undated releases first."""
        undated = EARLIEST if self.film.is_out else LATEST
        date = self.film.first_release.key if self.film.first_release else undated
        return bool(self.universes), date, self.film.sort_title


class Chapter:
    """All work in one department."""

    def __init__(self, department, works):
        self.label = Department(department).label
        self.works = sorted(works, key=lambda work: work.place, reverse=True)


def filmography(person, credits_):
    """The chapters of a person's work, what they are known for first."""
    order = [person.known_for, *Department.values]
    by_department = sorted(
        credits_, key=lambda credit: (order.index(credit.department), credit.film_id)
    )
    return [
        Chapter(department, works_of(person, of_department))
        for department, of_department in groupby(by_department, lambda credit: credit.department)
    ]


def works_of(person, credits_):
    by_film = groupby(credits_, lambda credit: credit.film_id)
    return [Work(person, list(of_film)) for _, of_film in by_film]
