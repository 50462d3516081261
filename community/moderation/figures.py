"""How moderation is doing, in numbers of the last thirty days."""

from datetime import timedelta
from statistics import median

from django.db.models import Count, F, Q
from django.utils import timezone

from community.members.models import Member

from .models import Appeal, Case, Decision

PERIOD = timedelta(days=30)
DAY = timedelta(days=1)


def figures(now=None):
    """The numbers of the health page, in five queries. Waiting times are timedeltas or None."""
    now = now or timezone.now()
    since = now - PERIOD
    cases = Case.objects.open().aggregate(
        open=Count("pk"),
        overdue=Count("pk", filter=Q(opened_at__lt=now - DAY)),
        held=Count("pk", filter=Q(origin=Case.Origin.HELD)),
    )
    decided = Case.objects.closed().filter(closed_at__gt=since)
    waits = [each for (each,) in decided.values_list(F("closed_at") - F("opened_at"))]
    decisions = Decision.objects.filter(at__gt=since).aggregate(
        decisions=Count("pk", filter=~Q(verb=Decision.Verb.UNDO)),
        reversals=Count("pk", filter=Q(verb=Decision.Verb.UNDO)),
    )
    appeals = Appeal.objects.filter(answered_at__gt=since).aggregate(
        answered=Count("pk"), granted=Count("pk", filter=Q(granted=True))
    )
    sign_ups = Member.objects.filter(date_joined__gt=since).count()
    wait = median(waits) if waits else None
    return cases | decisions | appeals | {"median_wait": wait, "sign_ups": sign_ups}
