"""Limit how often a view may be asked to write.

    @limited("report", per_member="10/h", per_address="30/h")
    @require_POST
    def report(request, …):

Who asks too often gets a page in plain words that keeps what they typed. The tallies
are in the database, so the limit is exact whatever the number of threads and processes.
"""

from datetime import UTC, datetime
from functools import wraps
from ipaddress import ip_network
from math import ceil

from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from config.lib.client_address import client_address

from .models import Tally
from .rates import rates

HIDDEN = {"csrfmiddlewaretoken"}
A_LINE = 60  # characters; longer texts, or of several lines, are worth a box of their own


def limited(action, per_member="", per_address=""):
    """Let a POST through at most so often; anything but a POST is not counted.

    `per_member` counts for each signed-in member, `per_address` for each address that
    nobody is signed in at. Both are written like "3/m,10/h"; left out, nothing is counted.
    """
    for_members, for_addresses = rates(per_member), rates(per_address)

    def decorate(view):
        @wraps(view)
        def counted(request, *args, **kwargs):
            signed_in = request.method == "POST" and request.user.is_authenticated
            wait = 0
            if request.method == "POST":
                wait = spend(request, action, for_members if signed_in else for_addresses)
            return too_many(request, wait) if wait else view(request, *args, **kwargs)

        return counted

    return decorate


def spend(request, action, allowed):
    """Count one more by whoever asks; the seconds to wait if that is too many, else 0."""
    moment = timezone.now().timestamp()
    who = visitor(request, moment)
    waits = [
        ceil(rate.end(rate.window(moment)) - moment)
        for rate in allowed
        if Tally.objects.add(action, who, rate, moment) > rate.most
    ]
    return max(waits, default=0)


def visitor(request, moment):
    """A member's number; for others a hash of the address that nobody can trace tomorrow."""
    if request.user.is_authenticated:
        return f"m{request.user.pk}"
    day = datetime.fromtimestamp(moment, UTC).date()
    return "a" + salted_hmac(f"limits {day}", household(client_address(request))).hexdigest()[:24]


def household(address):
    """The address; of IPv6, where one visitor has billions, the network that it is in."""
    return str(ip_network(f"{address}/64", strict=False)) if ":" in address else address


def too_many(request, wait):
    """The page of a refused request, with all that was typed, ready to be sent again."""
    fields = [(name, text) for name in request.POST for text in request.POST.getlist(name)]
    fields = [(name, text) for name, text in fields if is_kept(name)]
    context = {
        "minutes": ceil(wait / 60),
        "texts": [(name, text) for name, text in fields if is_long(text)],
        "rest": [(name, text) for name, text in fields if not is_long(text)],
        "files": bool(request.FILES),
    }
    response = render(request, "limits/too_many.html", context, status=429)
    response.headers["Retry-After"] = str(wait)
    return response


def is_kept(name):
    return name not in HIDDEN and "password" not in name


def is_long(text):
    return len(text) > A_LINE or "\n" in text
