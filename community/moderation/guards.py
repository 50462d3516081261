"""Who may open the moderators' pages: to everybody else they are not there."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.views.decorators.cache import never_cache

from community.limits.limited import limited


def for_moderators(view):
    """Lead whoever is signed out to the door; answer 404 to everybody who is no moderator."""
    # Nobody reads and decides faster than this: an account that does is in other hands.
    counted = limited("moderation", per_member="600/h")(view)

    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.user.has_perm("moderation.view_case"):
            raise Http404
        return counted(request, *args, **kwargs)

    guarded.for_moderators = True
    return guarded
