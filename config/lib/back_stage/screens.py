"""The screens that every part of the admin is made of."""

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from config.lib.back_stage import history, refusals
from config.lib.back_stage.autocomplete import ChooseMany, ChooseOne, look_up
from config.lib.back_stage.problems import problems
from config.lib.pictures.forms import ask_for_files_again


class Searching:
    """Mixin: every relation is searched as one types, never listed whole."""

    def get_autocomplete_fields(self, request):
        relations = [*self.opts.fields, *self.opts.many_to_many]
        registered = self.admin_site._registry
        return [
            field.name
            for field in relations
            if field.remote_field and field.related_model in registered and field.editable
        ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False  # deleting belongs on a screen of its own
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChooseOne(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChooseMany(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class Related:
    """Mixin: rows come with what their own names are made of."""

    extra = 0
    related = ()

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.related)


class Rows(Searching, Related, admin.TabularInline):
    """Rows in a table, where beside a searched relation there is room for a plus sign only."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_view_related = False
        return field


class Forms(Searching, Related, admin.StackedInline):
    pass


class Admin(Searching, admin.ModelAdmin):
    """A ModelAdmin that never answers a contradiction with an error page."""

    list_per_page = 50
    show_full_result_count = False
    save_on_top = True

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_search_results(self, request, queryset, search_term):
        # PostgreSQL knows no such letter and would answer with an error.
        return super().get_search_results(request, queryset, search_term.replace("\x00", ""))

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        view = super().changeform_view
        try:
            return view(request, object_id, form_url, extra_context)
        except IntegrityError as refusal:
            # The same attempt again, which now ends with the reason beside what was typed.
            models = [self.model, *(inline.model for inline in self.inlines)]
            request.refusal = refusals.in_words(refusal, models)
            return view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        words = getattr(request, "refusal", None)
        return refusals.refusing(form, words) if words else form

    def render_change_form(self, request, context, *args, **kwargs):
        form = context["adminform"].form
        formsets = [shown.formset for shown in context["inline_admin_formsets"]]
        forms = [form, *(row for formset in formsets for row in formset)]
        look_up(forms)
        if form.is_bound:
            ask_for_files_again(forms)
            context["problems"] = problems(form, formsets)
        if context["original"]:
            context["title"] = self.heading(context["original"])
            context["subtitle"] = capfirst(self.opts.verbose_name)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_deleted_objects(self, objs, request):
        """What refers to them is told before whose right it would be to delete that too."""
        deleted, counts, rights_lacking, protected = super().get_deleted_objects(objs, request)
        return deleted, counts, set() if protected else rights_lacking, protected

    def heading(self, row):
        """What stands at the top of a row's own screen."""
        return str(row)

    def delete_view(self, request, object_id, extra_context=None):
        try:
            return super().delete_view(request, object_id, extra_context)
        except ProtectedError:
            words = _("Nothing was deleted: something else has come to refer to it meanwhile.")
            self.message_user(request, words, messages.ERROR)
            return HttpResponseRedirect(request.path)

    def delete_queryset(self, request, queryset):
        """One by one, so that each row puts in order what it leaves behind."""
        for row in queryset:
            row.delete()

    def construct_change_message(self, request, form, formsets, add=False):
        message = super().construct_change_message(request, form, formsets, add)
        return history.with_differences(message, form, formsets, add)
