"""Who asks: the visitor's address, as far as the proxies in front can be believed."""

import logging
from functools import cache
from ipaddress import ip_address

from django.conf import settings
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)
UNKNOWN = "0.0.0.0"  # noqa: S104 (an address to count under, nothing is bound to it)


def client_address(request):
    """The visitor's address, or the nearest one known, or UNKNOWN; it never raises.

    A wrong TRUSTED_PROXY_COUNT must not close the doors: `proxy_trouble` tells of it instead.
    """
    told, count = forwarded(request), settings.TRUSTED_PROXY_COUNT
    if count and len(told) >= count and (address := clean(told[-count])):
        return address
    if trouble := proxy_trouble(request):
        warn_once(trouble)
    return clean(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def forwarded(request):
    """The addresses in X-Forwarded-For, the nearest proxy's word last."""
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    return [part.strip() for part in told if part.strip()]


def clean(written):
    """The address without port, brackets and zone, in its one spelling; empty if it is none."""
    address = written.strip()
    if address.startswith("["):
        address = address[1:].partition("]")[0]
    elif address.count(":") == 1:
        address = address.partition(":")[0]
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    return str(getattr(found, "ipv4_mapped", None) or found)


def proxy_trouble(request):
    """What is wrong with TRUSTED_PROXY_COUNT, as this request shows it; empty if nothing is."""
    count, told = settings.TRUSTED_PROXY_COUNT, len(forwarded(request))
    words = {"count": count, "told": told}
    if told < count:
        return (
            _(
                "TRUSTED_PROXY_COUNT is %(count)s, but this request passed %(told)s. "
                "Limits fall on the proxy's address, for everybody together."
            )
            % words
        )
    if told and not count:
        return _(
            "A proxy stands in front, but TRUSTED_PROXY_COUNT is 0. "
            "Limits fall on the proxy's address, for everybody together."
        )
    return ""


@cache
def warn_once(trouble):
    """Log it the first time in this process; it would be the same for every request."""
    log.warning(trouble)
