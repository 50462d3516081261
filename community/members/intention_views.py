"""The page after the door: what you wanted to do, ready to confirm."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from . import intentions


@never_cache
@login_required
@require_safe
def intention(request):
    kept = intentions.intention_of(request)
    return render(request, "members/intention.html", {"intention": kept})


@require_POST
def never_mind(request):
    return redirect(intentions.forget(request))
