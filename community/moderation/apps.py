from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "community.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self):
        from .house_rules import lay_down  # noqa: PLC0415  (needs the models, loaded by now)

        lay_down()
