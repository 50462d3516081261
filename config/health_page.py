"""Back stage, for administrators: how the site is doing, and letters sent on again."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from community.notifications import post
from community.notifications.tasks import deliver_letters
from config.lib.health import findings


@require_safe
def health(request):
    _only_administrators(request)
    sections = findings(request)
    troubles = sum(bool(finding.trouble) for _title, told in sections for finding in told)
    context = {"title": _("How the site is doing"), "sections": sections, "troubles": troubles}
    return render(request, "admin/health.html", admin.site.each_context(request) | context)


@require_POST
def try_letters_again(request):
    _only_administrators(request)
    count = post.try_again()
    deliver_letters()
    words = ngettext("%d letter is tried again now.", "%d letters are tried again now.", count)
    messages.success(request, words % count)
    return redirect("site_health")


def _only_administrators(request):
    if not request.user.is_superuser:
        raise PermissionDenied(_("This page is for administrators."))
