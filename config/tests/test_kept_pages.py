"""The pages that signed-out readers see, as the page cache keeps them."""

import pytest
from django.urls import reverse

from films.catalogue.models import Film
from films.catalogue.tests.make import make_character, make_credit, make_film, make_universe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _slow_machine(monkeypatch):
    """The numbers age by the clock; no test waits for it or races it."""
    monkeypatch.setattr("films.editions.current.SECONDS", 3600)


@pytest.fixture
def addresses():
    """Every page of the catalogue, with something on it."""
    film = make_film(title="The Long Reel")
    character = make_character()
    credit = make_credit(film, character=character)
    entries = (film, credit.person, character, make_universe(film))
    lists = ("home", "catalogue:films", "catalogue:people", "catalogue:characters")
    return [
        *(entry.get_absolute_url() for entry in entries),
        reverse("catalogue:film-credits", args=[film.slug]),
        *(reverse(name) for name in lists),
        reverse("catalogue:universes"),
        reverse("about"),
    ]


def test_every_page_is_handed_out_again_without_a_query(
    client, addresses, django_assert_num_queries
):
    for address in addresses:
        first = client.get(address)
        with django_assert_num_queries(0):
            again = client.get(address)
        assert (again.status_code, again.content) == (200, first.content), address
        assert again["ETag"] == first["ETag"], address


def test_no_page_sets_a_cookie_or_carries_a_token(client, addresses):
    for address in addresses:
        response = client.get(address)
        assert response.cookies.output() == "", address
        assert b"csrfmiddlewaretoken" not in response.content, address


def test_an_edit_of_a_film_shows_on_every_page_that_names_it(client, addresses):
    naming = [page for page in addresses if b"The Long Reel" in client.get(page).content]
    assert len(naming) >= 6
    film = Film.objects.get(title="The Long Reel")
    film.title = "The Short Reel"
    film.save()
    assert [page for page in naming if b"The Long Reel" in client.get(page).content] == []
