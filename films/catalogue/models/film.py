"""Films, series and shorts; the unit of the catalogue."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .. import indexing, sorting
from ..fields import PartialDateField, WebAddressField
from ..querysets import FilmQuerySet
from .base import Entry
from .image import Image, first_safe


class Genre(models.Model):
    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True)

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("genre")
        verbose_name_plural = _("genres")
        ordering = ["name"]

    def __str__(self):
        return self.name


class Film(Entry):
    class Kind(models.TextChoices):
        FILM = "film", _("film")
        SERIES = "series", _("series")
        SHORT = "short", _("short film")

    class Status(models.TextChoices):
        """TMDB's production states, and the two that come before them."""

        RUMOURED = "rumoured", _("rumoured")
        ANNOUNCED = "announced", _("announced")
        IN_DEVELOPMENT = "in_development", _("in development")
        PRE_PRODUCTION = "pre_production", _("in pre-production")
        FILMING = "filming", _("filming")
        POST_PRODUCTION = "post_production", _("in post-production")
        RELEASED = "released", _("released")
        CANCELLED = "cancelled", _("cancelled")

    class CreditsScene(models.TextChoices):
        NONE = "none", _("no scene during or after the credits")
        DURING = "during", _("a scene during the credits")
        AFTER = "after", _("a scene after the credits")
        BOTH = "both", _("scenes during and after the credits")

    class Motif(models.TextChoices):
        STRINGS = "strings", _("strings")
        IRIS = "iris", _("iris")
        SPLICE = "splice", _("splice")
        STEPS = "steps", _("steps")
        WINDOWS = "windows", _("windows")
        BLINDS = "blinds", _("blinds")
        BEAM = "beam", _("beam")
        HALVES = "halves", _("halves")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.FILM)
    title = models.CharField(
        _("title"),
        max_length=200,
        help_text=_("As it is known here: “Alien”, not “Alien: The Director’s Cut”."),
    )
    original_title = models.CharField(
        _("original title"),
        max_length=200,
        blank=True,
        help_text=_("In its own language, where that differs."),
    )
    original_language = models.CharField(
        _("original language"), max_length=8, blank=True, help_text=_("ISO 639: en, fr, ja.")
    )
    sort_title = models.CharField(
        _("sorted as"),
        max_length=200,
        blank=True,
        help_text=_("Left empty, the title without its article."),
    )
    tagline = models.CharField(
        _("tagline"), max_length=200, blank=True, help_text=_("The line on the poster.")
    )
    synopsis = models.TextField(
        _("synopsis"),
        blank=True,
        help_text=_("Two sentences in our own words that give nothing away."),
    )
    runtime_minutes = models.PositiveSmallIntegerField(
        _("running time"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(1500)],
        help_text=_("In minutes."),
    )
    status = models.CharField(
        _("production status"), max_length=16, choices=Status, default=Status.ANNOUNCED
    )
    status_as_of = PartialDateField(
        _("status as of"), blank=True, past=True, help_text=_("When this was last known to be so.")
    )
    status_source = models.ForeignKey(
        "Source",
        verbose_name=_("source of the status"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("What says so."),
    )
    credits_scene = models.CharField(
        _("after the credits"),
        max_length=6,
        choices=CreditsScene,
        blank=True,
        help_text=_("Left empty, nobody has checked."),
    )
    motif = models.CharField(
        _("motif"),
        max_length=10,
        choices=Motif,
        blank=True,
        help_text=_("For the drawn plate. Left empty, the title decides."),
    )
    home_page = WebAddressField(_("official site"), blank=True)
    genres = models.ManyToManyField(
        Genre, blank=True, related_name="films", verbose_name=_("genres")
    )
    first_release = PartialDateField(_("release"), blank=True, editable=False, db_index=True)
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, editable=False, db_index=True
    )

    objects = FilmQuerySet.as_manager()

    class Meta:
        verbose_name = _("film")
        verbose_name_plural = _("films")
        ordering = ["sort_title", "year", "pk"]
        indexes = [
            models.Index(fields=["state", "sort_title", "id"], name="films_by_title"),
            models.Index(fields=["state", "first_release", "id"], name="films_by_release"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="film_has_a_title"),
            models.CheckConstraint(
                condition=Q(runtime_minutes__isnull=True) | Q(runtime_minutes__gte=1),
                name="film_runs_at_least_a_minute",
            ),
        ]

    @property
    def label(self):
        return self.title

    def __str__(self):
        return f"{self.title} ({self.year})" if self.year else self.title

    def get_absolute_url(self):
        return reverse("catalogue:film", args=[self.slug])

    @property
    def poster(self):
        """The first safe poster, or None; uses the prefetched images."""
        return first_safe(self.images.all(), Image.Kind.POSTER)

    @property
    def is_out(self):
        return self.status == self.Status.RELEASED

    @property
    def plate_motif(self):
        """What its plate shows: whatever is not out yet is behind the curtain."""
        return self.motif if self.is_out else "curtain"

    def save(self, *args, **kwargs):
        self.sort_title = self.sort_title or sorting.without_article(self.title)
        super().save(*args, **kwargs)

    def entry_changed(self):
        indexing.film(self)

    def refresh_release(self):
        """Derive the release by which the film is known, and its year, from the releases."""
        known = self.releases.known_by()
        first, year = (known, known.year) if known else (None, None)
        if (first, year) != (self.first_release, self.year):
            self.first_release, self.year = first, year
            self.save(update_fields=["first_release", "year"])


class AlternativeTitle(models.Model):
    class Kind(models.TextChoices):
        FULL = "full", _("full title")
        SHORT = "short", _("short title")
        WORKING = "working", _("working title")
        FESTIVAL = "festival", _("festival title")
        DISPLAY = "display", _("display title")
        TRANSLITERATION = "transliteration", _("transliteration")

    film = models.ForeignKey(
        Film, on_delete=models.CASCADE, related_name="alternative_titles", verbose_name=_("film")
    )
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.DISPLAY)
    territory = models.CharField(
        _("country"), max_length=2, blank=True, help_text=_("ISO 3166-1: US, DE, JP.")
    )
    language = models.CharField(
        _("language"), max_length=8, blank=True, help_text=_("ISO 639: en, fr, ja.")
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("alternative title")
        verbose_name_plural = _("alternative titles")
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "title", "territory", "kind"],
                name="alternative_title_is_recorded_once",
                violation_error_message=_("This title is already recorded."),
            )
        ]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        indexing.film(self.film)

    def delete(self, *args, **kwargs):
        film = self.film
        deleted = super().delete(*args, **kwargs)
        indexing.film(film)
        return deleted
