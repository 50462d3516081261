"""What a series is made of."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from ..fields import PartialDateField
from .film import Film


class Season(models.Model):
    series = models.ForeignKey(
        Film, on_delete=models.CASCADE, related_name="seasons", verbose_name=_("series")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Left empty, its number.")
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("season")
        verbose_name_plural = _("seasons")
        ordering = ["series", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "number"],
                name="season_number_is_unique_in_its_series",
                violation_error_message=_("This series already has a season with this number."),
            )
        ]

    def __str__(self):
        return self.title or _("Season %(number)d") % {"number": self.number}


class Episode(models.Model):
    season = models.ForeignKey(
        Season, on_delete=models.CASCADE, related_name="episodes", verbose_name=_("season")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Left empty, its number.")
    )
    first_shown = PartialDateField(_("first shown"), blank=True)
    runtime_minutes = models.PositiveSmallIntegerField(
        _("running time"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("In minutes."),
    )
    synopsis = models.TextField(
        _("synopsis"), blank=True, help_text=_("One sentence that gives nothing away.")
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("episode")
        verbose_name_plural = _("episodes")
        ordering = ["season", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "number"],
                name="episode_number_is_unique_in_its_season",
                violation_error_message=_("This season already has an episode with this number."),
            )
        ]

    def __str__(self):
        return self.title or _("Episode %(number)d") % {"number": self.number}
