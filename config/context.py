"""What every template may know about the site and the reader's house lights."""

from django.conf import settings

LIGHTS = ("down", "up", "system")


def site(request):
    lights = request.COOKIES.get("lights")
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "lights": lights if lights in LIGHTS else "down",
    }
