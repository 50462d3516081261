from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from films.editions.printing import bump_on_change


class CatalogueConfig(AppConfig):
    name = "films.catalogue"
    label = "catalogue"
    verbose_name = _("Catalogue")

    def ready(self):
        bump_on_change("catalogue", self.get_models())
