"""What members say about themselves, and how they want the house."""

from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.core.validators import MaxValueValidator
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from config.lib.pictures import Focal
from config.lib.pictures.forms import PictureField

from . import avatars, renaming
from .models import Member
from .plain_text import one_line, paragraphs
from .writing import read_over


def zones():
    """Every zone of a city, and UTC, as choices; the site's own is the empty one."""
    cities = sorted(zone for zone in available_timezones() if "/" in zone and "Etc" not in zone)
    own = [("", _("the site’s: %(zone)s") % {"zone": settings.TIME_ZONE}), ("UTC", "UTC")]
    return own + [(zone, zone.replace("_", " ")) for zone in cities]


class ProfileForm(forms.ModelForm):
    class Meta:
        model = Member
        fields = ["name", "pronouns", "bio"]

    def clean_name(self):
        return one_line(self.cleaned_data["name"])

    def clean_pronouns(self):
        return one_line(self.cleaned_data["pronouns"])

    def clean_bio(self):
        return paragraphs(self.cleaned_data["bio"])

    def clean(self):
        cleaned = super().clean()
        words = "\n".join(cleaned.get(name, "") for name in self.Meta.fields)
        refusals, self.told = read_over(words)
        for refusal in refusals:
            self.add_error(None, refusal)
        return cleaned

    def save(self, commit=True):
        # Only its own columns: another tab may be saving the others.
        self.instance.save(update_fields=self.Meta.fields)
        for tell in self.told:
            tell(self.instance)
        return self.instance


class AvatarForm(forms.Form):
    file = PictureField(label=_("Picture"), kind=avatars.KIND)
    across = forms.IntegerField(
        label=_("Focus across"),
        initial=50,
        min_value=0,
        validators=[MaxValueValidator(100)],
        help_text=_("0 is the left edge, 100 the right. The picture is cropped about this point."),
    )
    down = forms.IntegerField(
        label=_("Focus down"),
        initial=35,
        min_value=0,
        validators=[MaxValueValidator(100)],
        help_text=_("0 is the top, 100 the bottom."),
    )

    def save(self, member):
        focal = Focal(self.cleaned_data["across"], self.cleaned_data["down"])
        avatars.wear(member, self.cleaned_data["file"], focal)


class UsernameForm(forms.ModelForm):
    class Meta:
        model = Member
        fields = ["username"]

    def clean(self):
        # Not the model's own: `rename` validates the row that it has locked.
        return self.cleaned_data

    def _post_clean(self):
        pass

    def save(self, commit=True):
        return renaming.rename(self.instance, self.cleaned_data["username"])


class HouseForm(forms.ModelForm):
    """How the house looks and what it conceals."""

    time_zone = forms.ChoiceField(label=_("Time zone"), choices=lazy(zones, list), required=False)

    class Meta:
        model = Member
        fields = ["lights", "time_zone", "spoilers", "visibility"]

    def save(self, commit=True):
        self.instance.save(update_fields=self.Meta.fields)
        return self.instance
