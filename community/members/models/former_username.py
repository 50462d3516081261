"""Names that members used to have: they redirect, and stay reserved for a while."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=90)


class FormerUsernameQuerySet(models.QuerySet):
    def keeping(self, skeleton):
        """Former names that look like `skeleton` and are not free yet."""
        return self.filter(skeleton=skeleton, given_up_at__gt=timezone.now() - KEPT_FOR)

    def bearer_of(self, username):
        """Who was last known by this name, as a queryset row or None."""
        return self.filter(username=username.lower()).order_by("-given_up_at").first()


class FormerUsername(models.Model):
    member = models.ForeignKey(
        "members.Member", on_delete=models.CASCADE, related_name="former_usernames"
    )
    username = models.CharField(_("username"), max_length=30, db_index=True)  # in lower case
    skeleton = models.CharField(max_length=30, db_index=True)
    given_up_at = models.DateTimeField(_("given up"), default=timezone.now)

    objects = FormerUsernameQuerySet.as_manager()

    class Meta:
        verbose_name = _("former username")
        verbose_name_plural = _("former usernames")

    def __str__(self):
        return self.username
