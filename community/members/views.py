"""A member's page, and what other members may do there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from community.limits.limited import limited

from . import avatars, distance
from .models import FormerUsername, Member


@require_safe
def profile(request, username):
    members = Member.objects.visible_to(request.user)
    member = members.filter(username__iexact=username).first()
    if member is None:
        former = FormerUsername.objects.bearer_of(username)
        return redirect(get_object_or_404(members, pk=former and former.member_id), permanent=True)
    if member.username != username:
        return redirect(member, permanent=True)
    context = {"member": member, "picture": avatars.sources(member), "distance": None}
    if request.user.is_authenticated and request.user != member:
        context["distance"] = {
            "blocked": request.user.blocks_made.filter(blocked=member).exists(),
            "mute": request.user.mutes_made.in_force().filter(muted=member).first(),
        }
    return render(request, "members/profile.html", context)


@login_required
@limited("distance", per_member="60/h")
@require_POST
def keep_distance(request, username, verb):
    """Block, unblock, mute or unmute somebody whose page one can open."""
    other = _somebody_else(request, username)
    match verb:
        case "block":
            distance.block(request.user, other)
            said = _("Blocked. You no longer see each other.")
        case "unblock":
            distance.unblock(request.user, other)
            said = _("No longer blocked.")
        case "mute":
            span = request.POST.get("for", "")
            distance.mute(request.user, other, span if span in distance.MUTE_FOR else "")
            said = _("Muted. Nobody is told.")
        case _other:
            distance.unmute(request.user, other)
            said = _("No longer muted.")
    messages.success(request, said)
    return redirect("members:people" if verb in {"block", "unblock"} else other)


def _somebody_else(request, username):
    members = Member.objects.active().exclude(pk=request.user.pk)
    met = members.exclude(visibility=Member.Visibility.ONLY_ME) | members.filter(
        blocks_met__blocker=request.user
    )
    other = met.filter(username__iexact=username).first()
    if other is None:
        raise Http404
    return other
