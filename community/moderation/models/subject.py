"""Anything that can be reported: a row of any model that was registered in `kinds`."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class SubjectQuerySet(models.QuerySet):
    def about(self, subject):
        """Rows about `subject`, a saved instance of any model."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_kind=kind, subject_id=subject.pk)


class AboutSubject(models.Model):
    """Points at its subject by content type: moderation stands below what it moderates."""

    subject_kind = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("kind")
    )
    subject_id = models.PositiveBigIntegerField(_("which"))

    class Meta:
        abstract = True

    @staticmethod
    def kind_of_row(subject):
        """The content type of a row, or of a model."""
        return ContentType.objects.get_for_model(subject)

    @property
    def subject(self):
        """The row itself, or None once it is gone; one query, remembered."""
        if not hasattr(self, "_subject"):
            model = self.subject_kind.model_class()
            self._subject = model and model._default_manager.filter(pk=self.subject_id).first()
        return self._subject
