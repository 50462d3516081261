from django.shortcuts import get_object_or_404, render

from ..models import Character


def character_list(request):
    characters = Character.objects.published()
    return render(request, "catalogue/character_list.html", {"characters": characters})


def character_detail(request, slug):
    character = get_object_or_404(Character.objects.published(), slug=slug)
    return render(request, "catalogue/character_detail.html", {"character": character})
