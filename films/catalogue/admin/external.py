"""What other catalogues call the same film or person."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import ExternalId
from .base import Rows

# The part of an address up to an id: "themoviedb.org/movie/" of "…/movie/541671-ballerina".
STARTS = [
    address.removeprefix("https://").removeprefix("www.").partition("%s")[0]
    for address in ExternalId.ADDRESSES.values()
]


class ExternalIdForm(forms.ModelForm):
    """Takes an id, or the whole address of its page there."""

    value = forms.CharField(
        label=_("Its id"),
        max_length=300,
        help_text=_("tt7181546, 541671, Q65089993, or the whole address of its page there."),
    )

    def clean_value(self):
        typed = self.cleaned_data["value"].strip()
        for start in STARTS:
            if start in typed:
                return re.split(r"[/?#-]", typed.partition(start)[2])[0]
        return typed


class ExternalIdRows(Rows):
    model = ExternalId
    form = ExternalIdForm
    fields = ["scheme", "value"]
    classes = ["collapse"]
    kind = None  # "film" or "person"

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "scheme":
            schemes = {scheme for scheme, kind in ExternalId.ADDRESSES if kind == self.kind}
            kwargs["choices"] = [choice for choice in db_field.choices if choice[0] in schemes]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class FilmIdRows(ExternalIdRows):
    kind = "film"


class PersonIdRows(ExternalIdRows):
    kind = "person"
