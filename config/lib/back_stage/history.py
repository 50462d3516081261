"""What changed from what to what: written into the admin's own log, and read back.

Django's log holds the names of the fields that changed. Beside them, under a key that
Django passes over, each change keeps [label, old value, new value] in words.
"""

import json
from dataclasses import dataclass, field

from django import forms
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

KEPT = 160  # characters of a long text


@dataclass(frozen=True)
class Step:
    """One thing that an editor did: a sentence, and the values before and after."""

    sentence: str
    differences: list[list[str]] = field(default_factory=list)


def changed(differences):
    """A log message for a change that no form made: rows of [label, old value, new value]."""
    return [{"changed": {"fields": [row[0] for row in differences], "differences": differences}}]


def with_differences(message, form, formsets, add):
    """Django's log message of a form and its rows, with old and new values added."""
    entries = iter(part["changed"] for part in message if "changed" in part)
    with override(None):
        if form.changed_data and not add:
            next(entries)["differences"] = differences(form)
        for formset in formsets or ():
            rows = {id(row) for row, _fields in formset.changed_objects}
            for row_form in formset.initial_forms:
                if id(row_form.instance) in rows:
                    next(entries)["differences"] = differences(row_form)
    return message


def differences(form):
    """[label, old value, new value] of every field that the form changed."""
    return [
        [
            str(form[name].label),
            value_in_words(form.fields[name], form[name].initial),
            value_in_words(form.fields[name], form.cleaned_data.get(name)),
        ]
        for name in form.changed_data
        if name in form.fields
    ]


def value_in_words(form_field, value):
    """A field's value as its form shows it, shortened; "" for an empty one."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(form_field, forms.FileField):
        return _("another file")
    if isinstance(form_field, forms.ModelChoiceField):
        return _rows_in_words(form_field, value)
    if choices := getattr(form_field, "choices", None):
        labels = {str(key): str(label) for key, label in choices}
        members = value if isinstance(value, (list, tuple, frozenset)) else [value]
        return ", ".join(sorted(labels.get(str(member), str(member)) for member in members))
    return Truncator(str(form_field.prepare_value(value))).chars(KEPT)


def _rows_in_words(form_field, value):
    """Rows by their names; what a form starts from are their keys, what it ends with they are."""
    many = isinstance(form_field, forms.ModelMultipleChoiceField)
    keys = [getattr(row, "pk", row) for row in (value if many else [value])]
    rows = form_field.queryset.filter(pk__in=keys)
    return ", ".join(sorted(form_field.label_from_instance(row) for row in rows))


def steps(entry):
    """A log entry as a list of Steps; what another version wrote is told in its own words."""
    try:
        told = [Step(_sentence(part), _shown(part)) for part in json.loads(entry.change_message)]
    except (ValueError, TypeError, KeyError, AttributeError):
        return [Step(entry.change_message)]
    return told or [Step(entry.get_change_message())]


def _sentence(part):
    ((verb, about),) = part.items()
    if "object" not in about:
        return {"added": _("Added."), "changed": "", "deleted": _("Deleted.")}[verb]
    words = {
        "added": _("Added %(name)s “%(object)s”."),
        "changed": _("%(name)s “%(object)s”"),
        "deleted": _("Removed %(name)s “%(object)s”."),
    }
    return capfirst(words[verb] % {"name": _(about["name"]), "object": about["object"]})


def _shown(part):
    about = part.get("changed", {})
    if "differences" in about:
        return [[_(label), before, after] for label, before, after in about["differences"]]
    return [[_(label), "", ""] for label in about.get("fields", ())]
