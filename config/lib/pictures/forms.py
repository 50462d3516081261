"""Choose a picture in a form."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from config.lib.pictures.gate import MOST_MEGABYTES, accept, check_size
from config.lib.pictures.refusals import EMPTY, PictureRefused

TYPES = "image/jpeg,image/png,image/webp,image/avif"


class PictureField(forms.FileField):
    """A file that must be a picture; its clean value is a Picture, ready to be stored.

    With a `kind` the picture must also be large enough for it. Where the kind is
    chosen in the same form, the form's clean() calls `validate_size` instead.
    """

    widget = forms.FileInput
    default_error_messages = {
        "required": _("Choose a picture."),
        "empty": _(EMPTY),
    }

    def __init__(self, *, kind=None, **options):
        options.setdefault(
            "help_text",
            _(
                "JPEG, PNG, WebP or AVIF, at most %(most)d MB. "
                "If the form comes back to you, choose the file again."
            )
            % {"most": MOST_MEGABYTES},
        )
        super().__init__(**options)
        self.kind = kind

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": TYPES}

    def to_python(self, data):
        upload = super().to_python(data)
        if upload is None:
            return None
        try:
            return accept(upload, self.kind)
        except PictureRefused as refusal:
            raise _as_validation_error(refusal) from None


def ask_for_files_again(refused):
    """Say so in `refused`, the forms of a page, where a good picture was lost with them.

    A browser never refills a file field: without a word the editor would believe that
    the picture is still chosen.
    """
    for form in refused:
        for name, field in form.fields.items():
            if isinstance(field, PictureField) and form.cleaned_data.get(name):
                form.add_error(name, gettext("Choose the file again once the rest is put right."))


def validate_size(picture, kind):
    """Raise a ValidationError unless `picture` is large enough for the slot of `kind`."""
    try:
        check_size(picture, kind)
    except PictureRefused as refusal:
        raise _as_validation_error(refusal) from None


def _as_validation_error(refusal):
    return ValidationError(gettext(refusal.words) % refusal.facts, code="refused")
