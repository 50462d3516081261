"""The smaller parts of a film's page, as rows on its screen."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import (
    AlternativeTitle,
    Availability,
    CompanyCredit,
    Episode,
    Season,
    Trailer,
    UniverseEntry,
)
from .base import Admin, Rows
from .placements import PlacementRows


class TitleRows(Rows):
    model = AlternativeTitle
    fields = ["title", "kind", "territory", "language"]
    classes = ["collapse"]


class UniverseRows(Rows):
    model = UniverseEntry
    verbose_name = _("universe")
    verbose_name_plural = _("universes")
    fields = ["universe", "relation", "short_title"]
    related = ["film", "universe"]


class FilmPlacementRows(PlacementRows):
    fk_name = "film"
    fields = ["universe", *PlacementRows.fields]
    classes = ["collapse"]


class CompanyRows(Rows):
    model = CompanyCredit
    fields = ["company", "role"]
    related = ["company"]
    classes = ["collapse"]


class TrailerRows(Rows):
    model = Trailer
    fields = ["title", "kind", "url", "site", "published_on", "is_official", "spoiler_scope"]
    classes = ["collapse"]


class AvailabilityRows(Rows):
    model = Availability
    fields = [
        "territory",
        "provider",
        "mode",
        "url",
        "seen_on",
        "available_from",
        "available_until",
        "source",
    ]
    related = ["source"]
    classes = ["collapse"]


class SeasonRows(Rows):
    """The seasons of a series; each has a screen of its own for its episodes."""

    model = Season
    fields = ["number", "title"]
    show_change_link = True


class EpisodeRows(Rows):
    model = Episode
    fields = ["number", "title", "first_shown", "runtime_minutes", "synopsis"]


@admin.register(Season)
class SeasonAdmin(Admin):
    list_display = ["series", "number", "title"]
    list_display_links = ["series", "number"]
    list_select_related = ["series"]
    search_fields = ["series__title", "title", "number"]
    inlines = [EpisodeRows]

    def heading(self, season):
        return f"{season} – {season.series}"
