"""A universe: the films and series that share one story world."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .. import indexing
from ..querysets import UniverseQuerySet
from .base import Entry


class Universe(Entry):
    name = models.CharField(_("name"), max_length=120)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Two or three sentences that give nothing away.")
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=100, help_text=_("The lowest leads the home page.")
    )
    films = models.ManyToManyField(
        "Film", through="UniverseEntry", related_name="universes", verbose_name=_("films")
    )

    objects = UniverseQuerySet.as_manager()

    class Meta:
        verbose_name = _("universe")
        verbose_name_plural = _("universes")
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="universe_has_a_name"),
        ]

    @property
    def label(self):
        return self.name

    def get_absolute_url(self):
        return reverse("catalogue:universe", args=[self.slug])

    def entry_changed(self):
        indexing.universe(self)
        for character in self.characters.all():  # their lines name the universe
            indexing.character(character)


class UniverseEntry(models.Model):
    """A film's place in a universe."""

    class Relation(models.TextChoices):
        MAIN = "main", _("main story")
        PREQUEL = "prequel", _("prequel")
        SPIN_OFF = "spin_off", _("spin-off")
        SHORT = "short", _("short")

    universe = models.ForeignKey(
        Universe, on_delete=models.CASCADE, related_name="entries", verbose_name=_("universe")
    )
    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="universe_entries", verbose_name=_("film")
    )
    relation = models.CharField(
        _("relation"),
        max_length=10,
        choices=Relation,
        default=Relation.MAIN,
        help_text=_("How it stands to the main story."),
    )
    short_title = models.CharField(
        _("title within the universe"),
        max_length=60,
        blank=True,
        help_text=_("For shelves and timelines: “Chapter 2” instead of the whole title."),
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("film of the universe")
        verbose_name_plural = _("films of the universe")
        constraints = [
            models.UniqueConstraint(
                fields=["universe", "film"],
                name="film_is_once_in_a_universe",
                violation_error_message=_("This film is already part of the universe."),
            )
        ]

    def __str__(self):
        return self.name

    @property
    def name(self):
        """The film as its universe calls it: “Chapter 2”."""
        return self.short_title or self.film.title
