"""Every address of the site. They do not change once public."""

from django.contrib import admin
from django.urls import include, path

from config import media, pages
from config.home import home
from config.patterns import patterns

handler400 = "config.refusals.bad_request"
handler403 = "config.refusals.permission_denied"
handler404 = "config.refusals.not_found"
handler500 = "config.refusals.server_error"

urlpatterns = [
    path("", home, name="home"),
    path("admin/", admin.site.urls),
    *media.urls(),
    path("", include("films.urls")),
    path("about/", pages.about, name="about"),
    path("lights/", pages.lights, name="lights"),
    path("patterns/", patterns, name="patterns"),
    path("health/", pages.health, name="health"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("robots.txt", pages.robots, name="robots"),
]
