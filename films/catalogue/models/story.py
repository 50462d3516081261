"""Where a film's story happens among the others of its universe."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .. import story_order
from ..fields import ScopeField
from .film import Film


class StoryPlacement(models.Model):
    class Relation(models.TextChoices):
        BEFORE = "before", _("before")
        AFTER = "after", _("after")
        DURING = "during", _("during")
        SIMULTANEOUS = "simultaneous", _("at the same time as")
        BETWEEN = "between", _("between")

    class Certainty(models.TextChoices):
        STATED = "stated", _("stated by the makers")
        INFERRED = "inferred", _("inferred from the films")
        DISPUTED = "disputed", _("disputed")

    universe = models.ForeignKey(
        "Universe", on_delete=models.CASCADE, related_name="placements", verbose_name=_("universe")
    )
    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="placements", verbose_name=_("film")
    )
    relation = models.CharField(_("happens"), max_length=12, choices=Relation)
    anchor = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="+", verbose_name=_("of")
    )
    second_anchor = models.ForeignKey(
        "Film",
        verbose_name=_("and"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Only for “between”."),
    )
    certainty = models.CharField(
        _("certainty"),
        max_length=8,
        choices=Certainty,
        default=Certainty.STATED,
        help_text=_("A disputed place is drawn as such and ranks nothing."),
    )
    note = models.CharField(
        _("note"),
        max_length=300,
        blank=True,
        help_text=_("Printed beside it: what exactly is said."),
    )
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("What says so."),
    )
    spoiler_scope = ScopeField()

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("place in the story")
        verbose_name_plural = _("places in the story")
        ordering = ["universe", "film", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(relation="between", second_anchor__isnull=False)
                | (~Q(relation="between") & Q(second_anchor__isnull=True)),
                name="only_between_has_a_second_anchor",
                violation_error_message=_("“Between” takes two films, every other relation one."),
            ),
            models.CheckConstraint(
                condition=~Q(film=F("anchor"))
                & (
                    Q(second_anchor__isnull=True)
                    | (~Q(film=F("second_anchor")) & ~Q(anchor=F("second_anchor")))
                ),
                name="film_is_placed_by_other_films",
                violation_error_message=_("A film is placed by other films, not by itself."),
            ),
            models.UniqueConstraint(
                fields=["universe", "film", "relation", "anchor", "certainty"],
                name="placement_is_recorded_once",
                violation_error_message=_("This placement is already recorded."),
            ),
        ]

    def __str__(self):
        return f"{self.film}: {self.in_words}"

    @property
    def in_words(self):
        """“between Chapter 3 and Chapter 4”."""
        if self.second_anchor_id:
            return _("between %(first)s and %(second)s") % {
                "first": self.anchor.title,
                "second": self.second_anchor.title,
            }
        return f"{self.get_relation_display()} {self.anchor.title}"

    @property
    def as_edge(self):
        return story_order.Placement(
            self.film_id, self.relation, self.anchor_id, self.second_anchor_id, self.certainty
        )

    def clean(self):
        super().clean()
        if not (self.universe_id and self.film_id and self.anchor_id):
            return
        self.refuse_a_ring([*self.universe.placements.exclude(pk=self.pk), self])

    @staticmethod
    def refuse_a_ring(placements):
        """Raise a ValidationError if by these the films of a universe would happen in a ring."""
        edges = [placement.as_edge for placement in placements]
        films = {film for edge in edges for film in (edge.film, edge.anchor, edge.second_anchor)}
        try:
            story_order.order(sorted(films - {None}), edges)
        except story_order.StoryCycle as cycle:
            titles = {film.pk: film.title for film in Film.objects.filter(pk__in=cycle.films)}
            ring = " → ".join(titles[pk] for pk in (*cycle.films, cycle.films[0]))
            raise ValidationError(
                _("With this, the films would happen in a circle: %(ring)s."), params={"ring": ring}
            ) from None
