"""Characters: what may be said of them at once, what only later, and who plays them."""

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from ..models import Character, CharacterLink, CharacterStatement
from .base import Rows
from .entries import EntryAdmin
from .filters import MissingFilter
from .images import ImageForms


class StatementRows(Rows):
    model = CharacterStatement
    fields = ["property", "text", "true_from", "source", "spoiler_scope"]
    related = ["character", "true_from", "source"]


class LinkRows(Rows):
    model = CharacterLink
    fk_name = "one"
    fields = ["kind", "other", "note", "source", "spoiler_scope"]
    related = ["one", "other", "source"]
    classes = ["collapse"]


class MissingInCharacter(MissingFilter):
    gaps = {
        "summary": (_("without a summary"), Q(summary="")),
        "portrayals": (_("played by nobody"), Q(portrayals=None)),
        "universe": (_("without a universe"), Q(universe=None)),
    }


class SpoilsFilter(admin.SimpleListFilter):
    title = _("what it gives away")
    parameter_name = "spoils"

    def lookups(self, request, model_admin):
        return [("yes", _("its very existence")), ("no", _("nothing"))]

    def queryset(self, request, queryset):
        conditions = {"yes": ~Q(spoiler_scope=""), "no": Q(spoiler_scope="")}
        return queryset.filter(conditions.get(self.value(), Q()))


@admin.register(Character)
class CharacterAdmin(EntryAdmin):
    list_display = ["name", "universe", "state", "updated_at"]
    list_filter = ["state", MissingInCharacter, "universe", SpoilsFilter]
    list_select_related = ["universe"]
    search_fields = ["name", "aliases", "slug", "portrayals__role_text"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["portrayals"]
    inlines = [StatementRows, LinkRows, ImageForms]
    fieldsets = [
        (None, {"fields": ["name", "slug", "state", "universe", "aliases"]}),
        (_("What everybody may read"), {"fields": ["summary", "spoiler_scope"]}),
        (_("Portrait, while no picture is chosen"), {"fields": ["palette"]}),
        (_("Portrayals"), {"fields": ["portrayals"]}),
    ]

    @admin.display(description=_("played by"), empty_value="–")
    def portrayals(self, character):
        """Each credit with a link to its own screen, where parts are named."""
        parts = character.portrayals.select_related("credit__film", "credit__person")
        links = [
            (reverse("admin:catalogue_credit_change", args=[part.credit_id]), part.credit.name,
             part.credit.film)
            for part in parts.order_by("credit__film__first_release", "pk")
        ]  # fmt: skip
        return format_html_join("", '<p><a href="{}">{}</a>, {}</p>', links)
