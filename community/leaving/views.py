"""Take a copy of everything, or leave for good."""

from datetime import timedelta

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from community.limits.limited import limited
from community.members.models import Departure, Export

from . import departing, exporting

PAUSE = timedelta(hours=24)


@login_required
@require_safe
def data(request):
    context = {
        "export": request.user.exports.order_by("-asked_at").first(),
        "available": request.user.exports.available().order_by("-ready_at").first(),
        "departure": Departure.objects.filter(member=request.user).first(),
    }
    return render(request, "leaving/data.html", context)


@login_required
@limited("export", per_member="20/h")
@require_POST
@reauthentication_required(app="allauth.account")
def ask_for_export(request):
    recent = request.user.exports.filter(asked_at__gt=timezone.now() - PAUSE, failed_at=None)
    if recent.exists():
        messages.info(
            request, _("One copy within 24 hours is enough. Yours is on its way, or ready.")
        )
        return redirect("leaving:data")
    try:
        with transaction.atomic():
            Export.objects.create(member=request.user)
    except IntegrityError:  # the other tab was quicker, and asked for the same
        pass
    messages.success(request, _("We are putting it together. You will be told when it is ready."))
    return redirect("leaving:data")


@login_required
@require_safe
def fetch(request, token):
    """The zip, for its owner alone, while it is kept."""
    export = get_object_or_404(Export.objects.available(), member=request.user, token=token)
    file = exporting.folder() / export.file
    response = FileResponse(file.open("rb"), as_attachment=True, filename="encore-data.zip")
    response["Cache-Control"] = "private, no-store"
    return response


@login_required
@limited("departure", per_member="20/h")
@require_POST
@reauthentication_required(app="allauth.account")
def leave(request):
    keeps = request.POST.get("comments") != "wipe"
    try:
        departing.ask_to_leave(request.user, keeps_comments=keeps, here=request.session.session_key)
    except departing.LastAdministrator:
        messages.error(
            request, _("You are the only administrator. Make somebody else one before you leave.")
        )
    return redirect("leaving:data")


@login_required
@limited("departure", per_member="20/h")
@require_POST
def stay(request):
    if departing.stay(request.user):
        messages.success(request, _("Good to have you back. Nothing was deleted."))
    return redirect("leaving:data")
