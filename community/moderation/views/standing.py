"""What was decided about a member: read, acknowledged, objected to."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community.limits.limited import limited

from .. import appealing
from ..forms import AppealForm
from ..models import Decision, Sanction
from ..standing import member_of


@never_cache
@login_required
@require_safe
def standing(request):
    return render(request, "moderation/standing.html", about(request.user))


@never_cache
@limited("appeal", per_member="5/h", per_address="20/h")
@require_http_methods(["GET", "HEAD", "POST"])
def standing_signed(request, token):
    """The same for somebody who cannot sign in, at the address that only they were given."""
    member = member_of(token)
    if member is None:
        raise Http404
    return _appeal_page(request, member, request.path)


@require_POST
@login_required
def acknowledge(request):
    """Having read the warnings that stand on the page; those that came since stay unread."""
    shown = [pk for pk in request.POST.getlist("warning") if pk.isdecimal() and len(pk) < 18]
    mine = Sanction.objects.unread_warnings().filter(member=request.user, pk__in=shown)
    mine.update(acknowledged_at=timezone.now())
    messages.success(request, _("Thank you. You can write again."))
    return redirect("moderation:standing")


@never_cache
@login_required
@limited("appeal", per_member="5/h")
@require_http_methods(["GET", "HEAD", "POST"])
def appeal(request, pk):
    get_object_or_404(Decision.objects.appealable_by(request.user), pk=pk)
    return _appeal_page(request, request.user, request.path, pk)


def _appeal_page(request, member, back, chosen=None):
    form = AppealForm(request.POST or None, member=member, initial={"decision": chosen})
    if form.is_valid():
        appealing.appeal(form.cleaned_data["decision"], member, form.cleaned_data["text"])
        messages.success(request, _("Your appeal is written down. Another moderator answers it."))
        return redirect("moderation:standing" if request.user == member else back)
    context = about(member) | {"form": form if form.fields["decision"].queryset else None}
    return render(request, "moderation/standing.html", context)


def about(member):
    """What the page says: sanctions in force, warnings to read, decisions, appeals."""
    in_force = Sanction.objects.in_force().filter(member=member)
    return {
        "subject": member,
        "in_force": in_force.exclude(kind=Sanction.Kind.WARNING),
        "warnings": Sanction.objects.unread_warnings().filter(member=member),
        "decisions": Decision.objects.filter(member=member).for_log().select_related("appeal")[:50],
    }
