from django.urls import path

from . import intention_views, views

app_name = "members"
urlpatterns = [
    path("intentions/", intention_views.intention, name="intention"),
    path("intentions/forget/", intention_views.never_mind, name="never_mind"),
    path("members/<slug:username>/", views.profile, name="profile"),
]
