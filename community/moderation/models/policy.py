from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PolicyManager(models.Manager):
    def current(self):
        """The rules in force: the one row, or the rules of a new site."""
        return self.first() or self.model()


class Policy(models.Model):
    """How careful the site is with newcomers and with reports; one row, kept in the admin."""

    hold_first_posts = models.PositiveSmallIntegerField(
        _("posts of a newcomer to review"),
        default=2,
        help_text=_("So many first posts of each member wait for a moderator; 0 is none."),
    )
    newcomer_days = models.PositiveSmallIntegerField(
        _("days as a newcomer"),
        default=7,
        help_text=_("Reports by younger accounts are read, but conceal nothing by themselves."),
    )
    least_reporters = models.PositiveSmallIntegerField(
        _("reports that conceal"),
        default=3,
        help_text=_("At least so many different members, whatever the size of the site."),
    )
    share_of_active = models.PositiveSmallIntegerField(
        _("and at least this share of the members active this week, in per cent"), default=2
    )

    objects = PolicyManager()

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policy")
        constraints = [
            models.CheckConstraint(
                condition=Q(least_reporters__gte=2),
                name="no_single_report_conceals",
                violation_error_message=_("One report alone must not conceal anything."),
            ),
            models.CheckConstraint(
                condition=Q(share_of_active__lte=100), name="share_of_active_is_a_share"
            ),
            models.CheckConstraint(condition=Q(pk=1), name="there_is_one_policy"),
        ]

    def __str__(self):
        return str(_("Policy"))

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)
