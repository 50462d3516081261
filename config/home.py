"""What is on: the page that everybody sees first."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from films.catalogue.pages.programme import Programme
from films.editions.printing import printed


@require_safe
@printed("catalogue")
def home(request):
    programme = Programme()
    template = "first_run.html" if programme.is_empty else "home.html"
    return render(request, template, {"programme": programme})
