"""A member's inbox, what of it comes by e-mail, and the link that ends letters."""

import re
from datetime import UTC, datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community.limits.limited import limited

from .forms import PreferencesForm
from .models import Notice, Preference
from .stopping import read_token, set_frequency

PAGE = 30
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PLACE = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")


@login_required
@require_safe
def inbox(request):
    notices = Notice.objects.filter(member=request.user).newest_first()
    if "before" in request.GET:
        notices = notices.older_than(*read_place(request.GET["before"]))
    page = list(notices[: PAGE + 1])
    return render(
        request,
        "notifications/inbox.html",
        {
            "notices": page[:PAGE],
            "older": place(page[PAGE - 1]) if len(page) > PAGE else "",
            "up_to": place(page[0]) if any(notice.read_at is None for notice in page) else "",
        },
    )


def place(notice):
    """Where in the inbox a line stands, for an address: microseconds since 1970, and number."""
    return f"{(notice.updated_at - EPOCH) // timedelta(microseconds=1)}-{notice.pk}"


def read_place(written):
    found = PLACE.fullmatch(written)
    try:
        microseconds, pk = map(int, found.groups())
        return EPOCH + timedelta(microseconds=microseconds), pk
    except (AttributeError, OverflowError):
        raise Http404 from None


@login_required
@limited("inbox", per_member="600/h")
@require_POST
def open_notice(request, pk):
    """Go where the line leads; it counts as read from now on."""
    notice = get_object_or_404(Notice, pk=pk, member=request.user)
    notice.mark_read()
    return redirect(notice.url or "notifications:inbox")


@login_required
@limited("inbox", per_member="600/h")
@require_POST
def read_all(request):
    """Mark what the member had before them as read, and nothing that came in since."""
    moment, _pk = read_place(request.POST.get("up_to", ""))
    Notice.objects.filter(member=request.user, updated_at__lte=moment).mark_read()
    return redirect("notifications:inbox")


@login_required
@limited("preferences", per_member="60/h")
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    form = PreferencesForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. The next letters will come like that."))
        return redirect("notifications:preferences")
    return render(request, "notifications/preferences.html", {"form": form})


@csrf_exempt  # mail programs press this button themselves (RFC 8058); the link is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request, token):
    try:
        member, kinds = read_token(token)
    except ValueError:
        raise Http404 from None
    if request.method == "POST":
        for kind in kinds:
            set_frequency(member, kind, Preference.Frequency.NEVER)
    done = request.method == "POST"
    return render(request, "notifications/stop.html", {"kinds": kinds, "done": done})
