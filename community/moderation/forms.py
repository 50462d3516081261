"""What moderators and members fill in."""

from datetime import timedelta

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .kinds import kind_named, kind_of, kinds
from .matching import WORD, domain_of, fold
from .models import Decision, Report, Sanction, Watchword

PRESETS = {
    "spam": _("It was advertising."),
    "attack": _("It attacked somebody."),
    "illegal": _("It was hateful or against the law."),
    "spoiler": _("It gave away a film without saying so."),
    "off_topic": _("It had nothing to do with the page."),
    "fine": _("It keeps to the rules of the house."),
}
DAYS = {1: _("one day"), 3: _("three days"), 7: _("a week"), 30: _("thirty days")}


class ReportForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("What is wrong"), choices=Report.Reason, widget=forms.RadioSelect
    )
    films = forms.MultipleChoiceField(
        label=_("Which film does it give away"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = forms.CharField(
        label=_("In your words"),
        help_text=_("Only moderators read it. You may leave it empty."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args, films=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["films"].choices = films
        if not films:
            del self.fields["films"]

    def clean(self):
        cleaned = super().clean()
        reason, note = cleaned.get("reason"), cleaned.get("note")
        if reason == Report.Reason.OTHER and not note:
            self.add_error("note", _("Please say in a few words what is wrong."))
        if reason == Report.Reason.SPOILER and "films" in self.fields and not cleaned.get("films"):
            self.add_error("films", _("Choose the film that it gives away."))
        return cleaned

    def given_away(self):
        """Film ids, if it was reported as a spoiler."""
        if self.cleaned_data["reason"] != Report.Reason.SPOILER:
            return ()
        return tuple(int(pk) for pk in self.cleaned_data.get("films", ()))


class ReasonForm(forms.Form):
    """A reason for the log and the member: chosen, written, or both."""

    preset = forms.ChoiceField(
        label=_("Reason"),
        required=False,
        choices=[("", _("In my own words")), *PRESETS.items()],
    )
    text = forms.CharField(
        label=_("In your words"),
        help_text=_("Everybody can read it in the log. Name nobody, and give nothing away."),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note = forms.CharField(
        label=_("Note for moderators"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self):
        cleaned = super().clean()
        preset = PRESETS.get(cleaned.get("preset"), "")
        reason = f"{preset} {cleaned.get('text', '')}".strip()
        if not reason and not self.errors:
            self.add_error("text", _("Choose a reason or write one."))
        return cleaned | {"reason": reason}


class SanctionForm(ReasonForm):
    kind = forms.ChoiceField(label=_("Decision"), choices=Sanction.Kind)
    days = forms.TypedChoiceField(
        label=_("For how long"),
        help_text=_("A ban has no end; a warning holds until it is read."),
        choices=DAYS.items(),
        coerce=int,
        initial=3,
    )
    posts = forms.IntegerField(
        label=_("Posts to review"), min_value=1, max_value=50, initial=5, required=False
    )
    field_order = ["kind", "days", "posts", "preset", "text", "note"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") == Sanction.Kind.PREMODERATION and not cleaned.get("posts"):
            self.add_error("posts", _("Say how many posts."))
        return cleaned

    def term(self):
        """What Term takes: kind, until, posts."""
        kind, cleaned = self.cleaned_data["kind"], self.cleaned_data
        ends = kind in {Sanction.Kind.SILENCE, Sanction.Kind.SUSPENSION}
        return {
            "kind": kind,
            "until": timezone.now() + timedelta(days=cleaned["days"]) if ends else None,
            "posts": cleaned["posts"] if kind == Sanction.Kind.PREMODERATION else None,
        }


class LiftForm(ReasonForm):
    days = forms.TypedChoiceField(
        label=_("When"),
        required=False,
        choices=[("", _("at once")), *DAYS.items()],
        coerce=int,
        empty_value=None,
    )

    def until(self):
        """When it is to end; None for at once."""
        days = self.cleaned_data["days"]
        return timezone.now() + timedelta(days=days) if days else None


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Note"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


class QueueFilter(forms.Form):
    """A GET form: what it does not understand narrows nothing."""

    reason = forms.ChoiceField(
        label=_("Reason"), required=False, choices=[("", _("Any")), *Report.Reason.choices]
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    member = forms.CharField(label=_("Written by"), required=False, max_length=30)
    tab = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        labels = [(kind.model._meta.label_lower, kind.label) for kind in kinds()]
        self.fields["kind"].choices = [("", _("Any")), *labels]

    def narrow(self, cases):
        """The cases that fit."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("reason"):
            cases = cases.filter(reports__reason=asked["reason"]).distinct()
        if kind := kind_named(asked.get("kind", "")):
            cases = cases.filter(subject_kind=ContentType.objects.get_for_model(kind.model))
        if asked.get("member"):
            cases = cases.filter(member__username__iexact=asked["member"])
        return cases


def films_in(texts, subject):
    """The film ids among `texts` that `subject` could give away."""
    known = {pk for pk, _title in kind_of(subject).films(subject)}
    return [pk for pk in known if str(pk) in texts]


class WatchwordForm(forms.ModelForm):
    class Meta:
        model = Watchword
        fields = ["kind", "pattern", "action", "note"]

    def clean(self):
        cleaned = super().clean()
        pattern = cleaned.get("pattern", "")
        if cleaned.get("kind") == Watchword.Kind.DOMAIN:
            cleaned["pattern"] = domain_of(pattern)
            if "." not in cleaned["pattern"]:
                self.add_error("pattern", _("A domain looks like this: spam.example"))
        elif pattern and not WORD.search(fold(pattern)):
            self.add_error("pattern", _("Write at least one letter or figure."))
        return cleaned


class ControlForm(ReasonForm):
    """What is laid on one thing; every change has its reason."""

    is_locked = forms.BooleanField(label=_("Nobody may write or edit"), required=False)
    is_hidden = forms.BooleanField(label=_("Only moderators see it"), required=False)
    slow_seconds = forms.IntegerField(
        label=_("Slow mode"),
        help_text=_("Seconds between two posts of one member; 0 is off."),
        min_value=0,
        max_value=86_400,
        initial=0,
    )
    pinned = forms.CharField(label=_("Note on top, for everybody"), required=False, max_length=500)
    field_order = ["is_locked", "is_hidden", "slow_seconds", "pinned", "preset", "text", "note"]

    def values(self):
        """The columns of a Control."""
        said = self.cleaned_data
        columns = {name: said[name] for name in ("is_locked", "is_hidden", "slow_seconds")}
        return columns | {"note": said["pinned"]}


class AppealForm(forms.Form):
    decision = forms.ModelChoiceField(
        Decision.objects.none(), label=_("Which decision"), empty_label=None
    )
    text = forms.CharField(
        label=_("What was wrong about it"),
        help_text=_("Another moderator than the one who decided reads it."),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["decision"].queryset = Decision.objects.appealable_by(member)
        self.fields["decision"].label_from_instance = _in_words


class AnswerForm(forms.Form):
    text = forms.CharField(
        label=_("Answer"),
        help_text=_("Everybody can read it in the log. Name nobody."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _in_words(decision):
    return f"{date_format(decision.at)}: {decision.get_verb_display()}. {decision.reason}"
