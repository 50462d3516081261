"""The queue: one row for each case, the most reported first."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ..forms import QueueFilter
from ..guards import for_moderators
from ..models import Case
from ..paging import page_of

ROWS = 30
TABS = {
    "open": (_("Open"), ("-weight", "opened_at", "id")),
    "held": (_("Held before publishing"), ("opened_at", "id")),
    "mine": (_("Mine"), ("claimed_at", "id")),
    "done": (_("Done"), ("-closed_at", "-id")),
}


@for_moderators
@require_safe
def queue(request):
    form = QueueFilter(request.GET)
    tab = request.GET.get("tab") if request.GET.get("tab") in TABS else "open"
    label, order = TABS[tab]
    rows = form.narrow(cases_of(tab, request.user))
    cases, more = page_of(rows.for_rows(), order, request.GET.get("after", ""), ROWS)
    tabs = [(name, each[0]) for name, each in TABS.items()]
    context = {"form": form, "tab": tab, "tabs": tabs, "title": label}
    return render(request, "moderation/queue.html", context | {"cases": cases, "more": more})


def cases_of(tab, member):
    """The cases of a tab that `member` may see."""
    cases = Case.objects.for_moderator(member)
    if tab == "done":
        return cases.closed()
    if tab == "mine":
        return cases.open().filter(claimed_by=member)
    if tab == "held":
        return cases.open().filter(origin=Case.Origin.HELD)
    return cases.open().exclude(origin=Case.Origin.HELD)
