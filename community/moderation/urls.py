from django.urls import path

from .views import log, reports, standing

app_name = "moderation"
urlpatterns = [
    path("", log.log, name="log"),
    path("decisions/<int:pk>/undo/", log.undo, name="undo"),
    path("report/<str:kind>/<int:pk>/", reports.report, name="report"),
    path("standing/", standing.standing, name="standing"),
    path("standing/acknowledge/", standing.acknowledge, name="acknowledge"),
    path("standing/<str:token>/", standing.standing_signed, name="standing_signed"),
    path("decisions/<int:pk>/appeal/", standing.appeal, name="appeal"),
]
