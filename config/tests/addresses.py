"""Every address that the URLconf can name without being told of anything in particular."""

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
