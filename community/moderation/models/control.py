from django.db import models
from django.utils.translation import gettext_lazy as _

from .subject import AboutSubject, SubjectQuerySet


class ControlQuerySet(SubjectQuerySet):
    def of(self, subject):
        """The rules that hold for `subject`: its row, or an unsaved one that changes nothing."""
        row = self.about(subject).first()
        return row or self.model(
            subject_kind=self.model.kind_of_row(subject), subject_id=subject.pk
        )

    def hidden(self, model):
        """The ids of the rows of `model` that are hidden."""
        kind = self.model.kind_of_row(model)
        return self.filter(subject_kind=kind, is_hidden=True).values("subject_id")


class Control(AboutSubject):
    """What moderators have laid on one thing: locked, hidden, slow, a note on top."""

    is_locked = models.BooleanField(_("locked"), default=False)
    is_hidden = models.BooleanField(_("hidden"), default=False)
    slow_seconds = models.PositiveIntegerField(
        _("slow mode"), default=0, help_text=_("Seconds between two posts of one member; 0 is off.")
    )
    note = models.CharField(_("note on top"), max_length=500, blank=True)

    objects = ControlQuerySet.as_manager()

    class Meta:
        verbose_name = _("thread control")
        verbose_name_plural = _("thread controls")
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id"], name="subject_has_one_control"
            )
        ]

    def __str__(self):
        return f"#{self.pk}"
