"""A member's page and settings, a copy of everything, and leaving: in a real browser."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from community.leaving import departing, exporting
from community.members.models import Member
from community.members.tests.doors import PASSWORD, make_member
from community.members.tests.test_profile import photograph
from community.shelves.models import Favourite
from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors
from films.catalogue.tests.make import make_film

SETTINGS = ("", "picture/", "username/", "house/", "people/", "data/")


@pytest.fixture
def cast(transactional_db):
    cache.clear()
    make_film(title="Stage Door", slug="stage-door")
    make_member("piet", is_superuser=True)
    make_member("ada", name="Ada")
    return make_member("mara", name="Mara", bio="Second row.\n\nAlways.")


@pytest.fixture
def visit(live_server, open_page):
    """Sign in as Mara and open a page: visit("/settings/", width=390)."""

    def visit(path, lights="down", **options):
        page = open_page(f"{live_server.url}/accounts/login/?next=/about/", **options)
        page.fill("main [name=login]", "mara")
        page.fill("main [name=password]", PASSWORD)
        send(page, "Sign in")
        page.context.add_cookies([{"name": "lights", "value": lights, "url": live_server.url}])
        page.goto(live_server.url + path)
        return page

    return visit


def send(page, button):
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def confirm(page):
    page.fill("main [name=password]", PASSWORD)
    send(page, "It is me")


@pytest.mark.browser
def test_a_member_says_who_they_are_shows_a_face_and_takes_another_name(cast, visit, tmp_path):
    picture = tmp_path / "me.jpg"
    picture.write_bytes(photograph().read())
    page = visit("/settings/", width=390, javascript=False)
    page.fill("main [name=name]", "Mara Ó")
    send(page, "Save it")
    page.goto(page.url + "picture/")
    page.set_input_files("main [name=file]", str(picture))
    send(page, "Put it up")
    page.get_by_role("link", name="Your username").click()
    page.fill("main [name=username]", "second-row")
    send(page, "Change it")
    page.get_by_role("link", name="Your page", exact=True).click()
    assert page.url.endswith("/members/second-row/")
    assert page.locator("h1").inner_text() == "Mara Ó"
    assert page.locator("main picture img").get_attribute("alt") == "Picture of Mara Ó"


@pytest.mark.browser
def test_a_film_becomes_a_favourite_with_one_tap(cast, visit):
    page = visit("/films/stage-door/", width=390, javascript=False)
    send(page, "Favourite")
    assert [each.film.title for each in Favourite.objects.of(cast)] == ["Stage Door"]
    page.goto(page.url.replace("/films/stage-door/", "/members/mara/"))
    assert page.get_by_role("link", name="Stage Door").count() == 1


@pytest.mark.browser
def test_a_member_fetches_a_copy_of_everything(cast, visit):
    page = visit("/settings/data/", width=390, javascript=False)
    send(page, "Put it together")
    if page.locator("main [name=password]").count():
        confirm(page)
    exporting.prepare_waiting()
    page.reload()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Fetch your data").click()
    content = io.BytesIO(Path(fetched.value.path()).read_bytes())
    with zipfile.ZipFile(content) as zipped:
        assert json.loads(zipped.read("account/profile.json"))["bio"] == "Second row.\n\nAlways."


@pytest.mark.browser
def test_a_member_leaves_stays_after_all_and_leaves_for_good(cast, visit):
    page = visit("/settings/data/", width=390, javascript=False)
    send(page, "Delete my account")
    if page.locator("main [name=password]").count():
        confirm(page)
    send(page, "Keep my account")
    send(page, "Delete my account")
    if page.locator("main [name=password]").count():
        confirm(page)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        departing.erase_due()
    assert not Member.objects.filter(pk=cast.pk).exists()
    page.reload()
    assert "/accounts/login/" in page.url


@pytest.mark.browser
@pytest.mark.parametrize(("width", "lights"), [(390, "up"), (1440, "down")])
def test_every_page_of_a_member_is_sound(cast, visit, width, lights):
    cast.blocks_made.create(blocked=Member.objects.get(username="piet"))
    cast.mutes_made.create(muted=Member.objects.get(username="ada"))
    page = visit("/members/mara/", width=width, lights=lights)
    origin = page.url.removesuffix("/members/mara/")
    pages = {}
    for path in ("/members/mara/", "/members/ada/", *(f"/settings/{each}" for each in SETTINGS)):
        page.goto(origin + path)
        assert accessibility_faults(page) == [], path
        assert sideways_scroll(page) == 0, path
        pages[path] = page.content()
    assert html_errors(pages) == []
