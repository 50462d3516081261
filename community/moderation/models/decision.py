"""The log: what a moderator did, why, and what undid it. Rows are added, never changed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .case import Case
from .subject import SubjectQuerySet


class DecisionQuerySet(SubjectQuerySet):
    def public(self):
        return self.filter(is_public=True).order_by("-at", "-pk")


class Decision(models.Model):
    """One action. Undoing it is another row that names it."""

    class Verb(models.TextChoices):
        APPROVE = "approve", _("approved")
        REMOVE = "remove", _("removed")
        ADD_SCOPE = "add_scope", _("marked as a spoiler")
        CONCEAL = "conceal", _("concealed until reviewed")
        LOCK_EDITS = "lock_edits", _("locked against edits")
        WARN = "warn", _("warned")
        SILENCE = "silence", _("silenced")
        SUSPEND = "suspend", _("suspended")
        BAN = "ban", _("banned")
        PREMODERATE = "premoderate", _("put under review before publication")
        REMOVE_ALL = "remove_all", _("removed everything by a spammer")
        LIFT = "lift", _("lifted or shortened")
        ANSWER_APPEAL = "answer_appeal", _("answered an appeal")
        CONTROL = "control", _("changed the rules of a thread")
        DISMISS = "dismiss", _("found nothing wrong")
        UNDO = "undo", _("undid an earlier decision")

    verb = models.CharField(_("did"), max_length=14, choices=Verb)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("moderator"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="decisions_made",
        help_text=_("Empty where the site acted by its rules."),
    )
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    subject_kind = models.ForeignKey(
        "contenttypes.ContentType",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    subject_id = models.PositiveBigIntegerField(null=True, blank=True)
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("concerns"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="decisions_met",
    )
    reason = models.CharField(_("reason, public"), max_length=500)
    note = models.TextField(_("note, for moderators"), blank=True)
    details = models.JSONField(default=dict, blank=True)  # what an undo needs to put things back
    at = models.DateTimeField(_("when"), default=timezone.now)
    is_public = models.BooleanField(_("in the public log"), default=True)
    undoes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by"
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="decisions_by_time"),
            models.Index(fields=["subject_kind", "subject_id"], name="decisions_about_a_subject"),
        ]

    def __str__(self):
        return f"{self.get_verb_display()} #{self.pk}"
