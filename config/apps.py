from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Site"

    def ready(self):
        from config import checks  # noqa: F401, PLC0415  (registers them)

        autodiscover_modules("health")
