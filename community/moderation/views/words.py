"""The list of words and domains, with what each has caught."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..forms import WatchwordForm
from ..guards import for_moderators
from ..models import Watchword


@for_moderators
@require_http_methods(["GET", "HEAD", "POST"])
def words(request):
    form = WatchwordForm(request.POST or None)
    if form.is_valid():
        form.save()
        messages.success(request, _("It is on the list."))
        return redirect("moderation:words")
    context = {"form": form, "words": Watchword.objects.all()}
    return render(request, "moderation/words.html", context)


@for_moderators
@require_POST
def forget(request, pk):
    get_object_or_404(Watchword, pk=pk).delete()
    messages.success(request, _("It is off the list."))
    return redirect("moderation:words")
