"""What narrows and orders the list of films: a form that takes its answers from the address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Film
from .partial_dates import FIRST_YEAR, LAST_YEAR

LONGEST = 60  # letters of an answer that are worth keeping

ANY = [("", _("any"))]
ORDERS = [("newest", _("newest first")), ("oldest", _("oldest first")), ("title", _("by title"))]
FILTERS = {
    "universe": "universes__slug",
    "kind": "kind",
    "genre": "genres__slug",
    "year": "year",
    "status": "status",
}


class FilmFilter(forms.Form):
    """Every field may be left empty. What is not understood is kept, said, and not filtered by."""

    universe = forms.ChoiceField(label=_("Universe"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=ANY + Film.Kind.choices)
    genre = forms.ChoiceField(label=_("Genre"), required=False)
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4, "size": 4}),
    )
    status = forms.ChoiceField(label=_("Status"), required=False, choices=ANY + Film.Status.choices)
    order = forms.ChoiceField(label=_("Order"), required=False, choices=ORDERS)

    def __init__(self, query, universes, genres):
        super().__init__({name: _legible(query[name]) for name in query}, auto_id="filter-%s")
        self.fields["universe"].choices = ANY + [(each.slug, each.name) for each in universes]
        self.fields["genre"].choices = ANY + [(each.slug, each.name) for each in genres]
        for name in self.errors:
            self._keep(name)

    def _keep(self, name):
        """Let a select show what was asked for, though it is none of its options."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*field.choices, (self.data[name], self.data[name])]

    def narrow(self, films):
        """Those of `films` that fit, in the order asked for."""
        answers = {name: answer for name, answer in self.cleaned_data.items() if answer}
        order = answers.pop("order", "newest")
        films = films.filter(**{FILTERS[name]: answer for name, answer in answers.items()})
        return {
            "newest": films.newest_first,
            "oldest": films.oldest_first,
            "title": films.by_title,
        }[order]()

    @property
    def not_understood(self):
        """Pairs of a field's label and what was typed there."""
        return [(self.fields[name].label, self.data[name]) for name in self.errors]


def _legible(text):
    """What was typed, short and legible enough to be printed again."""
    return "".join(letter for letter in text[:LONGEST] if letter.isprintable())
