"""What keeps a screen from being saved, gathered for the top of it."""

from dataclasses import dataclass

from django.utils.text import capfirst


@dataclass(frozen=True)
class Problem:
    """One mistake: the id of the place to mend, what that place is called, and why."""

    anchor: str
    where: str
    words: str


def problems(form, formsets):
    """The mistakes in the fields of a screen and in its rows, from top to bottom.

    What is wrong with the form as a whole is not among them: Django prints that itself.
    """
    found = in_fields(form)
    for formset in formsets:
        options = formset.model._meta
        rows = capfirst(options.verbose_name_plural)
        found += [
            Problem(f"{formset.prefix}-group", rows, words) for words in formset.non_form_errors()
        ]
        for row in formset:
            name = capfirst(options.verbose_name)
            found += [Problem(row.prefix, name, words) for words in row.non_field_errors()]
            found += in_fields(row, f"{name}, ")
    return found


def in_fields(form, prefix=""):
    return [
        Problem(field.id_for_label, f"{prefix}{field.label}", words)
        for field in form
        for words in field.errors
    ]
