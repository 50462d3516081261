"""Sign-ups on their way: nobody may learn from them whether an address is known here.

A sign-up with a known address makes no account, so its username would stay free, and who
tries the same username again would learn that the address is known. So both kinds of
sign-up ask for their username in the same way, and for as long.
"""

from datetime import timedelta

from allauth.account.internal.flows.email_verification_by_code import EmailVerificationProcess
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.utils import timezone

from .models import Member
from .names import skeleton

KEPT_FOR = timedelta(days=3)
ASKED = "asked_username"


def ask_for(username, request):
    """Keep the username for this visitor, whatever becomes of the sign-up."""
    cache.set(_key(username), True, KEPT_FOR.total_seconds())
    request.session[ASKED] = username


def is_asked_for(username, request):
    """Whether somebody else is signing up with this username, or one that looks like it."""
    own = skeleton(request.session.get(ASKED, ""))
    return skeleton(username) != own and cache.get(_key(username)) is not None


def _key(username):
    return f"sign-up:{skeleton(username)}"


def take_back(request):
    """Forget this visitor's sign-up: the account that never came to be, its username, the code."""
    process = EmailVerificationProcess.resume(request)
    if process:
        Member.objects.never_arrived().filter(pk=process.user and process.user.pk).delete()
        process.abort()
    if username := request.session.pop(ASKED, ""):
        cache.delete(_key(username))


def clear_unfinished():
    """Delete accounts whose address was never confirmed, sessions that ended and their traces."""
    Member.objects.never_arrived().filter(date_joined__lt=timezone.now() - KEPT_FOR).delete()
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
