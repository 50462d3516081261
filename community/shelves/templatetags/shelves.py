"""Widgets for pages of other apps."""

from django import template
from django.middleware.csrf import get_token

from community.shelves.models import Favourite

register = template.Library()


@register.inclusion_tag("shelves/_favourite.html")
def favourite(film, request):
    """The button that makes a film a favourite; one query for members, none for others.

    Signed-out readers get a plain form without a token: theirs is kept as an intention,
    and their page stays the same for everybody.
    """
    if not request.user.is_authenticated:
        return {"film": film}
    mine = Favourite.objects.filter(member=request.user, film=film).exists()
    return {"film": film, "mine": mine, "token": get_token(request)}


@register.inclusion_tag("shelves/_favourites.html")
def favourites_of(member):
    """The shelf on a member's page, or nothing where it is empty; one query."""
    return {"films": [each.film for each in Favourite.objects.of(member).published()]}
