from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from films.editions.printing import printed

from ..models import Person
from ..pages.people import PersonPage
from ..pages.people_list import PeopleList
from .forwarding import forwards
from .gates import revealable


@require_safe
@printed("catalogue")
def person_list(request):
    return render(request, "catalogue/person_list.html", {"people": PeopleList(request.GET)})


@require_safe
@printed("catalogue")
@revealable
@forwards(Person)
def person_detail(request, slug):
    person = get_object_or_404(Person.objects.published().for_page(), slug=slug)
    page = PersonPage(person, request)
    return render(request, "catalogue/person_detail.html", {"person": person, "page": page})
