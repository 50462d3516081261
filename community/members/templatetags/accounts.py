"""Words for the pages of an account."""

from django import template
from django.utils.translation import gettext as _

from ..devices import browser_and_system

register = template.Library()


@register.filter
def device(user_agent):
    """“Firefox on Windows”, as far as the browser tells."""
    browser, system = browser_and_system(user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say its name")
