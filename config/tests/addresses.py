"""Every address that the URLconf has, by its route; and those that need to be told nothing."""

from django.contrib.admindocs.views import simplify_regex
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import RoutePattern


def plain_addresses(resolver=None, prefix="/"):
    """Paths of all routes without parameters, the admin's included."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = entry.pattern
        if not isinstance(pattern, RoutePattern) or pattern.converters:
            continue
        path = prefix + str(pattern)
        if isinstance(entry, URLResolver):
            yield from plain_addresses(entry, path)
        else:
            yield path


def routes(resolver=None, prefix=""):
    """All routes as they are written, "films/<slug:slug>/"; of an expression, its groups' names."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = entry.pattern
        written = str(pattern)
        if not isinstance(pattern, RoutePattern):
            written = simplify_regex(written).removeprefix("/").removesuffix(r"\Z")
        if isinstance(entry, URLResolver):
            yield from routes(entry, prefix + written)
        else:
            yield prefix + written
