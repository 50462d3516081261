"""Model and form fields for partial dates, sets of marks and web addresses."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from .partial_dates import DateNotUnderstood, PartialDate, from_key, parse


class PartialDateFormField(forms.Field):
    """A text field that understands dates as people write them."""

    widget = forms.TextInput
    longest = 40
    past_examples = _("As far as it is known: 6 June 2025, June 2025, summer 2025, about 1950.")
    examples = _("As far as it is known: 6 June 2025, June 2025, Q3 2025, 2025, TBA.")

    def __init__(self, *, help_text="", past=False, **kwargs):
        # What the date means, if that needs saying, and always how it may be written.
        examples = self.past_examples if past else self.examples
        help_text = format_lazy("{} {}", help_text, examples) if help_text else examples
        super().__init__(help_text=help_text, **kwargs)

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"maxlength": self.longest}

    def prepare_value(self, value):
        return str(value) if isinstance(value, PartialDate) else value

    def to_python(self, value):
        if len(value or "") > self.longest:
            raise ValidationError(_("This is too long for a date."), code="invalid")
        try:
            return parse(value or "")
        except DateNotUnderstood as problem:
            raise ValidationError(str(problem), code="invalid") from None

    def has_changed(self, initial, data):
        try:
            return initial != parse(data or "")
        except DateNotUnderstood:
            return True


class PartialDateField(models.CharField):
    """A date as far as it is known, stored as one sortable text (see partial_dates).

    Empty means that nobody has recorded it, which is not the same as "to be announced".
    With `past` it says when something happened, which cannot be a day to come.
    """

    description = _("Date, as far as it is known")

    def __init__(self, *args, past=False, **kwargs):
        self.past = past
        kwargs["max_length"] = 24
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def get_default(self):
        return super().get_default() if self.has_default() else None

    def from_db_value(self, value, expression, connection):
        return from_key(value) if value else None

    def to_python(self, value):
        if value is None or isinstance(value, PartialDate):
            return value
        try:
            return from_key(value) if value else None
        except DateNotUnderstood as problem:
            raise ValidationError(str(problem), code="invalid") from None

    def get_prep_value(self, value):
        if isinstance(value, PartialDate):
            return value.key
        return "" if value is None else str(value)

    def clean(self, value, model_instance):
        value = self.to_python(value)
        self.validate(value, model_instance)
        if self.past and value and value.start > timezone.localdate():
            raise ValidationError(_("This day has not come yet."), code="future")
        return value

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs):
        return PartialDateFormField(
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            past=self.past,
            widget=kwargs.get("widget"),
        )


class SetField(models.CharField):
    """A small set, stored as words with a space before, between and after them.

    Neither database has sets that the other knows, and a page holds up to a hundred
    things of five kinds that each have one: as tables they would cost a query a kind.
    """

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **{**kwargs, "blank": True, "default": ""})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["blank"], kwargs["default"]
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value):
        words = value.split() if isinstance(value, str) else value or ()
        return frozenset(self.read(word) for word in words)

    def clean(self, value, model_instance):
        value = self.to_python(value)
        if len(self.get_prep_value(value)) > self.max_length:
            raise ValidationError(_("These are more than can be kept. Choose fewer."))
        return value

    def read(self, word):
        """One word of the stored text, or one member of the set, as a member of the set."""
        return word

    def get_prep_value(self, value):
        members = sorted(self.to_python(value))
        return f" {' '.join(map(str, members))} " if members else ""

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))


class MarksFormField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def clean(self, value):
        return frozenset(super().clean(value))

    def has_changed(self, initial, data):
        return frozenset(initial or ()) != frozenset(data or ())


class MarksField(SetField):
    """A set of words from a fixed list of choices."""

    def __init__(self, *args, marks=(), **kwargs):
        self.marks = marks
        super().__init__(*args, **kwargs)

    # `marks` is left out of migrations on purpose: the list may grow without one.

    def clean(self, value, model_instance):
        value = super().clean(value, model_instance)
        unknown = value - set(self.marks.values)
        if unknown:
            raise ValidationError(
                _("“%(mark)s” is not one of the marks."), params={"mark": min(unknown)}
            )
        return value

    def formfield(self, **kwargs):
        return MarksFormField(
            choices=self.marks.choices,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


class ScopeFormField(forms.MultipleChoiceField):
    """Films by their ids; whoever shows it gives it a widget that knows their titles."""

    longest = 18  # digits that every database takes for a whole number

    def prepare_value(self, value):
        return sorted(value) if isinstance(value, frozenset) else value

    def valid_value(self, value):
        # An id that names no film any more is valid: it keeps concealed what it concealed.
        return value.isdecimal() and len(value) <= self.longest

    def clean(self, value):
        return frozenset(int(each) for each in super().clean(value))

    def has_changed(self, initial, data):
        return {str(each) for each in initial or ()} != set(data or ())


class ScopeField(SetField):
    """A spoiler scope: the ids of the films that a reader should have seen first.

    The id of a film that was deleted as a draft stays and keeps the words
    concealed, which is the safe side.
    """

    description = _("Spoiler scope")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("verbose_name", _("spoils"))
        kwargs.setdefault(
            "help_text",
            _("Films that a reader should have seen first. Empty means safe for everybody."),
        )
        super().__init__(*args, **kwargs)

    def read(self, word):
        return int(word)

    def formfield(self, **kwargs):
        return ScopeFormField(
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            widget=kwargs.get("widget"),
        )


class WebAddressField(models.URLField):
    """An address that is safe to link to: http or https, nothing else."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 500)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https", **kwargs})
