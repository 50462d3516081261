"""What every catalogue entry with a page of its own has."""

import uuid

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from .addresses import FormerAddress


class State(models.TextChoices):
    """Entries are retired, never deleted: what was said about them stays whole."""

    DRAFT = "draft", _("draft, editors only")
    PUBLISHED = "published", _("published")
    RETIRED = "retired", _("retired, no longer shown")


class Palette(models.TextChoices):
    """The ten gels in which plates and portraits are drawn (design language §3)."""

    AMBER = "amber", _("amber")
    FLAME = "flame", _("flame")
    CONGO = "congo", _("congo blue")
    STEEL = "steel", _("steel")
    MOSS = "moss", _("moss")
    ROSE = "rose", _("rose")
    NOIR = "noir", _("noir")
    STRAW = "straw", _("straw")
    WINE = "wine", _("wine")
    MINT = "mint", _("mint")


class Entry(models.Model):
    """A catalogue entry with an address. A changed slug leaves a redirect behind."""

    uid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        help_text=_(
            "The last part of the page's address. When you change it, the old one redirects."
        ),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.DRAFT,
        db_index=True,
        help_text=_("What was published once is retired, never deleted."),
    )
    palette = models.CharField(
        _("colours"),
        max_length=10,
        choices=Palette,
        blank=True,
        help_text=_("For the drawn plate or portrait. Left empty, the name decides."),
    )
    created_at = models.DateTimeField(_("added"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.label

    @property
    def label(self):
        """The name by which the entry is listed."""
        raise NotImplementedError

    @property
    def is_published(self):
        return self.state == State.PUBLISHED

    def clean(self):
        super().clean()
        self.slug = self.slug or slugify(self.label)[:120].strip("-")

    def save(self, *args, **kwargs):
        before = self._stored_slug()
        super().save(*args, **kwargs)
        FormerAddress.objects.moved(type(self), self.pk, before, self.slug)
        self.entry_changed()

    def turn(self, state):
        """Publish the entry, retire it, or make it a draft again."""
        self.state = state
        self.save(update_fields=["state", "updated_at"])

    def _stored_slug(self):
        if not self.pk:
            return None
        return type(self)._default_manager.filter(pk=self.pk).values_list("slug", flat=True).first()

    def entry_changed(self):
        """Hand the entry's words to the search index, once saved."""
