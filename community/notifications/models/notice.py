"""The lines of a member's inbox, and how each kind of them reaches the mailbox."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..mail_times import AT_ONCE, DAILY, NEVER, WEEKLY


class Kind(models.TextChoices):
    ACCOUNT = "account", _("your account")
    SANCTION = "sanction", _("decisions of the moderators about you")
    REPORT = "report", _("what became of your reports")
    APPEAL = "appeal", _("answers to your appeals")


# A member cannot choose not to hear of these: they are about the account itself.
ALWAYS_MAILED = (Kind.ACCOUNT, Kind.SANCTION)


KEPT_AFTER_READING = timedelta(days=365)


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def newest_first(self):
        return self.order_by("-updated_at", "-pk")

    def older_than(self, moment, pk):
        """What stands behind that line in `newest_first`."""
        return self.filter(Q(updated_at__lt=moment) | Q(updated_at=moment, pk__lt=pk))

    def to_be_mailed(self):
        return self.unread().filter(mail_at__lte=timezone.now())

    def outlived(self):
        return self.filter(read_at__lt=timezone.now() - KEPT_AFTER_READING)

    def mark_read(self):
        return self.unread().update(read_at=timezone.now())


class Notice(models.Model):
    """One line in a member's inbox. Its words are safe for somebody who has seen nothing."""

    Kind = Kind

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
    mail_at = models.DateTimeField(_("to be mailed"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["member", "-updated_at", "-id"], name="notices_of_a_member"),
            models.Index(
                fields=["member"], condition=Q(read_at=None), name="unread_notices_of_a_member"
            ),
            models.Index(
                fields=["mail_at"],
                condition=Q(read_at=None, mail_at__isnull=False),
                name="notices_to_be_mailed",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "kind", "group"],
                condition=Q(read_at=None) & ~Q(group=""),
                name="unread_notices_of_a_group_are_one_line",
            ),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__startswith="/") & ~Q(url__startswith="//"),
                name="a_notice_leads_to_this_site",
            ),
        ]

    def __str__(self):
        return self.text

    def mark_read(self):
        type(self).objects.filter(pk=self.pk).mark_read()


class PreferenceQuerySet(models.QuerySet):
    def frequencies(self, kind):
        """How often each member wants letters of this kind, where they chose."""
        return dict(self.filter(kind=kind).values_list("member", "frequency"))


class Preference(models.Model):
    """How often a member wants letters of one kind; without a row, daily."""

    class Frequency(models.TextChoices):
        AT_ONCE = AT_ONCE, _("at once")
        DAILY = DAILY, _("every morning")
        WEEKLY = WEEKLY, _("on Mondays")
        NEVER = NEVER, _("never")

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preferences"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    frequency = models.CharField(_("how often"), max_length=8, choices=Frequency)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [
            models.UniqueConstraint(
                fields=["member", "kind"], name="a_member_has_one_preference_for_a_kind"
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.get_frequency_display()}"
