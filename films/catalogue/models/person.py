"""People: whoever has a credit."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Substr
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import indexing, sorting, wording
from ..fields import PartialDateField
from ..querysets import PersonQuerySet
from .base import Entry
from .image import Image, first_safe


class Department(models.TextChoices):
    """TMDB's departments, in the order in which credits are listed."""

    DIRECTING = "directing", _("Directing")
    WRITING = "writing", _("Writing")
    ACTING = "acting", _("Acting")
    PRODUCTION = "production", _("Production")
    CAMERA = "camera", _("Camera")
    EDITING = "editing", _("Editing")
    SOUND = "sound", _("Sound and music")
    ART = "art", _("Art")
    COSTUME = "costume", _("Costume and make-up")
    VISUAL_EFFECTS = "visual_effects", _("Visual effects")
    LIGHTING = "lighting", _("Lighting")
    CREW = "crew", _("Crew")

    @property
    def calling(self):
        """What somebody is called who works there; the department where that has no one name."""
        return _CALLINGS.get(self, self.label)


_CALLINGS = {
    Department.DIRECTING: _("Director"),
    Department.WRITING: _("Writer"),
    Department.ACTING: _("Actor"),
    Department.PRODUCTION: _("Producer"),
    Department.EDITING: _("Editor"),
}


class Person(Entry):
    name = models.CharField(_("name"), max_length=120)
    sort_name = models.CharField(
        _("sorted as"),
        max_length=120,
        blank=True,
        help_text=_("“Armas, Ana de”. Left empty, the last word leads."),
    )
    also_known_as = models.TextField(
        _("also known as"), blank=True, help_text=_("One name a line. Search finds them.")
    )
    known_for = models.CharField(
        _("known for"), max_length=16, choices=Department, default=Department.ACTING
    )
    biography = models.TextField(
        _("biography"), blank=True, help_text=_("A few sentences in our own words.")
    )
    birth = PartialDateField(_("born"), blank=True, past=True)
    birth_place = models.CharField(
        _("place of birth"), max_length=120, blank=True, help_text=_("Town and country.")
    )
    death = PartialDateField(
        _("died"),
        blank=True,
        past=True,
        help_text=_("Once recorded, the page remembers and asks nothing of the future."),
    )
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source of the dates"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "pk"]
        indexes = [models.Index(fields=["state", "sort_name", "id"], name="people_by_name")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name"),
            models.CheckConstraint(
                condition=Q(birth="") | Q(death="") | Q(death__gte=Substr("birth", 1, 4)),
                name="person_dies_after_birth",
                violation_error_message=_("This person would have died before being born."),
            ),
        ]

    @property
    def label(self):
        return self.name

    def get_absolute_url(self):
        return reverse("catalogue:person", args=[self.slug])

    @property
    def portrait(self):
        """The first safe portrait, or None; uses the prefetched images."""
        return first_safe(self.images.all(), Image.Kind.PORTRAIT)

    def clean(self):
        super().clean()
        if self.birth and self.death and self.death.end < self.birth.start:
            raise ValidationError({"death": _("This person would have died before being born.")})

    def save(self, *args, **kwargs):
        self.sort_name = self.sort_name or sorting.family_name_first(self.name)
        super().save(*args, **kwargs)

    def entry_changed(self):
        indexing.person(self)

    @property
    def calling(self):
        """What this person is known as: “Actor”."""
        return Department(self.known_for).calling

    @property
    def line(self):
        """What lists print below the name: “Actor”, “Actor, 1962–2023”."""
        return f"{self.calling}, {self.lifespan}" if self.has_died else str(self.calling)

    @property
    def has_died(self):
        return self.death is not None

    @property
    def lifespan(self):
        """“1962–2023” for somebody who has died, else nothing."""
        return wording.lifespan_in_words(self.birth, self.death) if self.has_died else ""

    @property
    def age_at_death(self):
        """Whole years lived, or None unless both days are known exactly."""
        if not (self.birth and self.death):
            return None
        if {self.birth.precision, self.death.precision} != {"day"}:
            return None
        born, died = self.birth.end, self.death.end
        return died.year - born.year - ((died.month, died.day) < (born.month, born.day))
