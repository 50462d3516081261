"""Words for the pages of an account."""

from allauth.socialaccount.models import SocialApp
from django import template
from django.core.exceptions import ImproperlyConfigured
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


@register.filter
def provider_name(account):
    """What the provider of an account elsewhere is called, also once it is no door any more."""
    try:
        return account.get_provider().name
    except (ImproperlyConfigured, SocialApp.DoesNotExist):
        return account.provider.capitalize()
