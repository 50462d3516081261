"""Everything that the page of one film shows."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from config.lib.art.plates import palette_of

from ..models import CompanyCredit, Credit, Film, Image, Season
from ..models.person import Department
from ..openings import opening
from ..views.gates import gate_for
from .places import Surroundings
from .releases import Releases
from .small_parts import SmallParts

CAST_SHOWN = 10


class FilmPage:
    """All that the page of a film shows to whoever sends `request`.

    Nine queries; one more for a series, and one where something gives a film away.
    """

    def __init__(self, film, request):
        self.film = film
        self.today = timezone.localdate()
        self.parts = SmallParts(film)
        self.releases = Releases(film, self.parts.undated)
        surroundings = Surroundings(film)
        credits_ = list(film.credits.leading().with_roles())
        self.cast = [credit for credit in credits_ if credit.is_acting]
        crew = [credit for credit in credits_ if not credit.is_acting]
        images = list(images_of(film, self.cast[:CAST_SHOWN]))
        available = film.availabilities.order_by("territory", "mode", "provider")
        self._available = list(available.select_related("source__quotes"))
        self.seasons = seasons_of(film) if film.kind == Film.Kind.SERIES else []
        self.gate = gate_for(
            request, credits_, images, self.parts.trailers, surroundings.placements
        )
        self.images = [image for image in images if image.film_id]
        portraits = {image.person_id: image for image in images if self.gate.opens(image)}
        self.billed = [Billed(c, portraits.get(c.person_id)) for c in self.cast[:CAST_SHOWN]]
        self.crew = Crew(credit for credit in crew if self.gate.opens(credit))
        self.places = surroundings.places(self.gate)

    @property
    def palette(self):
        return self.film.palette or palette_of(self.film.title)

    @property
    def description(self):
        """What the page holds, in a line that gives nothing away."""
        if self.film.synopsis or not self.places:
            return self.film.synopsis or _("%s: cast, credits and every release date.") % self.film
        return _(
            "%(film)s, of the %(universe)s universe: cast, credits, every release date "
            "and where its story falls."
        ) % {"film": self.film, "universe": self.places[0].universe.name}

    @property
    def opening(self):
        is_out = self.film.is_out or self.releases.has_happened
        return opening(self.film.first_release, is_out, self.today)

    @property
    def companies(self):
        """Pairs of a label and company credits. Every film has a studio, known here or not."""
        roles = CompanyCredit.Role
        labels = {
            roles.PRODUCTION: _("Studio"),
            roles.DISTRIBUTION: _("Distributor"),
            roles.NETWORK: _("Shown on"),
        }
        told = [
            (label, [each for each in self.parts.companies if each.role == role])
            for role, label in labels.items()
        ]
        return [(label, own) for label, own in told if own or label == labels[roles.PRODUCTION]]

    @property
    def poster(self):
        """The first poster that spoils nothing, or None: then the plate is drawn."""
        posters = (image for image in self.images if image.kind == image.Kind.POSTER)
        return next((image for image in posters if self.gate.opens(image)), None)

    @property
    def pictures(self):
        """All images but the one that the page opens with."""
        return [image for image in self.images if image != self.poster]

    @property
    def offers(self):
        """Where it can be watched, as far as somebody looked lately."""
        return [offer for offer in self._available if offer.is_current(self.today)]

    @property
    def old_offers(self):
        """Where it could be watched when somebody last looked, some time ago."""
        return [offer for offer in self._available if offer.is_stale(self.today)]

    @property
    def sources(self):
        """Each source that the page names, once, in the order of first use."""
        told = [placement for place in self.places for placement in place.placements]
        told += [billed.credit for billed in self.billed] + self.crew.credits
        named = [thing.source for thing in told if self.gate.opens(thing)]
        named.append(self.film.status_source)
        named += [row.source for story in self.releases.stories for row in story.rows]
        named += [offer.source for offer in self._available]
        return list({source.pk: source for source in named if source}.values())


def images_of(film, cast):
    """The film's own images, and portraits of those in the cast."""
    portraits = Q(kind=Image.Kind.PORTRAIT, person__in=[c.person_id for c in cast if c.person_id])
    return Image.objects.filter(Q(film=film) | portraits).order_by("-id")


@dataclass(frozen=True)
class Billed:
    """A credit of the cast, and an image of who plays it, if there is one."""

    credit: Credit
    image: Image | None

    @property
    def player(self):
        return self.credit.player


class Crew:
    """Who directed, wrote and produced a film, as far as its page names them."""

    def __init__(self, credits_):
        named = [credit for credit in credits_ if _is_in_the_titles(credit)]
        self.directors = _of(named, Department.DIRECTING, "Director")
        self.writers = _of(named, Department.WRITING)
        self.producers = _of(named, Department.PRODUCTION, "Producer")

    @property
    def credits(self):
        return [*self.directors, *self.writers, *self.producers]


def _is_in_the_titles(credit):
    """Whoever was replaced, or worked without credit, is told of on the page of all credits."""
    was_replaced = credit.role_state == Credit.RoleState.REPLACED
    return not was_replaced and Credit.Mark.UNCREDITED not in credit.marks


def _of(credits_, department, job=None):
    return [c for c in credits_ if c.department == department and job in {None, c.job}]


def seasons_of(series):
    """Pairs of a season and its episodes, in one query, seasons without episodes included."""
    rows = Season.objects.filter(series=series).order_by("number", "episodes__number")
    episode = ("number", "title", "first_shown", "runtime_minutes", "synopsis")
    columns = [f"episodes__{field}" for field in episode]
    told = rows.values_list("number", "title", *columns)
    return [
        (
            Season(number=number, title=title),
            [dict(zip(episode, row[2:], strict=True)) for row in several if row[2] is not None],
        )
        for (number, title), several in groupby(told, lambda row: row[:2])
    ]
