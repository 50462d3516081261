"""Who may enter the admin, and where a member is signed in."""

import time

from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.shortcuts import redirect
from django.urls import reverse

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
    """Note now and then when and from where a session was last used.

    allauth's own asks and writes with every request, and wakes the session for a picture.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        session = request.session
        if (
            session.accessed
            and session.session_key
            and request.user.is_authenticated
            and time.time() - session.get(SEEN, 0) > SEEN_EVERY
        ):
            session[SEEN] = int(time.time())
            UserSession.objects.create_from_request(request)
        return response
