"""How often each kind of notice comes by e-mail."""

from django import forms
from django.utils.text import capfirst

from .models import ALWAYS_MAILED, Kind, Preference
from .stopping import set_frequency

CHOOSABLE = [kind for kind in Kind if kind not in ALWAYS_MAILED]


class PreferencesForm(forms.Form):
    """One field for each kind that a member may choose about."""

    def __init__(self, member, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member
        chosen = dict(member.preferences.values_list("kind", "frequency"))
        for kind in CHOOSABLE:
            self.fields[kind] = forms.ChoiceField(
                label=capfirst(kind.label),
                choices=Preference.Frequency.choices,
                initial=chosen.get(kind, Preference.Frequency.DAILY),
            )

    def save(self):
        for kind in self.changed_data:
            set_frequency(self.member.pk, kind, self.cleaned_data[kind])
