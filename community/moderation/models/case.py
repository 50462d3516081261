"""A case gathers every report about one thing; moderators decide cases, not reports."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..kinds import kind_label
from .subject import AboutSubject, SubjectQuerySet


class CaseQuerySet(SubjectQuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def closed(self):
        return self.exclude(closed_at=None)

    def for_moderator(self, member):
        """Cases that `member` may see: none about their own words, nor who reported them."""
        if not member.has_perm("moderation.view_case"):
            return self.none()
        return self.exclude(member=member)

    def for_rows(self):
        """What a line of the queue shows, in three queries."""
        return self.select_related("member", "claimed_by", "subject_kind").prefetch_related(
            "reports"
        )


class Case(AboutSubject):
    class Origin(models.TextChoices):
        REPORTED = "reported", _("reported by members")
        HELD = "held", _("held before publication")
        WATCHWORD = "watchword", _("a word or domain on the list")

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("something was done")
        DISMISSED = "dismissed", _("nothing was wrong")

    origin = models.CharField(_("origin"), max_length=10, choices=Origin, default=Origin.REPORTED)
    # Whose words these are; kept here so that a case about one's own words is never one's own.
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cases",
    )
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    weight = models.PositiveIntegerField(_("weight"), default=0)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("claimed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="claimed_cases",
    )
    claimed_at = models.DateTimeField(_("claimed"), null=True, blank=True)
    # Grows with every change; an action names the version it was decided on.
    version = models.PositiveIntegerField(default=1)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-weight", "opened_at"]
        indexes = [
            models.Index(
                fields=["-weight", "opened_at", "id"],
                condition=Q(closed_at=None),
                name="cases_open_by_weight",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id"],
                condition=Q(closed_at=None),
                name="subject_has_one_open_case",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="")
                | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="closed_case_has_an_outcome",
            ),
        ]

    def __str__(self):
        return f"{self.get_origin_display()} #{self.pk}"

    def get_absolute_url(self):
        return reverse("moderation:case", args=[self.pk])

    @property
    def reasons(self):
        """Why it was reported, each reason once, the first given first."""
        return list(dict.fromkeys(report.get_reason_display() for report in self.reports.all()))

    @property
    def kind_label(self):
        return kind_label(self.subject_kind)


class Report(models.Model):
    class Reason(models.TextChoices):
        SPOILER = "spoiler", _("it gives something away without saying so")
        SPAM = "spam", _("it is advertising or spam")
        HARASSMENT = "harassment", _("it attacks or harasses somebody")
        ILLEGAL = "illegal", _("it is hateful or against the law")
        OFF_TOPIC = "off_topic", _("it has nothing to do with the page")
        OTHER = "other", _("something else")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reports_made"
    )
    reason = models.CharField(_("reason"), max_length=12, choices=Reason)
    # For an unmarked spoiler: the ids of the films it gives away (see catalogue.fields.ScopeField).
    scope = models.CharField(max_length=200, blank=True)
    note = models.TextField(_("in your words"), blank=True, max_length=1000)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    told_at = models.DateTimeField(_("outcome told"), null=True, blank=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["made_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "reporter"],
                name="member_reports_a_case_once",
                violation_error_message=_(
                    "You have already reported this. Thank you; it is being looked at."
                ),
            )
        ]

    def __str__(self):
        return f"{self.get_reason_display()} ({self.case})"
