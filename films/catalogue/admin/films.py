"""Films, series and shorts, in the order of their page."""

from django import forms
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from config.lib import back_stage

from ..models import Credit, Film
from .casting import CreditRows
from .entries import EntryAdmin
from .external import FilmIdRows
from .film_rows import (
    AvailabilityRows,
    CompanyRows,
    FilmPlacementRows,
    SeasonRows,
    TitleRows,
    TrailerRows,
    UniverseRows,
)
from .filters import DecadeFilter, MissingFilter
from .images import ImageForms
from .releases import ReleaseRows


class MissingInFilm(MissingFilter):
    gaps = {
        "release": (_("without a release date"), Q(first_release="")),
        "certification": (
            _("without a certification"),
            ~Q(releases__certification__isnull=False),
        ),
        "synopsis": (_("without a synopsis"), Q(synopsis="")),
        "runtime": (_("without a running time"), Q(runtime_minutes=None)),
        "poster": (_("without a poster"), ~Q(images__kind="poster")),
        "cast": (_("without a cast"), ~Q(credits__department="acting")),
        "roles": (
            _("with undisclosed roles"),
            Q(pk__in=Credit.objects.filter(role_state="undisclosed").values("film")),
        ),
        "universe": (_("outside every universe"), Q(universes=None)),
        "status": (_("status without a source"), Q(status_source=None)),
        "ids": (_("without an external id"), Q(external_ids=None)),
    }


class StatusForm(forms.ModelForm):
    class Meta:
        model = Film
        fields = ["status", "status_as_of", "status_source"]
        widgets = {
            "status_source": back_stage.ChooseOne(
                Film._meta.get_field("status_source"), admin.site
            ),
        }


@admin.register(Film)
class FilmAdmin(EntryAdmin):
    list_display = [
        "title",
        "first_release",
        "kind",
        "status",
        "universe_names",
        "state",
        "updated_at",
    ]
    list_filter = [
        "state",
        MissingInFilm,
        "kind",
        "status",
        "universes",
        DecadeFilter,
        ("genres", admin.RelatedOnlyFieldListFilter),
    ]
    search_fields = [
        "title",
        "original_title",
        "alternative_titles__title",
        "slug",
        "=external_ids__value",
    ]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["first_release"]
    actions = [*EntryAdmin.actions, "set_status"]
    fieldsets = [
        (None, {"fields": ["title", "slug", ("kind", "state")]}),
        (
            _("At the head of the page"),
            {
                "fields": [
                    ("original_title", "original_language"),
                    "tagline",
                    ("runtime_minutes", "first_release"),
                    "genres",
                    ("status", "status_as_of"),
                    "status_source",
                    "synopsis",
                ]
            },
        ),
        (_("Further facts"), {"fields": ["credits_scene", "home_page"]}),
        (
            _("Drawing and filing"),
            {"fields": [("palette", "motif"), "sort_title"], "classes": ["collapse"]},
        ),
    ]
    inlines = [
        TitleRows,
        UniverseRows,
        FilmPlacementRows,
        CreditRows,
        CompanyRows,
        SeasonRows,
        ReleaseRows,
        ImageForms,
        TrailerRows,
        AvailabilityRows,
        FilmIdRows,
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("universes")

    def get_inlines(self, request, obj):
        """Seasons are for series; a film that becomes one has them once it is saved."""
        is_series = obj and obj.kind == Film.Kind.SERIES
        return [rows for rows in self.inlines if is_series or rows is not SeasonRows]

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, ReleaseRows):
            kwargs["form_kwargs"] = {"editor": request.user}
        return kwargs

    @admin.action(description=_("Set the production status of the chosen"), permissions=["change"])
    def set_status(self, request, queryset):
        form = StatusForm(request.POST if "confirmed" in request.POST else None)
        if not form.is_valid():
            return self.ask(request, queryset, _("Set the production status"), form)
        films = list(queryset)
        with transaction.atomic():
            for film in films:
                each = StatusForm(request.POST, instance=film)
                each.save()
                self.log_change(request, film, back_stage.changed(back_stage.differences(each)))
        words = ngettext(
            "%(count)d has the new status.", "%(count)d have the new status.", len(films)
        )
        self.message_user(request, words % {"count": len(films)}, messages.SUCCESS)
        return None

    @admin.display(description=_("universes"), empty_value="–")
    def universe_names(self, film):
        return ", ".join(universe.name for universe in film.universes.all())
