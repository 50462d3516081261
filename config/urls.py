"""Every address of the site. They do not change once public."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.urls import include, path

from config import health_page, media, pages, previews
from config.home import home
from config.patterns import patterns

handler400 = "config.refusals.bad_request"
handler403 = "config.refusals.permission_denied"
handler404 = "config.refusals.not_found"
handler429 = "config.refusals.too_many_requests"
handler500 = "config.refusals.server_error"

# The one door of the site, with its limits and its second step.
admin.site.login = secure_admin_login(admin.site.login)

# What allauth keeps of members' keys, addresses and sessions is nobody's to read back stage.
admin.site.unregister(
    [Authenticator, EmailAddress, SocialAccount, SocialApp, SocialToken, UserSession]
)

urlpatterns = [
    path("", home, name="home"),
    path("admin/health/", admin.site.admin_view(health_page.health), name="site_health"),
    path(
        "admin/health/letters/",
        admin.site.admin_view(health_page.try_letters_again),
        name="try_letters_again",
    ),
    path("admin/", admin.site.urls),
    path("accounts/", include("community.members.account_urls")),
    path("accounts/", include("allauth.urls")),
    *media.urls(),
    path("", include("films.urls")),
    path("", include("community.urls")),
    path("about/", pages.about, name="about"),
    path("lights/", pages.lights, name="lights"),
    path("patterns/", patterns, name="patterns"),
    path("patterns/mail/", previews.letters, name="letters"),
    path("patterns/mail/<int:number>/", previews.letter, name="letter"),
    path("health/", pages.health, name="health"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("robots.txt", pages.robots, name="robots"),
]
