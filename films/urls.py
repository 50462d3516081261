from django.urls import include, path

urlpatterns = [
    path("", include("films.catalogue.urls")),
    path("", include("films.search.urls")),
]
