"""What somebody signed out tried to do: kept while they sign in or up, then offered again.

    @intends(_("You wanted to report this."), _("Report it"), shows=("note",))
    @limited("report", per_member="10/h")
    @require_POST
    def report(request, …):          # only ever called for members

A signed-out page may hold a plain form without a token for such a view, since all that
its POST can do is to fill the sender's own session. Members need a token like anywhere;
one who sends the form of a page from before they signed in is asked to confirm as well.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from community.limits.limited import spend, too_many
from community.limits.rates import rates

KEY = "intention"  # in the session
KEPT_FOR = timedelta(days=1)
MOST = 60_000  # characters of all fields together
PER_ADDRESS = rates("10/m,60/h")  # each may cost a row of the session table
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 (the field's name)


@dataclass(frozen=True)
class Intention:
    """What waits for this visitor: the view's words, and where to send which fields."""

    sentence: str
    button: str
    path: str
    fields: list
    shown: list
    back: str


def intends(sentence, button, shows=()):
    """Offer the view's POST again to whoever was signed out, under `sentence` and `button`.

    `shows` names the fields that hold the visitor's own words, to be read before confirming.
    Put it outermost. Files and passwords are not kept.
    """

    def decorate(view):
        protected = csrf_protect(view)

        @csrf_exempt  # for those without an account; `protected` checks everybody else
        @wraps(view)
        def intended(request, *args, **kwargs):
            if request.method == "POST" and not _is_a_members_form(request):
                return _ask_first(request)
            if request.method == "POST" and waiting(request).get("path") == request.get_full_path():
                forget(request)
            return protected(request, *args, **kwargs)

        intended.intention = {"sentence": sentence, "button": button, "shows": shows}
        return intended

    return decorate


def _is_a_members_form(request):
    has_token = TOKEN in request.POST or "X-CSRFToken" in request.headers
    return request.user.is_authenticated and has_token


def _ask_first(request):
    """Keep what was sent, and lead to the page that offers it again by way of the door."""
    _refuse_other_sites(request)
    if wait := spend(request, "intention", PER_ADDRESS):
        return too_many(request, wait)
    request.session[KEY] = {
        "path": request.get_full_path(),
        "fields": _fields(request.POST),
        "at": timezone.now().isoformat(),
        "back": _way_back(request),
    }
    if request.user.is_authenticated:
        return redirect("members:intention")
    return redirect_to_login(reverse("members:intention"))


def _refuse_other_sites(request):
    """Browsers say where a form was sent from; without a word it can only have been by hand."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    if site not in {"same-origin", "none"} or (origin and origin not in own):
        raise PermissionDenied(_("This can only be sent from a page of this site."))


def _fields(sent):
    fields = [
        [name, text]
        for name in sent
        for text in sent.getlist(name)
        if name != TOKEN and "password" not in name
    ]
    if sum(len(name) + len(text) for name, text in fields) > MOST:
        raise SuspiciousOperation("An intention is larger than any form of the site.")
    return fields


def _way_back(request):
    referer = request.headers.get("Referer", "")
    hosts = {request.get_host()}
    if not url_has_allowed_host_and_scheme(referer, hosts, require_https=request.is_secure()):
        return "/"
    parts = urlsplit(referer)
    path = "/" + parts.path.lstrip("/")  # two slashes would begin another site's address
    return parts._replace(scheme="", netloc="", path=path, fragment="").geturl()


def waiting(request):
    """What the session keeps, however old; empty if nothing waits."""
    return request.session.get(KEY, {})


def intention_of(request):
    """What this visitor may confirm now; None if nothing waits, or not since yesterday."""
    kept = waiting(request)
    if not kept or timezone.now() - datetime.fromisoformat(kept["at"]) > KEPT_FOR:
        return None
    try:
        words = resolve(urlsplit(kept["path"]).path).func.intention
    except (Resolver404, AttributeError):
        return None  # a release since then has taken the address away
    return Intention(
        sentence=words["sentence"],
        button=words["button"],
        path=kept["path"],
        fields=kept["fields"],
        shown=[text for name, text in kept["fields"] if name in words["shows"] and text.strip()],
        back=kept["back"],
    )


def door_leads_to(request, elsewhere):
    """Where to go after signing in: to what waits, or `elsewhere`."""
    return reverse("members:intention") if intention_of(request) else elsewhere


@contextmanager
def surviving(request):
    """Keep what waits while the block empties the session of somebody not yet signed in."""
    kept = waiting(request)
    yield
    if kept:
        request.session[KEY] = kept


def forget(request):
    """Drop what waits; return the address of the page that it was tried on."""
    return request.session.pop(KEY, {}).get("back", "/")
