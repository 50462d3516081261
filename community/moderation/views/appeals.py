"""Appeals, answered by somebody else than whoever decided."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import appealing
from ..forms import AnswerForm
from ..guards import for_moderators
from ..models import Appeal
from ..models.appeal import moderators
from ..ruling import AlreadyDecided, OwnCase


@for_moderators
@require_safe
def appeals(request):
    mine = Appeal.objects.answerable_by(request.user)
    waiting = mine.waiting().select_related("decision__actor", "decision__subject_kind", "member")
    answered = mine.exclude(answered_at=None).select_related("answered_by", "member")
    context = {
        "waiting": waiting[:50],
        "answered": answered.order_by("-answered_at")[:20],
        "alone": not moderators().exclude(pk=request.user.pk).exists(),
    }
    return render(request, "moderation/appeals.html", context)


@for_moderators
@require_POST
def answer(request, pk):
    """Grant or deny; who comes second, or answers with nothing, changes nothing."""
    appeal = get_object_or_404(Appeal.objects.answerable_by(request.user), pk=pk)
    form, granted = AnswerForm(request.POST), "grant" in request.POST
    if not form.is_valid():
        messages.error(request, _("Nothing was answered: an answer needs words."))
        return redirect("moderation:appeals")
    try:
        appealing.answer(appeal, request.user, form.cleaned_data["text"], granted)
        messages.success(request, _("It is answered, and the member was told."))
    except (AlreadyDecided, OwnCase):
        messages.info(request, _("Somebody else has answered it meanwhile."))
    return redirect("moderation:appeals")
