"""Send readers of a former address on to where its entry lives now."""

from functools import wraps

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse

from ..models import FormerAddress


def forwards(model):
    """Answer with a redirect where a view finds no entry, but `model` had one at that slug.

    The same page of the entry, with the same query, is where the reader is sent.
    """

    def decorate(view):
        @wraps(view)
        def forwarding(request, slug):
            try:
                return view(request, slug)
            except Http404:
                entry = FormerAddress.objects.current(model.objects.published(), slug)
                if entry is None:
                    raise
            return _redirect(request, entry.slug)

        return forwarding

    return decorate


def _redirect(request, slug):
    path = reverse(request.resolver_match.view_name, args=[slug])
    query = request.META.get("QUERY_STRING")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
