"""What narrows a list: a form that takes its answers from the address."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 60  # letters of an answer that are worth keeping
ANY = [("", _("any"))]
ERRORS = ("invalid", "invalid_choice", "min_value", "max_value")


class ListFilter(forms.Form):
    """Every field may be left empty. What is not understood is kept, said, and not filtered by.

    `options` are the choices of its selects that are only known now, by field.
    """

    def __init__(self, query, **options):
        super().__init__({name: _legible(query[name]) for name in query}, auto_id="filter-%s")
        for name, choices in options.items():
            self.fields[name].choices = [*ANY, *choices]
        for field in self.fields.values():
            field.error_messages |= dict.fromkeys(ERRORS, _("Not understood"))
        for name in self.errors:
            self._keep(name)

    def _keep(self, name):
        """Let a select show what was asked for, though it is none of its options."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*field.choices, (self.data[name], self.data[name])]

    @property
    def answers(self):
        """What was answered and understood, by field."""
        return {name: answer for name, answer in self.cleaned_data.items() if answer}

    @property
    def not_understood(self):
        """Pairs of a field's label and what was typed there."""
        return [(self.fields[name].label, self.data[name]) for name in self.errors]


def _legible(text):
    """What was typed, short and legible enough to be printed again."""
    return "".join(letter for letter in text[:LONGEST] if letter.isprintable())
