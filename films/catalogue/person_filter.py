"""What narrows the lists of people and of characters."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .letters import LETTERS
from .list_filter import ANY, ListFilter
from .models.person import Department


class PersonFilter(ListFilter):
    department = forms.ChoiceField(
        label=_("Department"), required=False, choices=ANY + Department.choices
    )
    universe = forms.ChoiceField(label=_("Universe"), required=False)
    # A row of links, not a select.
    letter = forms.ChoiceField(
        label=_("Letter"),
        required=False,
        choices=[(letter, letter) for letter in LETTERS],
        widget=forms.HiddenInput,
    )

    def narrow(self, people):
        """Those of `people` who fit, by name, whatever their letter."""
        answers = self.answers
        if department := answers.get("department"):
            people = people.filter(known_for=department)
        if universe := answers.get("universe"):
            people = people.of_universe(universe)
        return people.by_name()


class CharacterFilter(ListFilter):
    universe = forms.ChoiceField(label=_("Universe"), required=False)

    def narrow(self, characters):
        """Those of `characters` who fit, universe by universe."""
        if universe := self.answers.get("universe"):
            characters = characters.filter(universe__slug=universe)
        return characters.by_universe()
