from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "community.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self):
        from community.members.concealment import conceal_by  # noqa: PLC0415  (needs models)

        from .erasing import listen  # noqa: PLC0415
        from .kinds import register  # noqa: PLC0415
        from .models import Control  # noqa: PLC0415
        from .profiles import ProfileKind  # noqa: PLC0415

        register(ProfileKind())
        listen()
        conceal_by(Control.objects.hidden)
