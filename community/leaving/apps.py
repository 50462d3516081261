from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LeavingConfig(AppConfig):
    name = "community.leaving"
    label = "leaving"
    verbose_name = _("Exports and departures")

    def ready(self):
        from community.members.belongings import register  # noqa: PLC0415  (needs models)

        from . import account, inbox  # noqa: PLC0415

        register("account", account.hand_over, account.forget)
        register("notifications", inbox.hand_over, inbox.forget)
