"""People: whoever has a credit."""

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from ..models import Person
from .entries import EntryAdmin
from .external import PersonIdRows
from .filters import MissingFilter
from .images import ImageForms


class DeceasedFilter(admin.SimpleListFilter):
    title = _("life")
    parameter_name = "deceased"

    def lookups(self, request, model_admin):
        return [("yes", _("has died")), ("no", _("not recorded as dead"))]

    def queryset(self, request, queryset):
        conditions = {"yes": ~Q(death=""), "no": Q(death="")}
        return queryset.filter(conditions.get(self.value(), Q()))


class MissingInPerson(MissingFilter):
    gaps = {
        "biography": (_("without a biography"), Q(biography="")),
        "birth": (_("without a date of birth"), Q(birth="")),
        "source": (_("dates without a source"), Q(source=None) & ~Q(birth="", death="")),
        "portrait": (_("without a portrait"), ~Q(images__kind="portrait")),
        "credits": (_("without credits"), Q(credits=None)),
        "ids": (_("without an external id"), Q(external_ids=None)),
    }


@admin.register(Person)
class PersonAdmin(EntryAdmin):
    list_display = ["name", "sort_name", "known_for", "birth", "death", "state", "updated_at"]
    list_filter = ["state", MissingInPerson, "known_for", DeceasedFilter]
    search_fields = ["name", "sort_name", "also_known_as", "slug", "=external_ids__value"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["filmography"]
    inlines = [PersonIdRows, ImageForms]
    fieldsets = [
        (None, {"fields": ["name", "slug", "state"]}),
        (
            _("Life"),
            {"fields": [("birth", "birth_place"), "death", "source", "biography"]},
        ),
        (_("Names and filing"), {"fields": ["sort_name", "also_known_as", "known_for"]}),
        (_("Portrait, while no picture is chosen"), {"fields": ["palette"]}),
        (_("Credits"), {"fields": ["filmography"]}),
    ]

    @admin.display(description=_("credits"), empty_value="–")
    def filmography(self, person):
        """Each credit with a link to its own screen; added on the film's page."""
        newest_first = person.credits.order_by("-film__first_release", "pk")
        links = [
            (reverse("admin:catalogue_credit_change", args=[credit.pk]), credit.film, credit.job)
            for credit in newest_first.select_related("film")
        ]
        return format_html_join("", '<p><a href="{}">{}</a>, {}</p>', links)
