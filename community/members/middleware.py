"""Who may enter the admin, and where a member is signed in."""

import time
from zoneinfo import ZoneInfo

from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

SEEN = "seen_at"
SEEN_EVERY = 600  # seconds; a member who reads must not write with every page


class StaffSecondFactorMiddleware:
    """Send staff without a second factor to set one up, where the site demands it."""

    def __init__(self, get_response):
        if not settings.STAFF_SECOND_FACTOR:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.admin = reverse("admin:index")

    def __call__(self, request):
        if (
            request.path.startswith(self.admin)
            and request.user.is_authenticated
            and request.user.is_staff
            and not is_mfa_enabled(request.user)
        ):
            return redirect("mfa_index")
        return self.get_response(request)


class LastSeenMiddleware:
    """Note now and then when and from where a session was last used to do something.

    allauth's own asks and writes with every request; here nothing writes in a GET.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        session = request.session
        if (
            request.method == "POST"
            and session.session_key
            and request.user.is_authenticated
            and time.time() - session.get(SEEN, 0) > SEEN_EVERY
        ):
            session[SEEN] = int(time.time())
            UserSession.objects.create_from_request(request)
        return response


class TimeZoneMiddleware:
    """Show a member's times in the zone that they chose; everybody else sees the site's."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with timezone.override(None):
            return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Ask who reads only where a page is made: not for pictures, not where nothing is."""
        signed_out = settings.SESSION_COOKIE_NAME not in request.COOKIES
        if signed_out or request.path.startswith(settings.MEDIA_URL):
            return
        if chosen := getattr(request.user, "time_zone", ""):
            timezone.activate(ZoneInfo(chosen))
