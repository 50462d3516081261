from django.urls import path

from . import intention_views, settings_views, views

app_name = "members"
urlpatterns = [
    path("intentions/", intention_views.intention, name="intention"),
    path("intentions/forget/", intention_views.never_mind, name="never_mind"),
    path("members/<slug:username>/", views.profile, name="profile"),
    path(
        "members/<slug:username>/block/",
        views.keep_distance,
        {"verb": "block"},
        name="block",
    ),
    path(
        "members/<slug:username>/unblock/",
        views.keep_distance,
        {"verb": "unblock"},
        name="unblock",
    ),
    path("members/<slug:username>/mute/", views.keep_distance, {"verb": "mute"}, name="mute"),
    path(
        "members/<slug:username>/unmute/",
        views.keep_distance,
        {"verb": "unmute"},
        name="unmute",
    ),
    path("settings/", settings_views.profile, name="settings"),
    path("settings/picture/", settings_views.avatar, name="avatar"),
    path("settings/picture/removal/", settings_views.remove_avatar, name="avatar_removal"),
    path("settings/username/", settings_views.username, name="username"),
    path("settings/house/", settings_views.house, name="house"),
    path("settings/people/", settings_views.people, name="people"),
]
