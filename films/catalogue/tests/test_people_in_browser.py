"""The pages of people, characters and universes, and the search, in a browser."""

from urllib.request import urlopen

import pytest

from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors

PAGES = [
    "/people/",
    "/people/?department=opera&universe=john-wick&letter=r",
    "/people/?letter=x",
    "/people/lance-reddick/",
    "/people/chad-stahelski/",
    "/characters/",
    "/characters/john-wick/",
    "/characters/eve-macarro/?reveal=ballerina",
    "/universes/",
    "/universes/john-wick/",
    "/universes/john-wick/?order=release",
    "/search/?q=john",
    "/search/?q=keanu+reevs",
    "/search/?q=%3F%3F",
]
SECRET = "/characters/lena/"  # her very existence gives a film away


@pytest.mark.parametrize("path", [*PAGES, SECRET])
@pytest.mark.parametrize(("lights", "width"), [("down", 390), ("up", 1440)])
def test_a_page_has_no_accessibility_faults(open_page, path, lights, width):
    page = open_page(path, lights=lights, width=width)
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0


@pytest.mark.parametrize("path", [*PAGES, SECRET])
def test_a_page_fits_the_narrowest_phone_and_type_twice_as_large(open_page, path):
    page = open_page(path, width=320)
    assert sideways_scroll(page) == 0
    page.set_viewport_size({"width": 390, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways_scroll(page) == 0


def test_every_page_is_valid_html(site):
    pages = {path: urlopen(site + path).read().decode() for path in [*PAGES, SECRET]}
    assert html_errors(pages) == []


def test_an_address_that_never_was_leads_on_to_the_nearest(open_page):
    page = open_page("/people/keano-reeves/", status=404)
    nearest = page.get_by_role("link", name="Keanu Reeves")
    assert nearest.get_attribute("href") == "/people/keanu-reeves/"


def test_somebody_is_found_from_the_masthead_by_the_keyboard_alone(open_page):
    page = open_page("/universes/", javascript=False)
    page.get_by_label("Search films, people and characters").focus()
    page.keyboard.type("de armas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=de+armas")
    page.get_by_role("link", name="Ana de Armas").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/ana-de-armas/")


def test_a_curtain_is_raised_and_lowered_by_the_keyboard_alone(open_page):
    page = open_page("/characters/eve-macarro/", javascript=False)
    words = page.get_by_text("Lena is her sister.")
    assert words.count() == 0
    page.get_by_role("link", name="Raise the curtain").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/?reveal=ballerina#statements")
    assert words.is_visible()
    page.get_by_role("link", name="Lower the curtain").click()
    page.wait_for_url("**/characters/eve-macarro/")
    assert words.count() == 0


def test_the_list_of_people_is_narrowed_without_a_script(open_page):
    page = open_page("/people/?letter=a", javascript=False)
    page.get_by_label("Department").select_option("writing")
    page.get_by_role("button", name="Show").click()
    assert "department=writing" in page.url
    page.get_by_label("By letter").get_by_role("link", name="K", exact=True).click()
    assert page.get_by_role("link", name="Derek Kolstad").is_visible()
    assert page.get_by_role("link", name="Keanu Reeves").count() == 0


def test_the_orders_of_a_universe_are_two_links(open_page):
    page = open_page("/universes/john-wick/", javascript=False)
    titles = page.locator(".strand h3")
    assert titles.first.inner_text() == "The Continental"
    page.get_by_role("link", name="As released").click()
    assert titles.first.inner_text() == "John Wick"
