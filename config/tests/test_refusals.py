"""What the site says when it cannot do what was asked."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.shortcuts import render
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.http import require_safe

from config import refusals, urls
from config.tests.html_checker import html_errors

pytestmark = pytest.mark.django_db


def forbidden(request):
    raise PermissionDenied("Only editors change releases.")


def suspicious(request):
    raise SuspiciousOperation("secret detail")


def broken(request):
    raise RuntimeError("secret detail")


urlpatterns = [
    path("forbidden/", forbidden),
    path("suspicious/", suspicious),
    path("broken/", broken),
    path("posted/", lambda request: HttpResponse("posted")),
    path("read/", require_safe(lambda request: HttpResponse("read"))),
    *urls.urlpatterns,
]
handler400, handler403, handler500 = urls.handler400, urls.handler403, urls.handler500


@pytest.fixture
def client():
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(raise_request_exception=False, enforce_csrf_checks=True)


def words_of(response):
    return response.content.decode()


def test_an_unknown_address_says_so_and_offers_a_search(client):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "Nothing on at this address" in words_of(response)
    assert '<form class="field find" role="search" action="/search/">' in words_of(response)


def test_the_nearest_titles_are_suggested_where_somebody_knows_them(rf):
    nearest = [{"title": "Heat & Dust", "url": "/films/heat-and-dust/"}]
    html = words_of(render(rf.get("/films/heat/"), "404.html", {"suggestions": nearest}))
    assert '<li><a href="/films/heat-and-dust/">Heat &amp; Dust</a></li>' in html
    assert "Were you looking for" not in words_of(render(rf.get("/films/heat/"), "404.html"))


def test_a_refused_reader_learns_why(client):
    response = client.get("/forbidden/")
    assert response.status_code == 403
    assert "Only editors change releases." in words_of(response)


def test_a_damaged_request_is_told_so_without_details(client):
    response = client.get("/suspicious/")
    assert response.status_code == 400
    assert "damaged on its way" in words_of(response)
    assert "secret detail" not in words_of(response)


def test_a_form_without_its_token_is_told_what_to_do(client):
    response = client.post("/posted/")
    assert response.status_code == 403
    assert "load the page again" in words_of(response)


def test_a_wrong_method_gets_a_page_and_keeps_its_allow_header():
    with override_settings(ROOT_URLCONF=__name__):
        response = Client().post("/read/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "Not done that way" in words_of(response)


def test_a_fault_of_ours_shows_no_trace_and_needs_no_database(client, django_assert_num_queries):
    client.cookies["lights"] = "up"
    with override_settings(PAGE_CACHE_BYTES=0), django_assert_num_queries(0):
        response = client.get("/broken/")
    assert response.status_code == 500
    assert "The lights went out" in words_of(response)
    assert "secret detail" not in words_of(response)
    assert 'data-lights="up"' in words_of(response)


def test_a_fault_in_the_templates_still_gets_an_answer(client, monkeypatch):
    def fall_over(*args):
        raise RuntimeError("no templates today")

    monkeypatch.setattr(refusals.loader, "render_to_string", fall_over)
    response = client.get("/broken/")
    assert (response.status_code, words_of(response)) == (500, refusals.LAST_RESORT)


@override_settings(ROOT_URLCONF="config.maintenance", PAGE_CACHE_BYTES=0)
@pytest.mark.parametrize("address", ["/", "/films/", "/admin/", "/health/"])
def test_a_closed_house_says_so_everywhere_and_asks_no_database(address, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = Client().get(address)
    assert (response.status_code, response["Retry-After"]) == (503, "3600")
    assert "Between two houses" in words_of(response)


@override_settings(ROOT_URLCONF="config.maintenance", PAGE_CACHE_BYTES=0)
def test_a_closed_house_takes_no_form_either():
    response = Client(enforce_csrf_checks=True).post("/lights/", {"lights": "up"})
    assert response.status_code == 503
    assert response.cookies == {}


def test_every_refusal_is_faultless_html(client):
    addresses = ("/forbidden/", "/suspicious/", "/broken/", "/nowhere/", "/lights/")
    pages = {address: words_of(client.get(address)) for address in addresses}
    with override_settings(ROOT_URLCONF="config.maintenance"):
        pages["closed"] = words_of(Client().get("/"))
    assert html_errors(pages | {"last resort": refusals.LAST_RESORT}) == []
