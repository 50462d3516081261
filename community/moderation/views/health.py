"""How moderation is doing."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..figures import figures
from ..guards import for_moderators


@for_moderators
@require_safe
def health(request):
    return render(request, "moderation/health.html", {"figures": figures()})
