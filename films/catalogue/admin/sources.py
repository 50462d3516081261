"""Sources: who said so, where and when."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..models import Source
from .base import Admin
from .filters import MissingFilter


class MissingInSource(MissingFilter):
    gaps = {
        "publisher": (_("without a publisher"), Q(publisher="")),
        "address": (_("without an address"), Q(url="")),
        "copy": (_("without an archived copy"), Q(archive_url="") & ~Q(url="")),
        "date": (_("without a date"), Q(published_on="")),
        "seen": (_("never seen by us"), Q(retrieved_on=None)),
    }


@admin.register(Source)
class SourceAdmin(Admin):
    list_display = ["title", "publisher", "kind", "published_on", "retrieved_on"]
    list_filter = ["kind", MissingInSource]
    search_fields = ["title", "publisher", "author", "url"]
    date_hierarchy = "retrieved_on"
    fieldsets = [
        (None, {"fields": ["title", "publisher", "author", "kind", "published_on"]}),
        (_("Where it is found"), {"fields": ["url", "archive_url", "retrieved_on"]}),
        (_("How far it can be trusted"), {"fields": ["quotes", "note"]}),
    ]
