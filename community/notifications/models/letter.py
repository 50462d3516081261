"""E-mails that wait for their turn, or for a mail server that listens."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LetterQuerySet(models.QuerySet):
    def due(self):
        """Letters to try now, the longest waiting first."""
        return self.filter(
            sent_at=None, given_up_at=None, next_try_at__lte=timezone.now()
        ).order_by("next_try_at", "pk")

    def waiting(self):
        return self.filter(sent_at=None, given_up_at=None)

    def given_up(self):
        return self.exclude(given_up_at=None)

    def troubled(self):
        """Letters that failed at least once and are not out, given up or not."""
        return self.filter(sent_at=None).exclude(trouble="")


class Letter(models.Model):
    """An e-mail, written down before anybody tries to send it.

    The row is the truth; the background task that sends it is only a hint. A sent
    letter loses its words at once and its row after a day.
    """

    to = models.CharField(_("to"), max_length=254)
    subject = models.CharField(_("subject"), max_length=300)
    content = models.JSONField(_("content"), default=dict)  # see post.pack; empty once sent
    written_at = models.DateTimeField(_("written"), default=timezone.now)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    trouble = models.CharField(_("last trouble"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [
            models.Index(
                fields=["next_try_at", "id"],
                condition=Q(sent_at=None, given_up_at=None),
                name="letters_waiting",
            )
        ]

    def __str__(self):
        return self.subject
