"""Who keeps whom at a distance."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Block(models.Model):
    """Neither sees the other's profile or writing; nobody is told."""

    blocker = models.ForeignKey(
        "members.Member", on_delete=models.CASCADE, related_name="blocks_made"
    )
    blocked = models.ForeignKey(
        "members.Member", on_delete=models.CASCADE, related_name="blocks_met"
    )
    since = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        constraints = [
            models.UniqueConstraint(fields=["blocker", "blocked"], name="member_is_blocked_once"),
            models.CheckConstraint(
                condition=~Q(blocker=F("blocked")), name="member_does_not_block_themselves"
            ),
        ]

    def __str__(self):
        return f"{self.blocker} – {self.blocked}"


class MuteQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(Q(until=None) | Q(until__gt=timezone.now()))


class Mute(models.Model):
    """One member does not see another's writing, for a while or until further notice."""

    muter = models.ForeignKey("members.Member", on_delete=models.CASCADE, related_name="mutes_made")
    muted = models.ForeignKey("members.Member", on_delete=models.CASCADE, related_name="mutes_met")
    since = models.DateTimeField(_("since"), auto_now_add=True)
    until = models.DateTimeField(_("until"), null=True, blank=True)

    objects = MuteQuerySet.as_manager()

    class Meta:
        verbose_name = _("mute")
        verbose_name_plural = _("mutes")
        constraints = [
            models.UniqueConstraint(fields=["muter", "muted"], name="member_is_muted_once"),
            models.CheckConstraint(
                condition=~Q(muter=F("muted")), name="member_does_not_mute_themselves"
            ),
        ]

    def __str__(self):
        return f"{self.muter} – {self.muted}"
