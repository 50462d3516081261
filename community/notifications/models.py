"""What members are told: in the site's inbox, and by e-mail that waits its turn here."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def newest_first(self):
        return self.order_by("-updated_at", "-pk")


class Notice(models.Model):
    """One line in a member's inbox. Its words are safe for somebody who has seen nothing."""

    class Kind(models.TextChoices):
        ACCOUNT = "account", _("your account")
        SANCTION = "sanction", _("decisions of the moderators about you")
        REPORT = "report", _("what became of your reports")
        APPEAL = "appeal", _("answers to your appeals")

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    # Notices with the same group are one line with a count until they are read.
    group = models.CharField(max_length=80, blank=True)
    text = models.CharField(_("text"), max_length=300)
    url = models.CharField(_("address"), max_length=300, blank=True)
    count = models.PositiveIntegerField(_("how many"), default=1)
    created_at = models.DateTimeField(_("first"), default=timezone.now)
    updated_at = models.DateTimeField(_("last"), default=timezone.now)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["member", "-updated_at", "-id"], name="notices_of_a_member")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "kind", "group"],
                condition=Q(read_at=None) & ~Q(group=""),
                name="unread_notices_of_a_group_are_one_line",
            )
        ]

    def __str__(self):
        return self.text


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
