"""The admin's name and first page."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class EncoreAdminSite(admin.AdminSite):
    site_header = _("Encore, back stage")
    site_title = _("Back stage")
    index_title = _("What would you like to look after?")


class EncoreAdminConfig(AdminConfig):
    default_site = "config.admin_site.EncoreAdminSite"
