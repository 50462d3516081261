"""Places in the story, on the screens of a universe and of a film."""

from collections import defaultdict

from django.forms.models import BaseInlineFormSet

from ..models import StoryPlacement
from .base import Rows


class PlacementFormSet(BaseInlineFormSet):
    """Refuses rows that only together would put the films into a ring."""

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        kept = [form.instance for form in self.forms if self.states_a_place(form)]
        rows = defaultdict(list)
        for place in kept:
            rows[place.universe_id].append(place)
        known = [form.instance.pk for form in self.initial_forms]
        for universe_id, places in rows.items():
            others = StoryPlacement.objects.filter(universe_id=universe_id).exclude(pk__in=known)
            StoryPlacement.refuse_a_ring([*others, *places])

    def states_a_place(self, form):
        deleted = self.can_delete and self._should_delete_form(form)
        return not deleted and (form.instance.pk or form.has_changed())


class PlacementRows(Rows):
    model = StoryPlacement
    formset = PlacementFormSet
    fields = ["relation", "anchor", "second_anchor", "certainty", "note", "source", "spoiler_scope"]
    related = ["universe", "film", "anchor", "second_anchor", "source"]
