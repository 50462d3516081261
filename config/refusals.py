"""What the site says when it cannot do what was asked: a plain page, never a stack trace."""

from django.contrib.auth.models import AnonymousUser
from django.db import Error
from django.http import HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.context import site
from films.search.suggestions import suggest_for_path

TITLES = {
    400: gettext_lazy("That cannot be read"),
    403: gettext_lazy("Not for this seat"),
    405: gettext_lazy("Not done that way"),
    429: gettext_lazy("One at a time, please"),
}
LAST_RESORT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The lights went out</title>'
    "<h1>The lights went out</h1><p>Something broke on our side. Please try again in a while.</p>"
)


def refuse(request, status, reason):
    """A page with one sentence that says what is wrong and what would be right."""
    context = {"title": TITLES[status], "reason": reason, "status": status}
    return render(request, "refusal.html", context, status=status)


def bad_request(request, exception):
    return refuse(request, 400, _("The request was incomplete or damaged on its way."))


def permission_denied(request, exception):
    return refuse(request, 403, str(exception) or _("This page is for others than you."))


def not_found(request, exception):
    """The page for an address where nothing is, with what is called nearly so."""
    try:
        suggestions = suggest_for_path(request.path)
        return render(request, "404.html", {"suggestions": suggestions}, status=404)
    except Error:
        # The page must be had while the database is down, so not even the reader is looked up.
        nobody = {"user": AnonymousUser(), "messages": ()}
        return render(request, "404.html", nobody, status=404)


def too_many_requests(request):
    return refuse(
        request, 429, _("That was tried too often in a short time. Please wait a few minutes.")
    )


def csrf_failure(request, reason=""):
    return refuse(
        request,
        403,
        _(
            "The form could not be checked: it was open for too long, or your browser keeps no "
            "cookies. Go back, load the page again and send it once more."
        ),
    )


class MethodNotAllowedPage:
    """Put a page into the empty answer to a wrong method; its Allow header stays."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = refuse(request, 405, _("This address does not take that kind of request."))
        page.headers["Allow"] = response.headers["Allow"]
        return page


def server_error(request):
    """The page for a fault of ours. It needs no database, no session and no reader."""
    try:
        page = loader.render_to_string("500.html", site(request))
    except Exception:  # the page about a fault must not fall over the same fault
        page = LAST_RESORT
    return HttpResponse(page, status=500)
