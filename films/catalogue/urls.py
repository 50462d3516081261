from django.urls import path

from .views import characters, films, people, universes

app_name = "catalogue"
urlpatterns = [
    path("films/", films.film_list, name="films"),
    path("films/<slug:slug>/", films.film_detail, name="film"),
    path("films/<slug:slug>/credits/", films.film_credits, name="film-credits"),
    path("people/", people.person_list, name="people"),
    path("people/<slug:slug>/", people.person_detail, name="person"),
    path("characters/", characters.character_list, name="characters"),
    path("characters/<slug:slug>/", characters.character_detail, name="character"),
    path("universes/", universes.universe_list, name="universes"),
    path("universes/<slug:slug>/", universes.universe_detail, name="universe"),
]
