"""Credits: on the film's page in billing order, and each on a screen of its own."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import F, Q
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from config.lib import back_stage

from ..models import Character, Credit, Portrayal
from .base import Admin, Rows
from .filters import MissingFilter

CHARACTER = Portrayal._meta.get_field("character")


class PartFormSet(BaseInlineFormSet):
    """The parts of a credit: one of them is the main one, whichever row says so."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if form.instance._state.adding and index != 0:
            form.initial["is_primary"] = False

    def clean(self):
        super().clean()
        kept = [form for form in self.forms if not self._should_delete_form(form)]
        if sum(bool(form.cleaned_data.get("is_primary")) for form in kept if form.is_valid()) > 1:
            raise forms.ValidationError(
                _("This credit has two main parts. Untick “main part” on one of them.")
            )

    def save(self, commit=True):
        # Before a new main part is saved, the old one must have stepped back.
        old = [form.instance.pk for form in self.initial_forms if "is_primary" in form.changed_data]
        Portrayal.objects.filter(pk__in=old).update(is_primary=False)
        return super().save(commit)


class PartForm(forms.ModelForm):
    """Leaves it to the rows together how many of them are the main part."""

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() | {"is_primary"}


class PartRows(Rows):
    model = Portrayal
    form = PartForm
    formset = PartFormSet
    fields = ["character", "role_text", "variant", "is_primary"]
    related = ["character"]


class CreditForm(forms.ModelForm):
    """A row of the cast, with a place to name the part at once."""

    part = forms.ModelChoiceField(
        Character.objects.all(),
        required=False,
        label=_("Plays also"),
        help_text=_("Names a part, or one more. The row’s own screen has the rest."),
        widget=RelatedFieldWidgetWrapper(
            back_stage.ChooseOne(CHARACTER, admin.site), CHARACTER.remote_field, admin.site, True
        ),
    )

    def clean(self):
        cleaned = super().clean()
        part, credit = cleaned.get("part"), self.instance
        if part or (credit.pk and credit.portrayals.all()):
            field = "part" if part else None
            if cleaned.get("department") != "acting":
                self.add_error(field or "department", _("Only acting credits have parts."))
            elif cleaned.get("role_state") == Credit.RoleState.UNDISCLOSED:
                words = _("A part that is named is not undisclosed.")
                self.add_error(field or "role_state", words)
        if part and credit.pk and part in [each.character for each in credit.portrayals.all()]:
            self.add_error("part", _("This character is already part of the credit."))
        return cleaned

    def save(self, commit=True):
        credit = super().save(commit)
        if commit and (part := self.cleaned_data.get("part")):
            is_first = not credit.portrayals.filter(is_primary=True).exists()
            credit.portrayals.create(character=part, is_primary=is_first)
        return credit


class ShowsParts:
    """Mixin: a column with whom the person plays."""

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("film", "person", "source")
        return rows.prefetch_related("portrayals__character")

    @admin.display(description=_("parts"), empty_value="–")
    def parts(self, credit):
        return ", ".join(part.role for part in credit.portrayals.all()) if credit.pk else ""


class CreditRows(ShowsParts, Rows):
    model = Credit
    form = CreditForm
    show_change_link = True
    readonly_fields = ["parts"]
    fields = [
        "billing_order",
        "person",
        "department",
        "job",
        "role_state",
        "parts",
        "part",
    ]
    ordering = ["department", F("billing_order").asc(nulls_last=True), "pk"]


class MissingInCredit(MissingFilter):
    gaps = {
        "part": (
            _("no part named"),
            Q(department="acting", role_state="disclosed", portrayals=None),
        ),
        "person": (_("nobody named"), Q(person=None)),
        "page": (
            _("a part without a page of its own"),
            Q(pk__in=Portrayal.objects.filter(character=None).values("credit")),
        ),
        "source": (_("announced without a source"), ~Q(announced_on="") & Q(source=None)),
        "billing": (_("in the cast without billing"), Q(department="acting", billing_order=None)),
    }


@admin.register(Credit)
class CreditAdmin(ShowsParts, Admin):
    list_display = ["name", "film", "department", "job", "parts", "role_state", "billing_order"]
    list_filter = [
        "role_state",
        MissingInCredit,
        "department",
        ("film__universes", admin.RelatedOnlyFieldListFilter),
    ]
    ordering = ["film__sort_title", "billing_order", "pk"]
    search_fields = [
        "film__title",
        "person__name",
        "credited_as",
        "job",
        "portrayals__character__name",
        "portrayals__role_text",
    ]
    inlines = [PartRows]
    fieldsets = [
        (None, {"fields": ["film", "person", "credited_as"]}),
        (_("What for"), {"fields": [("department", "job"), "note", "billing_order"]}),
        (_("The part"), {"fields": ["role_state", "marks", "episode_count"]}),
        (
            _("When it became known"),
            {"fields": [("announced_on", "disclosed_on"), "source", "spoiler_scope"]},
        ),
    ]

    def heading(self, credit):
        return f"{credit} – {credit.film}"

    @admin.display(description=_("name"), ordering="person__sort_name")
    def name(self, credit):
        return credit.name
