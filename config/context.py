"""What every template may know about the site and the reader's house lights."""

from django.conf import settings

LIGHTS = ("down", "up", "system")


def lights(request):
    """The theme the reader chose, down until then; kept pages are told apart by it."""
    chosen = request.COOKIES.get("lights")
    return chosen if chosen in LIGHTS else "down"


def site(request):
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "lights": lights(request),
    }
