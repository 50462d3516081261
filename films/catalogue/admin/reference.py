"""Lists to choose from, and the addresses that once were."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from ..models import Certification, Company, FormerAddress, Genre
from .base import Admin


@admin.register(Genre)
class GenreAdmin(Admin):
    list_display = ["name", "film_count"]
    ordering = ["name"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("films"))

    @admin.display(description=_("films"), ordering="uses")
    def film_count(self, genre):
        return genre.uses


@admin.register(Company)
class CompanyAdmin(Admin):
    list_display = ["name", "credit_count"]
    ordering = ["name"]
    list_filter = ["credits__role"]
    search_fields = ["name"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("credits"))

    @admin.display(description=_("credits"), ordering="uses")
    def credit_count(self, company):
        return company.uses


@admin.register(Certification)
class CertificationAdmin(Admin):
    list_display = ["code", "territory", "meaning"]
    list_filter = ["territory"]
    search_fields = ["code", "territory", "meaning"]


@admin.register(FormerAddress)
class FormerAddressAdmin(Admin):
    """To look up where an old link leads; renaming an entry writes these."""

    list_display = ["slug", "kind", "since"]
    list_filter = ["kind"]
    search_fields = ["slug"]
    date_hierarchy = "since"

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
