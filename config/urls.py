"""Every address of the site. They do not change once public."""

from django.contrib import admin
from django.urls import include, path

from config import media

urlpatterns = [
    path("admin/", admin.site.urls),
    *media.urls(),
    path("", include("films.urls")),
]
