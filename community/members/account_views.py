"""What allauth leaves to us at the door: one session ended among many, a sign-up taken back."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from community.limits.limited import limited

from . import sign_ups


@login_required
@limited("sessions", per_member="60/h")
@require_POST
def end_session(request, pk):
    """Sign out on one other device; the session at hand ends at the door, by signing out."""
    others = UserSession.objects.filter(user=request.user).exclude(
        session_key=request.session.session_key
    )
    get_object_or_404(others, pk=pk).end()
    messages.success(request, _("Signed out there."))
    return redirect("usersessions_list")


@require_POST
def start_again(request):
    """Take back a sign-up whose code has not been typed in, to use another address."""
    if not request.user.is_authenticated:
        sign_ups.take_back(request)
    return redirect("account_signup")
