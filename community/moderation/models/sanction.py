"""What a member may not do, from when until when, and why. It expires by itself."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .decision import Decision


class SanctionQuerySet(models.QuerySet):
    def in_force(self, at=None):
        at = at or timezone.now()
        now = self.filter(lifted_at=None, starts__lte=at).filter(Q(until=None) | Q(until__gt=at))
        return now.exclude(posts_left=0)

    def barring(self):
        """Those in force that keep a member from signing in."""
        return self.in_force().filter(kind__in=[Sanction.Kind.SUSPENSION, Sanction.Kind.BAN])

    def unread_warnings(self):
        return self.in_force().filter(kind=Sanction.Kind.WARNING, acknowledged_at=None)

    def reviewed(self, member):
        """One more post of a member under review was looked at and found well."""
        self.in_force().filter(member=member, posts_left__gt=0).update(
            posts_left=F("posts_left") - 1
        )


class Sanction(models.Model):
    class Kind(models.TextChoices):
        WARNING = "warning", _("warning, to be acknowledged")
        PREMODERATION = "premoderation", _("writing is reviewed before it appears")
        SILENCE = "silence", _("may read, not write")
        SUSPENSION = "suspension", _("may not sign in")
        BAN = "ban", _("may not sign in, without end")

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sanctions"
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind)
    starts = models.DateTimeField(_("from"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    posts_left = models.PositiveSmallIntegerField(_("posts left to review"), null=True, blank=True)
    reason = models.CharField(_("reason, told to the member"), max_length=500)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="sanction")
    acknowledged_at = models.DateTimeField(_("acknowledged"), null=True, blank=True)
    lifted_at = models.DateTimeField(_("lifted"), null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = SanctionQuerySet.as_manager()

    class Meta:
        verbose_name = _("sanction")
        verbose_name_plural = _("sanctions")
        ordering = ["-starts", "-id"]
        indexes = [models.Index(fields=["member", "-starts"], name="sanctions_of_a_member")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="sanction_says_why"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("starts")),
                name="sanction_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=~Q(kind="ban") | Q(until=None), name="ban_has_no_end"),
            models.CheckConstraint(
                condition=~Q(kind__in=["suspension", "silence"]) | Q(until__isnull=False),
                name="suspension_and_silence_have_an_end",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.member}"
