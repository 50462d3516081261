"""The public log: what the moderators did, and why. It names nobody they did it to."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import undoing
from ..forms import ReasonForm
from ..guards import for_moderators
from ..models import Decision
from ..paging import page_of
from ..ruling import AlreadyDecided, OwnCase, Ruling

LINES = 50


@require_safe
def log(request):
    rows = Decision.objects.public().for_log()
    decisions, more = page_of(rows, ("-at", "-id"), request.GET.get("after", ""), LINES)
    own = set()
    if request.user.is_authenticated:
        shown = Decision.objects.filter(pk__in=[each.pk for each in decisions])
        own = set(shown.appealable_by(request.user).values_list("pk", flat=True))
    return render(
        request, "moderation/log.html", {"decisions": decisions, "more": more, "own": own}
    )


@for_moderators
@require_POST
def undo(request, pk):
    """Take a decision back: from the case, or from the record of a member."""
    decision = get_object_or_404(Decision.objects.exclude(member=request.user), pk=pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was undone: choose a reason or write one."))
        return redirect(_home_of(decision))
    said = form.cleaned_data
    try:
        undoing.undo(decision, Ruling(request.user, said["reason"], said["note"]))
        messages.success(request, _("It is undone, and whom it concerns was told."))
    except (AlreadyDecided, OwnCase):
        messages.error(request, _("It was undone before, or is more than thirty days ago."))
    return redirect(_home_of(decision))


def _home_of(decision):
    if decision.case_id:
        return decision.case.get_absolute_url()
    if decision.member_id:
        return redirect("moderation:member", decision.member.username).url
    return redirect("moderation:log").url
