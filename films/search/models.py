"""The search index: one row for everything that can be found."""

from django.db import models
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _

from films.search.folding import fold, phrases

TITLE_LENGTH = 250


class IndexEntryQuerySet(models.QuerySet):
    def matching(self, text):
        """Entries in whose names every word of `text` begins a word. No words match nothing."""
        wanted = phrases(text)
        found = self if wanted else self.none()
        for phrase in wanted:
            found = found.filter(names_folded__contains=f" {phrase}")
        return found

    def best_first(self, text):
        """The very title, another very name, what begins like it, then by weight and title."""
        whole = fold(text)
        ranks = (
            {"title_folded": whole[:TITLE_LENGTH]},
            {"names_folded__contains": f"/ {whole} /"},
            {"names_folded__startswith": f"/ {whole}"},
            {"names_folded__contains": f"/ {whole}"},
        )
        rank = Case(
            *(When(**test, then=Value(place)) for place, test in enumerate(ranks)),
            default=Value(len(ranks)),
        )
        return self.order_by(rank, "-weight", "title_folded", "pk")


class IndexEntry(models.Model):
    """What search knows of a page. Everything here is safe for everybody to read."""

    kind = models.CharField(_("kind"), max_length=20)
    key = models.PositiveBigIntegerField(_("key"))
    title = models.CharField(_("title"), max_length=200)
    detail = models.CharField(_("detail"), max_length=200, blank=True)
    url = models.CharField(_("address"), max_length=200)
    title_folded = models.CharField(max_length=TITLE_LENGTH, db_index=True)
    names_folded = models.TextField()  # the title first: "/ john wick / baba yaga /"
    weight = models.PositiveSmallIntegerField(default=0)

    objects = IndexEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="search_entry_is_recorded_once")
        ]

    def __str__(self):
        return self.title
