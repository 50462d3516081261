from django.shortcuts import get_object_or_404, render

from ..models import Person


def person_list(request):
    return render(request, "catalogue/person_list.html", {"people": Person.objects.published()})


def person_detail(request, slug):
    person = get_object_or_404(Person.objects.published(), slug=slug)
    return render(request, "catalogue/person_detail.html", {"person": person})
