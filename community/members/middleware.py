"""Who may enter the admin."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse


class StaffSecondFactorMiddleware:
    """Send staff without a second factor to set one up, where the site demands it."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.admin = reverse("admin:index")

    def __call__(self, request):
        if (
            settings.STAFF_SECOND_FACTOR
            and request.path.startswith(self.admin)
            and request.user.is_authenticated
            and request.user.is_staff
            and not is_mfa_enabled(request.user)
        ):
            return redirect("mfa_index")
        return self.get_response(request)
