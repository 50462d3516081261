"""The log: what a moderator did, why, and what undid it. Rows are added, never changed."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..kinds import kind_label
from .case import Case
from .subject import SubjectQuerySet

UNDO_FOR = timedelta(days=30)


class DecisionQuerySet(SubjectQuerySet):
    def public(self):
        return self.filter(is_public=True)

    def for_log(self):
        return self.select_related("actor", "subject_kind", "undone_by", "undoes", "member")

    def appealable_by(self, member):
        """Decisions about `member` that still stand and were not appealed against."""
        mine = self.filter(member=member, appeal=None, undone_by=None)
        return mine.exclude(verb__in=Decision.WELCOME)

    def past_undoing(self):
        """Decisions that still hold what undoing them would have needed."""
        return self.filter(at__lt=timezone.now() - UNDO_FOR).exclude(details={})


class Decision(models.Model):
    """One action. Undoing it is another row that names it."""

    class Verb(models.TextChoices):
        APPROVE = "approve", _("found nothing wrong")
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
        UNDO = "undo", _("undid an earlier decision")

    # Nobody objects to these.
    WELCOME = [Verb.UNDO, Verb.ANSWER_APPEAL, Verb.LIFT, Verb.APPROVE]

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

    @property
    def can_be_undone(self):
        """Whether `undo` still takes it: once, within 30 days, and never an undo itself."""
        return (
            self.verb not in {self.Verb.UNDO, self.Verb.ANSWER_APPEAL}
            and self.at > timezone.now() - UNDO_FOR
            and not hasattr(self, "undone_by")
        )

    @property
    def can_be_appealed(self):
        """Whether it still stands, and is nothing that its member will have liked."""
        return self.verb not in self.WELCOME and not hasattr(self, "undone_by")

    @property
    def kind_label(self):
        """What kind of thing it is about: all that the public log says of it."""
        return kind_label(self.subject_kind) if self.subject_kind_id else ""
