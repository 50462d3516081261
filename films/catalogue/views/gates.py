"""Which words of a page its reader may see, and how they ask for more by its address."""

import re
from functools import wraps

from ..models import Film
from ..spoilers import Gate, scope_of

REVEAL = "reveal"
MOST = 20  # films in one address; no page spoils more


def gate_for(request, *things):
    """The gate before everything on a page that can spoil, in one query or none.

    `things` are iterables of what has a `spoiler_scope`, or a `role_scope` that is wider.
    Whoever is signed out has seen nothing. `?reveal=one-film,another` opens what gives
    away no other films; anything else in there opens nothing.
    """
    scopes = frozenset().union(*(scope_of(thing) for several in things for thing in several))
    if not scopes:
        return Gate()
    named = Film.objects.published().filter(pk__in=scopes).order_by("first_release", "pk")
    films = {film.pk: film for film in named.only("title", "slug")}
    wanted = _slugs(request.GET.get(REVEAL, ""))
    asked = frozenset(pk for pk, film in films.items() if film.slug in wanted)
    return Gate(asked=asked, films=films)


def _slugs(text):
    return set(re.findall(r"[-\w]{1,120}", text)[:MOST])


def revealable(view):
    """Keep the pages that readers opened with `?reveal=` out of search engines."""

    @wraps(view)
    def revealing(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if REVEAL in request.GET:
            response["X-Robots-Tag"] = "noindex"
        return response

    return revealing
