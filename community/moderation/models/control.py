from django.db import models
from django.utils.translation import gettext_lazy as _

from .subject import AboutSubject, SubjectQuerySet


class Control(AboutSubject):
    """How members may write about one thing: the rules of its thread."""

    is_locked = models.BooleanField(_("locked"), default=False)
    is_hidden = models.BooleanField(_("hidden"), default=False)
    slow_seconds = models.PositiveIntegerField(
        _("slow mode"), default=0, help_text=_("Seconds between two posts of one member; 0 is off.")
    )
    note = models.CharField(_("note on top"), max_length=500, blank=True)
    # Film ids, as catalogue.fields.ScopeField keeps them.
    scope = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SubjectQuerySet.as_manager()

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
