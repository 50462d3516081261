"""Who said so, where and when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from ..fields import PartialDateField, WebAddressField


class Source(models.Model):
    """An article, interview, film or notice that something was taken from."""

    class Kind(models.TextChoices):
        STUDIO = "studio", _("studio or distributor")
        TRADE = "trade", _("trade paper")
        INTERVIEW = "interview", _("interview")
        PRESS = "press", _("press")
        AGGREGATOR = "aggregator", _("aggregator")
        SOCIAL = "social", _("social media")
        TRAILER = "trailer", _("trailer")
        FILM = "film", _("the film itself")
        BOOK = "book", _("book")
        OWN = "own", _("our own reference notes")

    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(
        _("publisher"), max_length=120, blank=True, help_text=_("Left empty, it is not known.")
    )
    author = models.CharField(_("author"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    url = WebAddressField(_("web address"), blank=True)
    archive_url = WebAddressField(
        _("archived copy"),
        blank=True,
        help_text=_("A copy that stays when the page goes, for example at web.archive.org."),
    )
    published_on = PartialDateField(_("published"), blank=True, past=True)
    retrieved_on = models.DateField(
        _("seen on"), null=True, blank=True, help_text=_("The day one of us read it.")
    )
    quotes = models.ForeignKey(
        "self",
        verbose_name=_("repeats"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="repeated_by",
        help_text=_("The source this one takes it from. Ten papers quoting one are one origin."),
    )
    note = models.TextField(
        _("note on reliability"), blank=True, help_text=_("How far it can be trusted, and why.")
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["publisher", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="source_url_is_recorded_once",
                violation_error_message=_("This address is already recorded as a source."),
            ),
            models.CheckConstraint(
                condition=Q(quotes__isnull=True) | ~Q(quotes=F("id")),
                name="source_does_not_repeat_itself",
                violation_error_message=_("A source cannot repeat itself."),
            ),
        ]

    def clean(self):
        super().clean()
        seen, published = self.retrieved_on, self.published_on
        if seen and seen > timezone.localdate():
            raise ValidationError({"retrieved_on": _("This day has not come yet.")})
        if seen and published and published.start > seen:
            raise ValidationError(
                {"retrieved_on": _("It would have been seen before it was published.")}
            )

    def __str__(self):
        return f"{self.publisher}: {self.title}" if self.publisher else self.title
