"""A member's settings: one page a subject, so that two tabs do not undo each other."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community.limits.limited import limited

from . import avatars
from .forms import AvatarForm, HouseForm, ProfileForm, UsernameForm
from .models import Member
from .writing import writes

YEAR = 365 * 24 * 60 * 60


def _own(request):
    """The member as the database has them: a form must not change the masthead's own row."""
    return Member.objects.get(pk=request.user.pk)


@writes(edits=_own)
@login_required
@limited("profile", per_member="30/h")
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request):
    form = ProfileForm(request.POST or None, instance=_own(request))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. This is how others see you."))
        return redirect("members:settings")
    return render(request, "members/settings_profile.html", {"form": form})


@writes(edits=_own)
@login_required
@limited("avatar", per_member="20/h")
@require_http_methods(["GET", "HEAD", "POST"])
def avatar(request):
    form = AvatarForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        form.save(request.user)
        messages.success(request, _("Your picture is up."))
        return redirect("members:avatar")
    context = {"form": form, "picture": avatars.sources(request.user)}
    return render(request, "members/settings_avatar.html", context)


@writes(edits=_own)
@login_required
@limited("avatar", per_member="20/h")
@require_POST
def remove_avatar(request):
    avatars.take_off(request.user)
    messages.success(request, _("Your picture is gone. Your initials stand in for it."))
    return redirect("members:avatar")


@writes(edits=_own)
@login_required
@limited("username", per_member="10/h")
@require_http_methods(["GET", "HEAD", "POST"])
def username(request):
    form = UsernameForm(request.POST or None, instance=_own(request))
    if request.method == "POST" and form.is_valid():
        try:
            form.save()
        except ValidationError as problem:
            form.add_error("username", problem.messages[0])
        else:
            messages.success(request, _("Renamed. Links to your old name lead to you."))
            return redirect("members:username")
    return render(request, "members/settings_username.html", {"form": form})


@login_required
@limited("house", per_member="60/h")
@require_http_methods(["GET", "HEAD", "POST"])
def house(request):
    form = HouseForm(request.POST or None, instance=_own(request))
    if request.method == "POST" and form.is_valid():
        member = form.save()
        messages.success(request, _("Saved."))
        response = redirect("members:house")
        # The lights travel in a cookie, so that pages need not know who reads them.
        response.set_cookie(
            "lights", member.lights, max_age=YEAR, samesite="Lax", secure=request.is_secure()
        )
        return response
    return render(request, "members/settings_house.html", {"form": form})


@login_required
@require_safe
def people(request):
    context = {
        "blocks": request.user.blocks_made.select_related("blocked").order_by("-since"),
        "mutes": request.user.mutes_made.in_force().select_related("muted").order_by("-since"),
    }
    return render(request, "members/settings_people.html", context)
