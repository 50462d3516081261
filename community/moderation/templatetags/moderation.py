"""Words for the moderators' pages."""

from datetime import timedelta

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def duration(wait):
    """A timedelta in words, as exact as one would say it: “3 hours”."""
    minutes = wait // timedelta(minutes=1)
    if minutes < 1:
        return _("less than a minute")
    if minutes < 90:
        return ngettext("%d minute", "%d minutes", minutes) % minutes
    hours = round(minutes / 60)
    if hours < 48:
        return ngettext("%d hour", "%d hours", hours) % hours
    days = round(hours / 24)
    return ngettext("%d day", "%d days", days) % days
