"""Screens that know the catalogue's own fields."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from config.lib import back_stage

from ..fields import ScopeField, SetField
from ..models import Film, UniverseEntry

GONE = _("a film that is no longer here")


class ChooseFilms(back_stage.ChooseMany):
    """Chooses the films of a spoiler scope."""

    def __init__(self, admin_site, **kwargs):
        # A scope is no relation; this one tells the search what to look for.
        super().__init__(UniverseEntry._meta.get_field("film"), admin_site, **kwargs)

    def label(self, key):
        # It goes on concealing until an editor takes it out.
        return super().label(key) or GONE


class CatalogueFields:
    """Mixin: spoiler scopes are chosen by title, and read as titles by those who only read."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, ScopeField):
            kwargs["widget"] = ChooseFilms(self.admin_site)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        columns = self._columns(request)
        return [
            (name, options | {"fields": in_their_place(options["fields"], columns)})
            for name, options in fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        if self.has_change_permission(request, obj):
            return fields
        return [*fields, *self._columns(request).values()]

    def _columns(self, request):
        """What shows sets in words to this reader, by the names of their fields."""
        if not hasattr(request, "columns"):
            request.columns, request.titles = {}, Titles()
        for field in self.opts.fields:
            if isinstance(field, SetField) and field not in request.columns:
                request.columns[field] = in_words(field, request.titles)
        return {
            field.name: column
            for field, column in request.columns.items()
            if field.model is self.model
        }


class Titles(dict):
    """Films' titles by their ids, asked for once each."""

    def __missing__(self, film_id):
        film = Film.objects.filter(pk=film_id).first()
        self[film_id] = str(film or GONE)
        return self[film_id]


def in_words(field, titles):
    """A column that shows a set of marks by their labels, or a scope by its films' titles."""

    @admin.display(description=field.verbose_name, empty_value="–")
    def words(row):
        members = getattr(row, field.name)
        if isinstance(field, ScopeField):
            return ", ".join(sorted(titles[film_id] for film_id in members))
        return ", ".join(str(label) for mark, label in field.marks.choices if mark in members)

    return words


def in_their_place(names, columns):
    """The names of fields, some of them in lines, with columns put in for those that have one."""
    return [
        columns.get(name, name) if isinstance(name, str) else in_their_place(name, columns)
        for name in names
    ]


class Admin(CatalogueFields, back_stage.Admin):
    pass


class Rows(CatalogueFields, back_stage.Rows):
    pass


class Forms(CatalogueFields, back_stage.Forms):
    pass
