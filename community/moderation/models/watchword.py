from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Watchword(models.Model):
    """A word or a domain to look out for. Without its counter a list only grows."""

    class Kind(models.TextChoices):
        WORD = "word", _("word")
        DOMAIN = "domain", _("domain")

    class Action(models.TextChoices):
        FLAG = "flag", _("publish, and open a case")
        HOLD = "hold", _("hold for review")
        BLOCK = "block", _("refuse")

    kind = models.CharField(_("kind"), max_length=6, choices=Kind, default=Kind.WORD)
    pattern = models.CharField(
        _("word or domain"), max_length=100, help_text=_("Whole words; * stands for any ending.")
    )
    action = models.CharField(_("action"), max_length=5, choices=Action, default=Action.HOLD)
    note = models.CharField(_("why"), max_length=200, blank=True)
    hits = models.PositiveIntegerField(_("hits"), default=0, editable=False)
    last_hit_at = models.DateTimeField(_("last hit"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("word or domain")
        verbose_name_plural = _("words and domains")
        ordering = ["kind", "pattern"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "pattern"],
                name="watchword_is_listed_once",
                violation_error_message=_("This is already on the list."),
            ),
            models.CheckConstraint(condition=~Q(pattern=""), name="watchword_is_not_empty"),
        ]

    def __str__(self):
        return self.pattern
