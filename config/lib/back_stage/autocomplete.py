"""Fields that search for rows as one types, and name the chosen ones with one query a page."""

from collections import defaultdict

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.forms import Media

LONGEST_KEY = 18  # digits that every database takes for a whole number


class KnowsItsRows:
    """Mixin: the chosen rows come from `rows`, which `look_up` fills for a whole page.

    Django's own widget asks the database in every field, so a film with a hundred
    credits would cost two hundred queries.
    """

    rows = None

    @property
    def media(self):
        return super().media + Media(js=["admin/js/autocomplete.js", "js/back_stage.js"])

    @property
    def model(self):
        return self.field.remote_field.model

    def optgroups(self, name, value, attrs=None):
        if self.rows is None:
            self.rows = fetch(self.model, value)
        choices = [(key, self.label(key)) for key in value if key]
        if not (self.is_required or self.allow_multiple_selected):
            choices.insert(0, ("", ""))
        options = [
            self.create_option(name, key, label, key in value, index)
            for index, (key, label) in enumerate(choices)
            if label is not None
        ]
        return [(None, options, 0)]

    def label(self, key):
        """What the option says; None for a row that is not there, which is left out."""
        return str(self.rows[key]) if key in self.rows else None


class ChooseOne(KnowsItsRows, AutocompleteSelect):
    pass


class ChooseMany(KnowsItsRows, AutocompleteSelectMultiple):
    def build_attrs(self, base_attrs, extra_attrs=None):
        # Each choice has its own cross; one for all of them would stand loose in a list.
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


def look_up(forms):
    """Hand every searching widget of the page the rows it shows: one query for each model."""
    widgets, keys = defaultdict(list), defaultdict(set)
    for form in forms:
        for bound in form:
            widget = getattr(bound.field.widget, "widget", bound.field.widget)
            if isinstance(widget, KnowsItsRows):
                widgets[widget.model].append(widget)
                keys[widget.model].update(widget.format_value(bound.value()))
    for model, users in widgets.items():
        rows = fetch(model, keys[model])
        for widget in users:
            widget.rows = rows


def fetch(model, keys):
    """The rows of `model` by their keys as text; nonsense among the keys is passed over."""
    keys = {key for key in keys if key.isdecimal() and len(key) <= LONGEST_KEY}
    found = model._default_manager.in_bulk(keys) if keys else {}
    return {str(pk): row for pk, row in found.items()}
