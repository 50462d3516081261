"""What narrows and orders the list of films."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .list_filter import ANY, ListFilter
from .models import Film
from .partial_dates import FIRST_YEAR, LAST_YEAR

ORDERS = [("newest", _("newest first")), ("oldest", _("oldest first")), ("title", _("by title"))]
FILTERS = {
    "universe": "universes__slug",
    "kind": "kind",
    "genre": "genres__slug",
    "year": "year",
    "status": "status",
}


class FilmFilter(ListFilter):
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

    def narrow(self, films):
        """Those of `films` that fit, in the order asked for."""
        answers = self.answers
        order = answers.pop("order", "newest")
        films = films.filter(**{FILTERS[name]: answer for name, answer in answers.items()})
        return {
            "newest": films.newest_first,
            "oldest": films.oldest_first,
            "title": films.by_title,
        }[order]()
