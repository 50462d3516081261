from django.urls import path

from . import views

app_name = "shelves"
urlpatterns = [
    path("films/<slug:slug>/favourite/", views.favourite, name="favourite"),
    path("films/<slug:slug>/favourite/removal/", views.no_favourite, name="no_favourite"),
]
