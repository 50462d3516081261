"""Say in words why the database refused a change.

Forms check what they can before they save. What gets past them contradicts another
row of the same form, or what somebody else saved in the same moment.
"""

import re

from django.utils.translation import gettext as _


def in_words(refusal, models):
    """What to tell the editor of an IntegrityError raised while saving rows of `models`."""
    said = str(refusal)
    for model in models:
        for constraint in model._meta.constraints:
            if re.search(rf"\b{constraint.name}\b", said) or said == _unnamed(model, constraint):
                return str(constraint.get_violation_error_message())
    return _(
        "Nothing was saved, because somebody else saved something at the same moment "
        "that this contradicts. Look through it once more and save it again."
    )


def _unnamed(model, constraint):
    """How SQLite, which names only checks, tells of a broken unique constraint."""
    columns = (
        f"{model._meta.db_table}.{model._meta.get_field(field).column}"
        for field in getattr(constraint, "fields", ())
    )
    return f"UNIQUE constraint failed: {', '.join(columns)}"


def refusing(form, words):
    """The form class, answering every attempt with `words` and keeping what was typed."""

    class Refusing(form):
        def clean(self):
            cleaned = super().clean()
            self.add_error(None, words)
            return cleaned

    return Refusing
