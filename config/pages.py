"""Pages and small services that belong to the site as a whole and to no app."""

from django.conf import settings
from django.db import connection
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from config.context import LIGHTS
from config.refusals import refuse
from films.editions.printing import printed

A_YEAR = 365 * 24 * 60 * 60  # seconds


@require_safe
@printed()
def about(request):
    return render(request, "about.html")


@csrf_exempt  # signed-out pages carry no token, and a forger could but change a colour
@require_POST
def lights(request):
    """Keep the reader's choice of house lights in a cookie and go back to the page they were on."""
    chosen = request.POST.get("lights")
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return refuse(request, 403, _("The lights can only be changed from this site."))
    if chosen not in LIGHTS:
        return refuse(request, 400, _("The house lights can be down, up or as your device."))
    response = HttpResponseRedirect(_way_back(request), status=303)
    response.set_cookie(
        "lights", chosen, max_age=A_YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
    )
    return response


def _way_back(request):
    for address in (request.POST.get("next"), request.headers.get("Referer")):
        if address and url_has_allowed_host_and_scheme(
            address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        ):
            return address
    return "/"


@require_safe
def manifest(request):
    """What a phone shows when the site is put on its home screen."""
    icons = [{"src": static("img/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}]
    for size in (192, 512):
        icon = static(f"img/icon-{size}.png")
        icons.append({"src": icon, "sizes": f"{size}x{size}", "type": "image/png"})
    about_site = {
        "name": settings.SITE_NAME,
        "short_name": settings.SITE_NAME,
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#130c0c",
        "theme_color": "#130c0c",
        "icons": icons,
    }
    return JsonResponse(about_site, content_type="application/manifest+json")


@require_safe
def robots(request):
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /search/"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def health(request):
    """200 and "ok" while the database answers; whatever watches the site asks here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")
