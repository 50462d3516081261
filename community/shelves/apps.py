from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ShelvesConfig(AppConfig):
    name = "community.shelves"
    label = "shelves"
    verbose_name = _("Shelves")

    def ready(self):
        from community.members.belongings import register  # noqa: PLC0415  (needs models)

        from .models import Favourite  # noqa: PLC0415

        # Favourites go with the account by themselves, so there is nothing to forget.
        register("shelves", Favourite.objects.hand_over, lambda member: None)
