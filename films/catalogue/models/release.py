"""Releases and the history of their dates."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .. import release_history
from ..fields import PartialDateField
from ..partial_dates import TBA
from ..querysets import ReleaseDateQuerySet, ReleaseQuerySet
from ..territories import WORLD, territory_choices, territory_name


class Certification(models.Model):
    """An age rating as one country's board gives it."""

    territory = models.CharField(_("country"), max_length=2, choices=territory_choices)
    code = models.CharField(_("rating"), max_length=12)
    meaning = models.CharField(
        _("meaning"),
        max_length=200,
        blank=True,
        help_text=_("What it tells parents, in our own words."),
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("certification")
        verbose_name_plural = _("certifications")
        ordering = ["territory", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["territory", "code"],
                name="certification_is_recorded_once",
                violation_error_message=_("This rating is already recorded for the country."),
            )
        ]

    def __str__(self):
        return f"{self.code} ({self.territory})"


class Release(models.Model):
    """One way in which a film comes out in one country; its dates are rows of their own."""

    class Kind(models.IntegerChoices):
        """TMDB's six release types."""

        PREMIERE = 1, _("premiere")
        LIMITED = 2, _("limited release")
        THEATRICAL = 3, _("in cinemas")
        DIGITAL = 4, _("digital")
        PHYSICAL = 5, _("on disc")
        TV = 6, _("television or streaming")

    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="releases", verbose_name=_("film")
    )
    territory = models.CharField(
        _("country"),
        max_length=2,
        choices=territory_choices,
        default=WORLD,
        help_text=_("“Worldwide” only where it comes out everywhere at once."),
    )
    kind = models.PositiveSmallIntegerField(_("kind"), choices=Kind, default=Kind.THEATRICAL)
    note = models.CharField(
        _("note"), max_length=80, blank=True, help_text=_("The cinema, the festival, the service.")
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        help_text=_("Only where it is shown in another than the film’s own; ISO 639: en, fr, ja."),
    )
    certification = models.ForeignKey(
        Certification,
        verbose_name=_("certification"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The age rating given there."),
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["film", "territory", "kind", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "territory", "kind", "note"],
                name="release_is_recorded_once",
                violation_error_message=_(
                    "This release is already recorded. Add a date to it, or a note that differs."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind__range=(1, 6)), name="release_kind_is_one_of_six"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.territory_name}"

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.film.refresh_release()

    def delete(self, *args, **kwargs):
        film = self.film
        deleted = super().delete(*args, **kwargs)
        film.refresh_release()
        return deleted

    @property
    def territory_name(self):
        return territory_name(self.territory)

    @property
    def history(self):
        """All dates the release has had, oldest first; uses the prefetched rows."""
        return release_history.chained(self.dates.all())

    @property
    def current(self):
        """The date that holds now, or None before the first is recorded."""
        return self.history[-1] if self.history else None


class ReleaseDate(models.Model):
    """A date as it was announced. Rows are added, never changed: a move is a new row.

    A database trigger refuses updates of what was announced (migration 0002).
    """

    class State(models.TextChoices):
        SCHEDULED = "scheduled", _("scheduled")
        HAPPENED = "happened", _("happened")
        WITHDRAWN = "withdrawn", _("withdrawn")

    CORRECTION = "correction"  # the reason that makes a new date no move

    release = models.ForeignKey(
        Release, on_delete=models.CASCADE, related_name="dates", verbose_name=_("release")
    )
    date = PartialDateField(_("date"))
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.SCHEDULED,
        help_text=_("“Withdrawn” takes the date back without setting another."),
    )
    announced_on = PartialDateField(
        _("announced"), blank=True, past=True, help_text=_("When this date became known.")
    )
    reason = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("Why it moved; “correction” for a slip of ours."),
    )
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("What says so."),
    )
    supersedes = models.OneToOneField(
        "self",
        verbose_name=_("replaces"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="superseded_by",
    )
    recorded_at = models.DateTimeField(_("recorded"), auto_now_add=True)
    recorded_by = models.ForeignKey(
        "members.Member",
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ReleaseDateQuerySet.as_manager()

    class Meta:
        verbose_name = _("release date")
        verbose_name_plural = _("release dates")
        ordering = ["release", "id"]
        indexes = [
            models.Index(fields=["-recorded_at"], name="release_dates_by_recording"),
            models.Index(fields=["date", "state"], name="release_dates_by_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["release"],
                condition=Q(supersedes__isnull=True),
                name="release_has_one_first_date",
                violation_error_message=_(
                    "This release already has a first date; say which one this replaces."
                ),
            ),
            models.CheckConstraint(condition=~Q(date=""), name="release_date_says_when"),
            models.CheckConstraint(
                condition=~Q(state="happened") | ~Q(date=TBA.key),
                name="release_to_be_announced_has_not_happened",
                violation_error_message=_(
                    "A release that is to be announced cannot have happened."
                ),
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="release_date_does_not_replace_itself",
            ),
        ]

    def __str__(self):
        return f"{self.release}: {self.date}"

    @property
    def is_correction(self):
        """True when this row put right what had been recorded wrongly here."""
        return self.reason.strip().casefold() == self.CORRECTION

    @property
    def is_move(self):
        """True when this row put the release off or brought it forward."""
        if not self.supersedes_id or self.is_correction:
            return False
        return release_history.is_move(self.supersedes.date, self.date)

    @property
    def moved_by(self):
        """A move's length in days, negative for earlier; None where either day is not known."""
        return release_history.moved_by(self.supersedes.date, self.date)

    def clean(self):
        super().clean()
        self._follow()
        if self.supersedes_id and self.supersedes.release_id != self.release_id:
            raise ValidationError({"supersedes": _("That date belongs to another release.")})
        if (
            self.state == self.State.HAPPENED
            and self.date
            and self.date.start > timezone.localdate()
        ):
            raise ValidationError(
                {"state": _("This day has not come yet; it can only be scheduled.")}
            )

    def save(self, *args, **kwargs):
        self._follow()
        super().save(*args, **kwargs)
        self.release.film.refresh_release()

    def _follow(self):
        """A new date replaces the one that holds, unless it says which one."""
        if self._state.adding and self.release_id and not self.supersedes_id:
            self.supersedes = self.release.dates.heads().first()
