from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    name = "community.members"
    label = "members"
    verbose_name = _("Members")

    def ready(self):
        from .roles import synchronise  # noqa: PLC0415  (needs the models, loaded by now)

        post_migrate.connect(synchronise, sender=self)
