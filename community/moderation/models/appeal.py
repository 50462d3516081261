from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .decision import Decision


class AppealQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(answered_at=None)

    def answerable_by(self, moderator):
        """Appeals that `moderator` may answer: none of their own, nor against themselves.

        Where nobody else moderates, their own decisions are theirs to look at again.
        """
        if not moderator.has_perm("moderation.change_appeal"):
            return self.none()
        others = self.exclude(member=moderator)
        if not moderators().exclude(pk=moderator.pk).exists():
            return others
        return others.exclude(decision__actor=moderator)


def moderators():
    """Everybody who may decide: administrators, and members with the role."""
    members = get_user_model().objects.active()
    held = Q(groups__permissions__codename="change_appeal")
    return members.filter(held | Q(is_superuser=True)).distinct()


class Appeal(models.Model):
    """A member's objection to a decision about them; another moderator answers it."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="appeal")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="appeals"
    )
    text = models.TextField(_("what was wrong about it"), max_length=3000)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    answer = models.TextField(_("answer"), blank=True, max_length=3000)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    granted = models.BooleanField(_("granted"), null=True, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, granted=None, answer="")
                | (Q(answered_at__isnull=False, granted__isnull=False) & ~Q(answer="")),
                name="answered_appeal_has_an_answer",
            )
        ]

    def __str__(self):
        return f"#{self.pk}"
