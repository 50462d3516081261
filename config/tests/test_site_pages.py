"""The pages and small services that belong to no app."""

import pytest
from django.db import connection
from django.template import engines
from django.test import override_settings

from config.tests.html_checker import html_errors

pytestmark = pytest.mark.django_db


def test_about_needs_no_query_and_leaves_no_cookie(client, django_assert_num_queries):
    with override_settings(PAGE_CACHE_BYTES=0), django_assert_num_queries(0):
        response = client.get("/about/")
    assert response.status_code == 200
    assert response.cookies == {}


def test_health_says_ok_and_is_never_kept(client):
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]


def test_health_is_not_ok_when_the_database_is_not(client, monkeypatch):
    def refuse():
        raise connection.Database.OperationalError("down")

    monkeypatch.setattr(connection, "cursor", refuse)
    client.raise_request_exception = False
    assert client.get("/health/").status_code == 500


def test_robots_may_read_all_but_the_back_stage_and_the_search(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
    ]


@override_settings(SITE_NAME="The Orpheum")
def test_the_manifest_carries_the_name_of_the_site(client):
    response = client.get("/manifest.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    manifest = response.json()
    assert manifest["name"] == "The Orpheum"
    assert [icon["sizes"] for icon in manifest["icons"]] == ["any", "192x192", "512x512"]


@override_settings(SITE_NAME="The Orpheum", SITE_URL="https://orpheum.example")
def test_a_page_says_what_it_is_to_those_it_is_shared_with(client):
    html = client.get("/about/?from=elsewhere").content.decode()
    assert "<title>About – The Orpheum</title>" in html
    assert '<link rel="canonical" href="https://orpheum.example/about/">' in html
    assert '<meta property="og:title" content="About">' in html
    said = "What The Orpheum keeps, where its facts come from and how its pictures are drawn."
    assert f'<meta name="description" content="{said}">' in html
    assert f'<meta property="og:description" content="{said}">' in html


def test_only_staff_see_the_way_back_stage(client, django_user_model):
    assert b"Back stage" not in client.get("/about/").content
    odile = django_user_model.objects.create_user("odile", password="x", is_staff=True)
    client.force_login(odile)
    html = client.get("/about/").content.decode()
    assert '<a class="tool wordy" href="/admin/">Back stage</a>' in html
    assert "<bdi>odile</bdi>" in html


def test_the_masthead_marks_where_the_reader_is(rf):
    template = engines["django"].from_string('<a{% current "/films/" %}></a>')
    marks = [
        template.render(request=rf.get(path)) for path in ("/films/", "/films/heat/", "/people/")
    ]
    assert marks == ['<a aria-current="page"></a>', '<a aria-current="true"></a>', "<a></a>"]


@override_settings(DEBUG=True)
def test_the_pages_are_faultless_html(client):
    client.raise_request_exception = False
    paths = {"/about/": 200, "/patterns/": 200, "/nowhere/": 404, "/lights/": 405}
    pages = {path: client.get(path) for path in paths}
    assert {path: page.status_code for path, page in pages.items()} == paths
    assert html_errors({path: page.content.decode() for path, page in pages.items()}) == []


def test_the_patterns_are_for_developers_only(client):
    assert client.get("/patterns/").status_code == 404
