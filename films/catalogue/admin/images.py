"""Pictures: choose the file, say whose it is and what it shows, and look at the result."""

from django import forms
from django.contrib import admin
from django.core.files.storage import default_storage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from config.lib.pictures import reopen
from config.lib.pictures.forms import PictureField, validate_size

from ..models import Image
from .base import Admin, Forms
from .filters import MissingFilter

FRAME = {"kind", "focal_x", "focal_y"}


class ImageForm(forms.ModelForm):
    """Takes a file for a new image; on a recorded one, only to put another in its place."""

    file = PictureField(label=_("File"))

    class Meta:
        model = Image
        fields = [
            "film",
            "person",
            "character",
            "kind",
            "alt",
            "credit",
            "licence",
            "licence_url",
            "source_url",
            "focal_x",
            "focal_y",
            "spoiler_scope",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].required = not self.instance.picture

    def clean(self):
        cleaned = super().clean()
        self.chosen = cleaned.get("file")
        if not self.chosen and self.instance.picture and FRAME & set(self.changed_data):
            self.chosen = self.kept()
        if self.chosen and cleaned.get("kind"):
            try:
                validate_size(self.chosen, cleaned["kind"])
            except forms.ValidationError as too_small:
                self.add_error("file" if cleaned.get("file") else "kind", too_small)
        return cleaned

    def kept(self):
        """The picture as it was uploaded, to be cut anew."""
        try:
            return reopen(self.instance.picture, default_storage)
        except OSError:
            self.add_error("file", _("The file is no longer kept here. Choose it again."))
            return None

    def save(self, commit=True):
        if self.chosen:
            self.instance.show(self.chosen)
        return super().save(commit)


class ShowsPicture:
    """Mixin: a column with the picture itself."""

    @admin.display(description=_("picture"))
    def preview(self, image):
        if not image.picture:
            return "–"
        shown = {"picture": image.shown, "alt": image.alt, "sizes": "10rem"}
        return render_to_string("ui/_picture.html", shown)


class MissingInImage(MissingFilter):
    gaps = {
        "source": (_("without a place where it was found"), Q(source_url="")),
        "licence": (
            _("without the licence’s address"),
            Q(licence_url="", licence__startswith="cc"),
        ),
        "kept": (_("used with permission: check that it still holds"), Q(licence="permission")),
    }


class ShowsFilter(admin.SimpleListFilter):
    title = _("what it shows")
    parameter_name = "shows"

    def lookups(self, request, model_admin):
        return [("film", _("a film")), ("person", _("a person")), ("character", _("a character"))]

    def queryset(self, request, queryset):
        if self.value() in {"film", "person", "character"}:
            return queryset.exclude(**{self.value(): None})
        return queryset


@admin.register(Image)
class ImageAdmin(ShowsPicture, Admin):
    form = ImageForm
    list_display = ["preview", "alt", "kind", "subject", "credit", "licence", "added_at"]
    list_display_links = ["preview", "alt"]
    list_filter = ["kind", ShowsFilter, "licence", MissingInImage]
    list_select_related = ["film", "person", "character"]
    search_fields = ["alt", "credit", "film__title", "person__name", "character__name"]
    date_hierarchy = "added_at"
    list_per_page = 25
    readonly_fields = ["preview"]
    fieldsets = [
        (None, {"fields": ["preview", "file", "kind", ("focal_x", "focal_y"), "alt"]}),
        (_("What it shows"), {"fields": ["film", "person", "character", "spoiler_scope"]}),
        (_("Whose it is"), {"fields": ["credit", "licence", "licence_url", "source_url"]}),
    ]

    @admin.display(description=_("shows"))
    def subject(self, image):
        return image.film or image.person or image.character


class ImageForms(ShowsPicture, Forms):
    """The images of a film, a person or a character, on its own page."""

    model = Image
    form = ImageForm
    classes = ["collapse"]
    show_change_link = True
    readonly_fields = ["preview"]
    fields = [
        "preview",
        "file",
        ("kind", "focal_x", "focal_y"),
        "alt",
        ("credit", "licence"),
        ("licence_url", "source_url"),
        "spoiler_scope",
    ]
