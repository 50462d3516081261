"""What every entry with a page of its own has: a state, an address, a way to look at it."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.template.response import TemplateResponse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from config.lib import back_stage

from ..models import State
from .base import Admin

TURNED = {
    State.PUBLISHED: ngettext_lazy(
        "%(count)d is public now.", "%(count)d are public now.", "count"
    ),
    State.DRAFT: ngettext_lazy(
        "%(count)d is a draft again.", "%(count)d are drafts again.", "count"
    ),
    State.RETIRED: ngettext_lazy(
        "%(count)d is retired now.", "%(count)d are retired now.", "count"
    ),
}


class EntryForm(forms.ModelForm):
    """Makes an address from the name where none is written."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.error_messages["unique"] = _(
                "Another entry has this address. Add what tells the two apart, such as the year."
            )

    def clean(self):
        cleaned = super().clean()
        name = cleaned.get("title") or cleaned.get("name")
        if name and "slug" in self.fields and cleaned.get("slug") == "":
            cleaned["slug"] = slugify(name)[:120].strip("-")
            if not cleaned["slug"]:
                self.add_error("slug", _("Write an address: none can be made from this name."))
        return cleaned


class EntryAdmin(Admin):
    form = EntryForm
    actions = ["publish", "make_draft", "retire"]

    def get_view_on_site_url(self, obj=None):
        """Where everybody sees it; nowhere while it is a draft or retired."""
        return obj.get_absolute_url() if obj and obj.state == State.PUBLISHED else None

    def has_delete_permission(self, request, obj=None):
        """Only what nobody has seen may be deleted."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or obj.state == State.DRAFT)

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=_("Publish the chosen"), permissions=["change"])
    def publish(self, request, queryset):
        self.turn(request, queryset, State.PUBLISHED)

    @admin.action(description=_("Make the chosen drafts again"), permissions=["change"])
    def make_draft(self, request, queryset):
        self.turn(request, queryset, State.DRAFT)

    @admin.action(description=_("Retire the chosen"), permissions=["change"])
    def retire(self, request, queryset):
        if "confirmed" not in request.POST:
            return self.ask(request, queryset, _("Retire these"))
        return self.turn(request, queryset, State.RETIRED)

    def ask(self, request, queryset, title, form=None):
        """A page that shows what an action would change, and what it still has to know."""
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": self.media + (form.media if form else forms.Media()),
            "entries": queryset,
            "form": form,
            "action": request.POST["action"],
            "checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/catalogue/confirm.html", context)

    def turn(self, request, queryset, state):
        """Bring the chosen entries into `state` and say how many of them were not yet."""
        entries = list(queryset.exclude(state=state))
        label = self.opts.get_field("state").verbose_name
        with transaction.atomic():
            for entry in entries:
                before = entry.get_state_display()
                entry.turn(state)
                row = [str(label), str(before), str(entry.get_state_display())]
                self.log_change(request, entry, back_stage.changed([row]))
        words = (
            TURNED[state] % {"count": len(entries)} if entries else _("All of them were already.")
        )
        self.message_user(request, words, messages.SUCCESS)
