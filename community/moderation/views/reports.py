"""Reporting something, whatever kind of thing it is."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from community.limits.limited import limited
from community.members.intentions import intends

from .. import reporting
from ..forms import ReportForm
from ..kinds import kind_named
from ..ruling import AlreadyDecided


@intends(gettext_lazy("You wanted to report something."), gettext_lazy("Report it"), ["note"])
@limited("report", per_member="10/h,30/d")
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, kind, pk):
    found, subject = reportable(request, kind, pk)
    form = ReportForm(request.POST or None, films=found.films(subject))
    if form.is_valid():
        said, note = form.cleaned_data["reason"], form.cleaned_data["note"]
        try:
            reporting.report(subject, request.user, said, note, form.given_away())
            messages.success(request, _("Thank you. The moderators look at it, and tell you."))
        except AlreadyDecided:
            messages.info(request, _("You have already reported this. It is being looked at."))
        return redirect("moderation:log")
    context = {"form": form, "title": found.title(subject), "label": found.label}
    return render(request, "moderation/report.html", context)


def reportable(request, name, pk):
    """The kind and the row; 404 for what this visitor cannot see, or wrote themselves."""
    kind = kind_named(name)
    if kind is None:
        raise Http404
    subject = get_object_or_404(kind.visible_to(request.user), pk=pk)
    if kind.author(subject) == request.user:
        raise Http404
    return kind, subject
