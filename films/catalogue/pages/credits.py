"""Everybody who worked on a film."""

from dataclasses import dataclass
from operator import attrgetter

from ..models import Credit
from ..models.person import Department
from ..views.gates import gate_for


@dataclass(frozen=True)
class DepartmentOfFilm:
    """The credits of one department, by billing."""

    key: str
    label: str
    credits: list[Credit]


class CreditsPage:
    """All that the page of a film's credits shows to whoever sends `request`; three queries."""

    def __init__(self, film, request):
        self.film = film
        credits_ = list(film.credits.with_roles())
        self.gate = gate_for(request, credits_)
        told = [
            DepartmentOfFilm(key, label, [c for c in credits_ if c.department == key])
            for key, label in Department.choices
        ]
        self.departments = [department for department in told if department.credits]

    @property
    def asked(self):
        """The titles that the reader asked to have given away."""
        return [self.gate.films[pk].title for pk in sorted(self.gate.asked)]

    @property
    def sources(self):
        """Each source that the page names, once."""
        open_ = [c for each in self.departments for c in each.credits if self.gate.opens(c)]
        return list(dict.fromkeys(filter(None, map(attrgetter("source"), open_))))
