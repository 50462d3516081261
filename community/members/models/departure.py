"""Taking one's things, and leaving."""

import secrets
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

COOLING_OFF = timedelta(days=7)
EXPORT_KEPT_FOR = timedelta(hours=48)


class Departure(models.Model):
    """A member has asked to be erased; until `due_at` they may change their mind."""

    member = models.OneToOneField(
        "members.Member", on_delete=models.CASCADE, related_name="departure"
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    due_at = models.DateTimeField(_("due"), db_index=True)
    keeps_comments = models.BooleanField(_("comments stay, without the name"), default=True)

    class Meta:
        verbose_name = _("departure")
        verbose_name_plural = _("departures")
        constraints = [
            models.CheckConstraint(
                condition=Q(due_at__gt=models.F("asked_at")), name="departure_leaves_time_to_think"
            )
        ]

    def __str__(self):
        return f"{self.member}, {self.due_at:%Y-%m-%d}"

    def save(self, *args, **kwargs):
        self.due_at = self.due_at or self.asked_at + COOLING_OFF
        super().save(*args, **kwargs)


class ExportQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(ready_at=None, failed_at=None)

    def available(self):
        return self.filter(ready_at__gt=timezone.now() - EXPORT_KEPT_FOR)


def new_token():
    return secrets.token_urlsafe(32)


class Export(models.Model):
    """A zip of everything a member has here, prepared in the background."""

    member = models.ForeignKey("members.Member", on_delete=models.CASCADE, related_name="exports")
    token = models.CharField(max_length=60, unique=True, default=new_token, editable=False)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    ready_at = models.DateTimeField(_("ready"), null=True, blank=True)
    failed_at = models.DateTimeField(_("failed"), null=True, blank=True)
    file = models.CharField(max_length=120, blank=True, editable=False)

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        constraints = [
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(ready_at=None, failed_at=None),
                name="member_has_one_export_waiting",
            )
        ]

    def __str__(self):
        return f"{self.member}, {self.asked_at:%Y-%m-%d}"
