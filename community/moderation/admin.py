"""Back stage: the policy and the list of words are kept here; the rest can be read.

What moderators do they do on the site's own pages, where nothing happens without a reason and
without telling whom it concerns.
"""

from django.contrib import admin

from config.lib import back_stage

from .forms import WatchwordForm
from .models import Appeal, Case, Decision, Policy, Sanction, Watchword


class Mirror(back_stage.Admin):
    """Rows to read: they change by the verbs alone."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class MirrorAboutMembers(Mirror):
    """Of what is about a member, they themselves see nothing here either."""

    def get_queryset(self, request):
        return super().get_queryset(request).exclude(member=request.user)


@admin.register(Case)
class CaseAdmin(MirrorAboutMembers):
    list_display = ["__str__", "subject_kind", "weight", "opened_at", "closed_at", "outcome"]
    list_filter = ["origin", "outcome"]
    date_hierarchy = "opened_at"


@admin.register(Decision)
class DecisionAdmin(MirrorAboutMembers):
    list_display = ["at", "actor", "verb", "subject_kind", "reason"]
    list_filter = ["verb"]
    list_select_related = ["actor", "subject_kind"]
    exclude = ["details"]
    date_hierarchy = "at"


@admin.register(Sanction)
class SanctionAdmin(MirrorAboutMembers):
    list_display = ["member", "kind", "starts", "until", "lifted_at", "reason"]
    list_filter = ["kind"]
    list_select_related = ["member"]
    search_fields = ["member__username"]


@admin.register(Appeal)
class AppealAdmin(MirrorAboutMembers):
    list_display = ["made_at", "member", "answered_at", "granted"]
    list_filter = ["granted"]
    list_select_related = ["member"]


@admin.register(Watchword)
class WatchwordAdmin(back_stage.Admin):
    form = WatchwordForm
    list_display = ["pattern", "kind", "action", "hits", "last_hit_at", "note"]
    list_filter = ["kind", "action"]
    search_fields = ["pattern"]


@admin.register(Policy)
class PolicyAdmin(back_stage.Admin):
    list_display = ["__str__", "hold_first_posts", "newcomer_days", "least_reporters"]

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not Policy.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False
