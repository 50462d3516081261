"""The two views that every page is compared with."""

from django.contrib.admin.models import LogEntry
from django.shortcuts import render
from django.urls import path


def bare(request):
    """A seven-line template and no query."""
    return render(request, "bench/bare.html", {"title": "Bare"})


def fifty(request):
    """Fifty rows, each with its author and a text of some sixty words.

    Django's own admin log lends them: a table with an author that every Django has.
    """
    entries = LogEntry.objects.select_related("user").order_by("pk")[:50]
    return render(request, "bench/fifty.html", {"title": "Fifty", "entries": entries})


urlpatterns = [path("bare/", bare), path("fifty/", fifty)]
