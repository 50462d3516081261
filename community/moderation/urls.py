from django.urls import path

from .views import (
    appeals,
    case,
    controls,
    health,
    log,
    members,
    queue,
    reports,
    standing,
    words,
)

app_name = "moderation"
urlpatterns = [
    path("", log.log, name="log"),
    path("decisions/<int:pk>/undo/", log.undo, name="undo"),
    path("queue/", queue.queue, name="queue"),
    path("cases/<int:pk>/", case.case, name="case"),
    path("cases/<int:pk>/decide/", case.decide, name="decide"),
    path("cases/<int:pk>/hold/", case.hold, name="hold"),
    path("cases/<int:pk>/notes/", case.add_note, name="note_case"),
    path("members/<slug:username>/", members.member, name="member"),
    path("members/<slug:username>/sanction/", members.sanction, name="sanction"),
    path("members/<slug:username>/remove-all/", members.remove_all, name="remove_all"),
    path("members/<slug:username>/notes/", members.add_note, name="note_member"),
    path("sanctions/<int:pk>/lift/", members.lift, name="lift"),
    path("appeals/", appeals.appeals, name="appeals"),
    path("appeals/<int:pk>/answer/", appeals.answer, name="answer"),
    path("words/", words.words, name="words"),
    path("words/<int:pk>/forget/", words.forget, name="forget_word"),
    path("controls/<str:kind>/<int:pk>/", controls.control, name="control"),
    path("health/", health.health, name="health"),
    path("report/<str:kind>/<int:pk>/", reports.report, name="report"),
    path("standing/", standing.standing, name="standing"),
    path("standing/acknowledge/", standing.acknowledge, name="acknowledge"),
    path("standing/<str:token>/", standing.standing_signed, name="standing_signed"),
    path("decisions/<int:pk>/appeal/", standing.appeal, name="appeal"),
]
