from django.shortcuts import get_object_or_404, render

from ..models import Universe


def universe_list(request):
    universes = Universe.objects.published()
    return render(request, "catalogue/universe_list.html", {"universes": universes})


def universe_detail(request, slug):
    universe = get_object_or_404(Universe.objects.published(), slug=slug)
    return render(request, "catalogue/universe_detail.html", {"universe": universe})
