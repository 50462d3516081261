"""House lights: down until the reader raises them, or leaves it to the device."""

import pytest
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db


def switch(client, lights="up", **data):
    headers = data.pop("headers", {})
    return client.post("/lights/", {"lights": lights, **data}, headers=headers)


def test_the_house_is_dark_until_somebody_raises_the_lights(client):
    html = client.get("/about/").content.decode()
    assert 'data-lights="down"' in html
    assert '<meta name="color-scheme" content="dark">' in html


@pytest.mark.parametrize(
    ("lights", "scheme"), [("up", "light"), ("down", "dark"), ("system", "light dark")]
)
def test_the_choice_is_kept_for_a_year_and_shown(client, lights, scheme):
    response = switch(client, lights)
    assert response.status_code == 303
    cookie = response.cookies["lights"]
    assert (cookie.value, cookie["max-age"], cookie["samesite"]) == (lights, 31_536_000, "Lax")
    html = client.get("/about/").content.decode()
    assert f'data-lights="{lights}"' in html
    assert f'<meta name="color-scheme" content="{scheme}">' in html


@pytest.mark.parametrize(
    ("lights", "offered"), [("down", ["up"]), ("up", ["down"]), ("system", ["up", "down"])]
)
def test_the_masthead_offers_what_the_lights_are_not(client, lights, offered):
    client.cookies["lights"] = lights
    masthead = client.get("/about/").content.decode().partition("</header>")[0]
    assert [choice for choice in ("up", "down") if f'value="{choice}"' in masthead] == offered


def test_a_cookie_of_nonsense_leaves_the_house_dark(client):
    client.cookies["lights"] = '"><script>'
    html = client.get("/about/").content.decode()
    assert 'data-lights="down"' in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("given", "way_back"),
    [
        ({"next": "/films/?page=2"}, "/films/?page=2"),
        ({"headers": {"Referer": "http://testserver/people/"}}, "http://testserver/people/"),
        ({"next": "https://elsewhere.example/"}, "/"),
        ({"next": "//elsewhere.example/"}, "/"),
        ({"next": "javascript:alert(1)"}, "/"),
        ({"headers": {"Referer": "https://elsewhere.example/"}}, "/"),
        ({}, "/"),
    ],
)
def test_the_reader_goes_back_to_where_they_were_and_never_elsewhere(client, given, way_back):
    assert switch(client, **given)["Location"] == way_back


def test_another_site_cannot_change_the_lights(client):
    response = switch(client, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert "lights" not in response.cookies


def test_an_unknown_choice_is_refused_in_plain_words(client):
    response = switch(client, "purple")
    assert response.status_code == 400
    assert b"The house lights can be down, up or as your device." in response.content


def test_looking_at_the_switch_changes_nothing(client):
    response = client.get("/lights/")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert b"Not done that way" in response.content


def test_the_form_needs_no_token():
    assert switch(Client(enforce_csrf_checks=True)).status_code == 303


@override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"))
def test_behind_https_the_cookie_never_travels_in_the_open(client):
    assert switch(client, headers={"X-Forwarded-Proto": "https"}).cookies["lights"]["secure"]
    assert not switch(client).cookies["lights"]["secure"]
