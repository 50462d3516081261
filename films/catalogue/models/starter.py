"""What came from the starter content, so that it is loaded once and only once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet


class StarterEntry(models.Model):
    """An entry of the starter files that this site has taken over.

    From then on it belongs to the editors: neither a change nor a deletion of
    theirs is undone by a later start.
    """

    kind = models.CharField(_("kind"), max_length=20)
    key = models.CharField(_("key"), max_length=120)
    entry = models.PositiveBigIntegerField(_("entry"), null=True, blank=True)
    loaded_at = models.DateTimeField(_("loaded"), auto_now_add=True)

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("starter entry")
        verbose_name_plural = _("starter entries")
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="starter_entry_is_loaded_once")
        ]

    def __str__(self):
        return f"{self.kind}/{self.key}"
