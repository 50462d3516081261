from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from films.editions.printing import printed

from ..film_filter import FilmFilter
from ..models import Film, Genre, Universe
from ..pages.credits import CreditsPage
from ..pages.film import FilmPage
from .forwarding import forwards
from .gates import revealable

ON_A_PAGE = 24


@require_safe
@printed("catalogue")
def film_list(request):
    universes = Universe.objects.published().in_order().values_list("slug", "name")
    genres = Genre.objects.values_list("slug", "name")
    form = FilmFilter(request.GET, universe=universes, genre=genres)
    films = form.narrow(Film.objects.published()).with_posters()
    page = Paginator(films, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "catalogue/film_list.html", {"form": form, "page": page})


@require_safe
@forwards(Film)
@revealable
@printed("catalogue")
def film_detail(request, slug):
    film = get_object_or_404(Film.objects.published().for_page(), slug=slug)
    context = {"film": film, "page": FilmPage(film, request)}
    return render(request, "catalogue/film_detail.html", context)


@require_safe
@forwards(Film)
@revealable
@printed("catalogue")
def film_credits(request, slug):
    film = get_object_or_404(Film.objects.published(), slug=slug)
    context = {"film": film, "page": CreditsPage(film, request)}
    return render(request, "catalogue/film_credits.html", context)
