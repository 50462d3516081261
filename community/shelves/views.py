"""Make a film a favourite, or no longer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from community.limits.limited import limited
from community.members.intentions import intends
from films.catalogue.models import Film

from .models import Favourite, ShelfIsFull


@intends(
    gettext_lazy("You wanted to make a film one of your favourites."),
    gettext_lazy("Make it a favourite"),
)
@require_POST
@limited("favourite", per_member="60/h")
@login_required
def favourite(request, slug):
    film = get_object_or_404(Film.objects.published(), slug=slug)
    try:
        Favourite.objects.add(request.user, film)
    except ShelfIsFull:
        messages.error(request, _("You have four favourites. Take one down first."))
    else:
        messages.success(request, _("%(film)s is one of your favourites.") % {"film": film.title})
    return redirect(film)


@login_required
@limited("favourite", per_member="60/h")
@require_POST
def no_favourite(request, slug):
    shelved = Film.objects.filter(pk__in=request.user.favourites.values("film"))
    film = get_object_or_404(Film.objects.published() | shelved, slug=slug)
    Favourite.objects.filter(member=request.user, film=film).delete()
    messages.success(request, _("%(film)s is no longer a favourite.") % {"film": film.title})
    return redirect(film)
