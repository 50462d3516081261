from django.urls import path

from . import views

app_name = "notifications"
urlpatterns = [
    path("notifications/", views.inbox, name="inbox"),
    path("notifications/read/", views.read_all, name="read_all"),
    path("notifications/<int:pk>/open/", views.open_notice, name="open"),
    path("notifications/stop/<str:token>/", views.stop, name="stop"),
    path("settings/notifications/", views.preferences, name="preferences"),
]
