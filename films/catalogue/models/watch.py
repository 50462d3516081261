"""Trailers and where to watch."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from ..fields import PartialDateField, ScopeField, WebAddressField
from ..territories import territory_choices, territory_name


class Trailer(models.Model):
    """A link to a video. Nothing of it loads before the reader follows the link."""

    class Kind(models.TextChoices):
        TEASER = "teaser", _("teaser")
        TRAILER = "trailer", _("trailer")
        CLIP = "clip", _("clip")
        FEATURETTE = "featurette", _("behind the scenes")

    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="trailers", verbose_name=_("film")
    )
    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.TRAILER)
    url = WebAddressField(_("web address"))
    site = models.CharField(
        _("on"), max_length=40, help_text=_("YouTube, Vimeo, the studio's site.")
    )
    published_on = PartialDateField(_("published"), blank=True, past=True)
    is_official = models.BooleanField(
        _("official"), default=True, help_text=_("Put out by the makers themselves.")
    )
    spoiler_scope = ScopeField()

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("trailer")
        verbose_name_plural = _("trailers")
        ordering = ["film", "-published_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "url"],
                name="trailer_is_recorded_once",
                violation_error_message=_("This trailer is already recorded."),
            )
        ]

    def __str__(self):
        return self.title


class Availability(models.Model):
    """Where a film could be watched on the day somebody looked."""

    class Mode(models.TextChoices):
        CINEMA = "cinema", _("in cinemas")
        SUBSCRIPTION = "flatrate", _("with a subscription")
        RENT = "rent", _("to rent")
        BUY = "buy", _("to buy")
        DISC = "disc", _("on disc")
        ADS = "ads", _("free with advertising")
        FREE = "free", _("free")

    FRESH_FOR = timedelta(days=60)

    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="availabilities", verbose_name=_("film")
    )
    territory = models.CharField(_("country"), max_length=2, choices=territory_choices)
    provider = models.CharField(
        _("provider"), max_length=60, help_text=_("The service, the cinema chain, the publisher.")
    )
    mode = models.CharField(_("how"), max_length=8, choices=Mode)
    url = WebAddressField(_("web address"), blank=True)
    seen_on = models.DateField(_("seen on"), help_text=_("The day somebody checked."))
    available_from = models.DateField(_("from"), null=True, blank=True)
    available_until = models.DateField(_("until"), null=True, blank=True)
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("place to watch")
        verbose_name_plural = _("where to watch")
        ordering = ["film", "territory", "mode", "provider"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "territory", "provider", "mode"],
                name="place_to_watch_is_recorded_once",
                violation_error_message=_("This place to watch is already recorded."),
            ),
            models.CheckConstraint(
                condition=Q(available_from__isnull=True)
                | Q(available_until__isnull=True)
                | Q(available_until__gte=F("available_from")),
                name="place_to_watch_ends_after_it_begins",
                violation_error_message=_("It would end before it begins."),
            ),
        ]

    def __str__(self):
        return f"{self.provider}, {self.get_mode_display()}"

    def clean(self):
        super().clean()
        if self.seen_on and self.seen_on > timezone.localdate():
            raise ValidationError({"seen_on": _("This day has not come yet.")})

    @property
    def territory_name(self):
        return territory_name(self.territory)

    def is_over(self, today):
        """True once the provider no longer offers it."""
        return bool(self.available_until) and self.available_until < today

    def is_stale(self, today):
        """True when nobody has checked for so long that it may well have changed."""
        return not self.is_over(today) and self.seen_on < today - self.FRESH_FOR

    def is_current(self, today):
        return not self.is_over(today) and not self.is_stale(today)
