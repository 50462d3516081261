"""The number beside the bell."""

from django import template

from community.notifications.models import Notice

register = template.Library()

# More than fits beside a bell is told as "99+", and not counted any further.
MOST = 99


@register.simple_tag
def unread_notices(member):
    """How many lines the member has not read, up to one more than MOST; one query."""
    return Notice.objects.unread().filter(member=member)[: MOST + 1].count()


@register.filter
def at_most(count, most=MOST):
    return f"{most}+" if count > most else count
