from django.urls import include, path

urlpatterns = [
    path("", include("community.shelves.urls")),
    path("", include("community.leaving.urls")),
    path("", include("community.members.urls")),
    path("", include("community.notifications.urls")),
    path("moderation/", include("community.moderation.urls")),
]
