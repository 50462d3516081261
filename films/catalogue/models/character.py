"""Characters, as entities of their own: played by several people, in several films."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .. import indexing
from ..fields import ScopeField
from ..querysets import CharacterQuerySet
from .base import Entry
from .image import Image, first_safe


class Character(Entry):
    universe = models.ForeignKey(
        "Universe",
        verbose_name=_("universe"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="characters",
        help_text=_("The story world that the character belongs to, if any."),
    )
    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("The name that gives nothing away; later ones are aliases."),
    )
    aliases = models.TextField(
        _("aliases"), blank=True, help_text=_("One a line. Search finds them.")
    )
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Two sentences that give nothing away.")
    )
    spoiler_scope = ScopeField()

    objects = CharacterQuerySet.as_manager()

    class Meta:
        verbose_name = _("character")
        verbose_name_plural = _("characters")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="character_has_a_name"),
        ]

    @property
    def label(self):
        return self.name

    def get_absolute_url(self):
        return reverse("catalogue:character", args=[self.slug])

    @property
    def portrait(self):
        """The first safe portrait, or None; uses the prefetched images."""
        return first_safe(self.images.all(), Image.Kind.PORTRAIT)

    def entry_changed(self):
        indexing.character(self)


class CharacterStatement(models.Model):
    """Something that is true of a character, from some point of the story on.

    Whether somebody lives is only ever such a statement, never a column of the page.
    """

    class Property(models.TextChoices):
        STATUS = "status", _("fate")
        ALIAS = "alias", _("alias")
        AFFILIATION = "affiliation", _("affiliation")
        RELATIONSHIP = "relationship", _("relationship")
        IDENTITY = "identity", _("identity")
        BACKGROUND = "background", _("background")

    character = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="statements", verbose_name=_("character")
    )
    property = models.CharField(_("about"), max_length=14, choices=Property)
    text = models.TextField(_("statement"), help_text=_("One sentence in our own words."))
    true_from = models.ForeignKey(
        "Film",
        verbose_name=_("true from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The film from which on it is true. Empty means from the beginning."),
    )
    source = models.ForeignKey(
        "Source", verbose_name=_("source"), on_delete=models.PROTECT, related_name="+"
    )
    spoiler_scope = ScopeField()

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["character", "property", "id"]

    def __str__(self):
        return f"{self.character}: {self.get_property_display()}"


class CharacterLink(models.Model):
    """Two entries that may be one character."""

    class Kind(models.TextChoices):
        RECAST = "recast", _("the same character, played by somebody else")
        RENAMED = "renamed", _("the same character under another name")
        SAME = "same", _("the same character")
        DISPUTED = "disputed", _("sources disagree whether they are the same")
        DISTINCT = "distinct", _("not the same, though often confused")

    one = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="links", verbose_name=_("character")
    )
    other = models.ForeignKey(
        Character, on_delete=models.CASCADE, related_name="linked_from", verbose_name=_("and")
    )
    kind = models.CharField(_("are"), max_length=10, choices=Kind)
    note = models.TextField(_("note"), blank=True, help_text=_("What speaks for it."))
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    spoiler_scope = ScopeField()

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("link between characters")
        verbose_name_plural = _("links between characters")
        constraints = [
            models.UniqueConstraint(
                fields=["one", "other"],
                name="characters_are_linked_once",
                violation_error_message=_("These two are already linked."),
            ),
            models.CheckConstraint(
                condition=~Q(one=F("other")),
                name="character_is_not_linked_to_itself",
                violation_error_message=_("A character cannot be linked to itself."),
            ),
        ]

    def __str__(self):
        return f"{self.one} – {self.other}"
