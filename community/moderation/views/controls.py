"""What is laid on one thing, of whatever kind: the rules of its thread."""

from django.apps import apps
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import controlling
from ..forms import ControlForm
from ..guards import for_moderators
from ..models import Control
from ..ruling import OwnCase, Ruling

ROOMS = ("films.", "community.")


@for_moderators
@require_http_methods(["GET", "HEAD", "POST"])
def control(request, kind, pk):
    subject = get_object_or_404(model_named(kind)._default_manager, pk=pk)
    row = Control.objects.of(subject)
    columns = {name: getattr(row, name) for name in controlling.COLUMNS}
    initial = columns | {"pinned": columns.pop("note"), "note": ""}
    form = ControlForm(request.POST or None, initial=initial)
    if form.is_valid():
        said = form.cleaned_data
        ruling = Ruling(request.user, said["reason"], said["note"])
        try:
            controlling.control(subject, form.values(), ruling)
            messages.success(request, _("It holds from now on."))
        except OwnCase:
            messages.error(request, _("This is your own. A colleague decides about it."))
        return redirect(request.path)
    return render(request, "moderation/control.html", {"subject": subject, "form": form})


def model_named(label):
    """A model of ours with pages of its own; 404 for anything else."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if not model.__module__.startswith(ROOMS) or not hasattr(model, "get_absolute_url"):
        raise Http404
    return model
