from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from films.editions.printing import printed

from ..models import Universe
from ..pages.universe_list import shelves
from ..pages.universes import UniversePage
from .forwarding import forwards
from .gates import revealable

ON_A_PAGE = 12


@require_safe
@printed("catalogue")
def universe_list(request):
    universes = Universe.objects.published().in_order()
    page = Paginator(universes, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "shelves": shelves(list(page))}
    return render(request, "catalogue/universe_list.html", context)


@require_safe
@printed("catalogue")
@revealable
@forwards(Universe)
def universe_detail(request, slug):
    universe = get_object_or_404(Universe.objects.published(), slug=slug)
    page = UniversePage(universe, request)
    context = {"universe": universe, "page": page}
    return render(request, "catalogue/universe_detail.html", context)
