"""Releases, and the dates they have had: added, never rewritten."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from config.lib import back_stage

from ..fields import PartialDateFormField
from ..models import Release, ReleaseDate, Source, State
from .base import Admin, Rows
from .filters import MissingFilter

SOURCE = ReleaseDate._meta.get_field("source")


class ReleaseForm(forms.ModelForm):
    """A release on its film's page, with a place to record its next date at once."""

    next_date = PartialDateFormField(label=_("Next date"), required=False)
    date_source = forms.ModelChoiceField(
        Source.objects.all(),
        required=False,
        label=_("Which says"),
        help_text=_("The source of the next date."),
        widget=RelatedFieldWidgetWrapper(
            back_stage.ChooseOne(SOURCE, admin.site), SOURCE.remote_field, admin.site, True
        ),
    )

    def __init__(self, *args, editor, **kwargs):
        super().__init__(*args, **kwargs)
        self.editor = editor

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("next_date") and not cleaned.get("date_source"):
            self.add_error("date_source", _("Choose the source that says so."))
        return cleaned

    def save(self, commit=True):
        release = super().save(commit)
        if commit and (date := self.cleaned_data.get("next_date")):
            happened = date.certainly_before(timezone.localdate())
            release.dates.create(
                date=date,
                state=ReleaseDate.State.HAPPENED if happened else ReleaseDate.State.SCHEDULED,
                source=self.cleaned_data["date_source"],
                recorded_by=self.editor,
            )
        return release


class ShowsDate:
    """Mixin: a column with the date that holds now."""

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("dates")

    @admin.display(description=_("date"), empty_value="–")
    def current_date(self, release):
        row = release.current if release.pk else None
        return f"{row.date}, {row.get_state_display()}" if row else None


class ReleaseRows(ShowsDate, Rows):
    model = Release
    form = ReleaseForm
    show_change_link = True
    related = ["certification"]
    readonly_fields = ["current_date"]
    fields = [
        "territory",
        "kind",
        "note",
        "certification",
        "current_date",
        "next_date",
        "date_source",
    ]

    def has_delete_permission(self, request, obj=None):
        """Once a film is public, what was announced of it stays; see ReleaseAdmin."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or obj.state == State.DRAFT)


class DateRows(Rows):
    """The dates of a release, oldest first; one blank row takes the next."""

    model = ReleaseDate
    extra = 1
    fields = ["date", "state", "announced_on", "reason", "source", "recorded_at", "recorded_by"]
    readonly_fields = ["recorded_at", "recorded_by"]
    related = ["release", "source", "recorded_by"]
    ordering = ["pk"]

    def get_max_num(self, request, obj=None, **kwargs):
        return obj.dates.count() + 1 if obj else 1

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class MissingInRelease(MissingFilter):
    gaps = {
        "date": (_("without a date"), Q(dates=None)),
        "tba": (
            _("to be announced"),
            Q(pk__in=ReleaseDate.objects.heads().filter(date__endswith=" tba").values("release")),
        ),
        "certification": (_("without a certification"), Q(certification=None)),
    }


@admin.register(Release)
class ReleaseAdmin(ShowsDate, Admin):
    list_display = ["film", "territory", "kind", "note", "current_date", "move_count"]
    list_display_links = ["film", "territory"]
    list_filter = ["kind", MissingInRelease, "dates__state", "territory"]
    list_select_related = ["film"]
    ordering = ["film__sort_title", "territory", "kind", "pk"]
    search_fields = ["film__title", "note", "territory"]
    inlines = [DateRows]
    fieldsets = [
        (None, {"fields": ["film", ("territory", "kind"), "note"]}),
        (_("How it is shown there"), {"fields": ["certification", "language"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(date_count=Count("dates"))

    def heading(self, release):
        return f"{release} – {release.film}"

    @admin.display(description=_("dates so far"), ordering="date_count")
    def move_count(self, release):
        return release.date_count

    def has_delete_permission(self, request, obj=None):
        """What was announced of a public film stays; a release without dates is a slip."""
        allowed = super().has_delete_permission(request, obj)
        if not allowed or obj is None:
            return allowed
        return obj.film.state == State.DRAFT or not obj.dates.exists()

    def save_formset(self, request, form, formset, change):
        for row in formset.extra_forms:
            row.instance.recorded_by = request.user
        super().save_formset(request, form, formset, change)
