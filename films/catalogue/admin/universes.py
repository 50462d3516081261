"""Universes: their films and where each happens in the story."""

from django.contrib import admin
from django.db.models import Count, Q, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from ..models import Universe, UniverseEntry
from .base import Rows
from .entries import EntryAdmin
from .filters import MissingFilter
from .placements import PlacementRows


class EntryRows(Rows):
    model = UniverseEntry
    fields = ["film", "relation", "short_title"]
    related = ["film"]
    # The dateless last; an empty text would sort before every date.
    ordering = [NullIf("film__first_release", Value("")).asc(nulls_last=True), "pk"]


class UniversePlacementRows(PlacementRows):
    fk_name = "universe"
    fields = ["film", *PlacementRows.fields]


class MissingInUniverse(MissingFilter):
    gaps = {
        "summary": (_("without a summary"), Q(summary="")),
        "films": (_("without films"), Q(entries=None)),
        "placements": (_("without a story order"), Q(placements=None)),
    }


@admin.register(Universe)
class UniverseAdmin(EntryAdmin):
    list_display = ["name", "position", "film_count", "state", "updated_at"]
    list_filter = ["state", MissingInUniverse]
    ordering = ["position", "name"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [EntryRows, UniversePlacementRows]
    fieldsets = [
        (None, {"fields": ["name", "slug", "state", "summary"]}),
        (_("Where it stands"), {"fields": ["position", "palette"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(entry_count=Count("entries"))

    @admin.display(description=_("films"), ordering="entry_count")
    def film_count(self, universe):
        return universe.entry_count
