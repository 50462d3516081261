"""Every address of the site. They do not change once public."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("", include("films.urls")),
    path("", include("community.urls")),
]
