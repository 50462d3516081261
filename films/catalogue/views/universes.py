from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from films.editions.printing import printed

from ..models import Universe
from ..pages.universe_list import shelves
from ..pages.universes import UniversePage
from .forwarding import forwards
from .gates import revealable


@require_safe
@printed("catalogue")
def universe_list(request):
    return render(request, "catalogue/universe_list.html", {"shelves": shelves()})


@require_safe
@printed("catalogue")
@revealable
@forwards(Universe)
def universe_detail(request, slug):
    universe = get_object_or_404(Universe.objects.published(), slug=slug)
    page = UniversePage(universe, request)
    context = {"universe": universe, "page": page}
    return render(request, "catalogue/universe_detail.html", context)
