"""What stays of a member who leaves: that something was decided, and no word by or about them.

A signal, since members are deleted in several places below (a departure, a sign-up that was
never finished, back stage) and none of them must have to remember this.
"""

from django.db.models import Q
from django.db.models.signals import pre_delete

from community.members.models import Member

from .models import Case, Control, Decision, Report
from .undoing import drop_what_was_kept


def listen():
    pre_delete.connect(forget, sender=Member, dispatch_uid="moderation.forget")


def forget(instance, **_signal):
    """Empty what quotes the member; the log keeps its lines, which name nobody."""
    own = Case.objects.about(instance).values("pk")
    about = Q(member=instance) | Q(case__in=own)
    drop_what_was_kept(Decision.objects.filter(about))
    Decision.objects.filter(about).update(note="")
    Report.objects.filter(Q(reporter=instance) | Q(case__member=instance)).update(note="")
    Control.objects.about(instance).delete()
    Case.objects.open().about(instance).delete()
