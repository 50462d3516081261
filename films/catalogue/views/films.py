from django.shortcuts import get_object_or_404, render

from ..models import Film


def film_list(request):
    return render(request, "catalogue/film_list.html", {"films": Film.objects.published()})


def film_detail(request, slug):
    film = get_object_or_404(Film.objects.published(), slug=slug)
    return render(request, "catalogue/film_detail.html", {"film": film})


def film_credits(request, slug):
    film = get_object_or_404(Film.objects.published(), slug=slug)
    return render(request, "catalogue/film_credits.html", {"film": film})
