from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .models import IndexEntry
from .suggestions import suggest
from .typed import read

RESULTS_ON_A_PAGE = 30


@require_safe
def search(request):
    typed = read(request.GET.get("q", ""))
    found = IndexEntry.objects.none()
    if typed.can_be_looked_for:
        found = IndexEntry.objects.matching(typed.text).best_first(typed.text)
    page = Paginator(found, RESULTS_ON_A_PAGE).get_page(request.GET.get("page"))
    nothing_found = typed.can_be_looked_for and not page.paginator.count
    nearest = suggest(typed.text) if nothing_found else []
    context = {"query": typed.text, "typed": typed, "page": page, "nearest": nearest}
    response = render(request, "search/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
