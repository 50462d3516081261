from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from films.editions.printing import printed

from ..models import Character, Universe
from ..pages.characters import CharacterPage
from ..person_filter import CharacterFilter
from .forwarding import forwards
from .gates import revealable

ON_A_PAGE = 48


@require_safe
@printed("catalogue")
def character_list(request):
    universes = Universe.objects.published().in_order().values_list("slug", "name")
    form = CharacterFilter(request.GET, universe=universes)
    safe = Character.objects.published().safe().of_public_universes()
    page = Paginator(form.narrow(safe).with_portraits(), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "catalogue/character_list.html", {"form": form, "page": page})


@require_safe
@printed("catalogue")
@revealable
@forwards(Character)
def character_detail(request, slug):
    character = get_object_or_404(Character.objects.published().for_page(), slug=slug)
    page = CharacterPage(character, request)
    if page.veil:
        return veiled(request, page.veil)
    context = {"character": character, "page": page}
    return render(request, "catalogue/character_detail.html", context)


def veiled(request, veil):
    """The page of somebody whose very existence gives a film away: not even a name."""
    response = render(request, "catalogue/character_veiled.html", {"veil": veil})
    response["X-Robots-Tag"] = "noindex"
    return response
