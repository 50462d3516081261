from django.urls import path

from . import views

app_name = "leaving"
urlpatterns = [
    path("settings/data/", views.data, name="data"),
    path("settings/data/export/", views.ask_for_export, name="export"),
    path("settings/data/export/<slug:token>/", views.fetch, name="fetch"),
    path("settings/data/departure/", views.leave, name="departure"),
    path("settings/data/departure/cancel/", views.stay, name="stay"),
]
