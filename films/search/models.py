"""The search index: one row for everything that can be found."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexEntry(models.Model):
    """What search knows of a page. Everything here is safe for everybody to read."""

    kind = models.CharField(_("kind"), max_length=20)
    key = models.PositiveBigIntegerField(_("key"))
    title = models.CharField(_("title"), max_length=200)
    detail = models.CharField(_("detail"), max_length=200, blank=True)
    url = models.CharField(_("address"), max_length=200)
    title_folded = models.CharField(max_length=250, db_index=True)
    names_folded = models.TextField()  # every name, a space before each word: " john wick "
    weight = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="search_entry_is_recorded_once")
        ]

    def __str__(self):
        return self.title
