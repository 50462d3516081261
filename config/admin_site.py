"""The admin's name, its first page, and the order in which its screens are listed."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _

SECTIONS = [
    (
        _("The catalogue"),
        ["catalogue.Film", "catalogue.Person", "catalogue.Character", "catalogue.Universe"],
    ),
    (
        _("What its pages are made of"),
        [
            "catalogue.Credit",
            "catalogue.Release",
            "catalogue.Season",
            "catalogue.Image",
            "catalogue.Source",
        ],
    ),
    (
        _("Lists to choose from"),
        ["catalogue.Genre", "catalogue.Company", "catalogue.Certification"],
    ),
    (_("Records"), ["catalogue.FormerAddress"]),
    (_("Members"), ["members.Member"]),
]


class EncoreAdminSite(admin.AdminSite):
    site_header = _("Encore, back stage")
    site_title = _("Back stage")
    index_title = _("What would you like to look after?")

    def get_app_list(self, request, app_label=None):
        """Screens by what editors do with them; whatever no section names stays with its app."""
        by_app = super().get_app_list(request, app_label)
        if app_label:
            return by_app
        sections = [section(name, wanted, by_app) for name, wanted in SECTIONS]
        named = {key for _name, wanted in SECTIONS for key in wanted}
        rest = [
            app | {"models": [m for m in app["models"] if key(m) not in named]} for app in by_app
        ]
        return [found for found in [*sections, *rest] if found["models"]]


def section(name, wanted, by_app):
    """The screens that the reader may see of those that a section names, in its order."""
    screens = {key(screen): (app, screen) for app in by_app for screen in app["models"]}
    found = [screens[each] for each in wanted if each in screens]
    app = found[0][0] if found else {}
    return app | {"name": name, "models": [screen for _app, screen in found]}


def key(screen):
    return screen["model"]._meta.label


class EncoreAdminConfig(AdminConfig):
    default_site = "config.admin_site.EncoreAdminSite"
