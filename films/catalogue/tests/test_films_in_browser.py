"""The pages of films in a browser: on any screen, in any light, at any size of type."""

from urllib.request import urlopen

import pytest

from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors

FILM = "/films/ballerina/"
PAGES = [
    "/",
    "/films/",
    "/films/?year=soon&kind=opera",
    "/films/?year=1900",
    FILM,
    "/films/john-wick-chapter-4/",
    "/films/john-wick-chapter-5/",
    "/films/the-continental/",
    f"{FILM}credits/",
    f"{FILM}credits/?reveal=ballerina",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("lights", "width"), [("down", 390), ("up", 1440)])
def test_a_page_has_no_accessibility_faults(open_page, path, lights, width):
    page = open_page(path, lights=lights, width=width)
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_the_narrowest_phone_and_type_twice_as_large(open_page, path):
    page = open_page(path, width=320)
    assert sideways_scroll(page) == 0
    page.set_viewport_size({"width": 390, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways_scroll(page) == 0


def test_every_page_is_valid_html(site):
    pages = {path: urlopen(site + path).read().decode() for path in PAGES}
    assert html_errors(pages) == []


def test_a_secret_is_opened_by_the_keyboard_alone(open_page):
    page = open_page(FILM, javascript=False)
    secret = page.get_by_role("link", name="Show the role of Gabriel Byrne")
    secret.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/credits/?reveal=ballerina#credit-*")
    assert page.get_by_role("link", name="The Chancellor").is_visible()


def test_filters_work_without_a_script(open_page):
    page = open_page("/films/", javascript=False)
    page.get_by_label("Kind").select_option("series")
    page.get_by_role("button", name="Show").click()
    assert "kind=series" in page.url
    assert page.get_by_role("link", name="The Continental").first.is_visible()
