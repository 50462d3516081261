"""The editors' screens in a real browser, under the same strict policy as the site.

`open_page` fails a test on anything the browser's console complains of, and so on
every script, style or image that the policy stops.
"""

import pytest

from config.tests.browser import accessibility_faults, sideways_scroll
from films.catalogue.models import Film, Image, Person

from .make import (
    make_character,
    make_credit,
    make_film,
    make_person,
    make_release,
    make_source,
    make_universe,
)
from .screens import make_member, screen


@pytest.fixture
def sign_in(live_server, open_page):
    """Sign in as Odile; returns a function that opens an address for her."""

    def sign_in(path="/admin/", **options):
        make_member("odile")
        page = open_page(f"{live_server.url}/admin/login/?next={path}", **options)
        page.get_by_label("Username").fill("odile")
        page.get_by_label("Password").fill("a pass phrase")
        page.get_by_role("button", name="Sign in", exact=True).click()
        return page

    return sign_in


@pytest.fixture
def world(live_server):
    """One of everything, with rows on every screen."""
    film, other = make_film(title="Ballerina"), make_film()
    make_release(film, "7 June 2024", "6 June 2025")
    universe = make_universe(film, other, name="John Wick")
    character = make_character(universe=universe)
    credit = make_credit(film, make_person(name="Ana de Armas"), character, billing_order=1)
    film.trailers.create(
        title="Trailer", url="https://example.org/t", site="A", spoiler_scope={film.pk}
    )
    character.statements.create(property="status", text="Alive", source=make_source())
    return [film, credit, credit.person, character, universe, film.releases.get()]


def test_an_editor_enters_a_film_with_its_cast_and_publishes_it(sign_in):
    page = sign_in()
    make_person(name="Keanu Reeves")
    page.locator("#content").get_by_role("link", name="Films").click()
    page.get_by_role("link", name="Add film").click()
    page.get_by_label("Title:", exact=True).fill("Ballerina Ünbound")
    page.keyboard.press("Tab")
    assert page.get_by_label("Address:", exact=True).input_value() == "ballerina-unbound"

    cast = page.locator("#credits-group")
    cast.get_by_role("button", name="Add another Credit").click()
    choose(page, cast.get_by_role("combobox", name="Person"), "reev", "Keanu Reeves")
    cast.get_by_role("button", name="Add another Credit").click()
    row = page.locator("#credits-1")
    with page.expect_popup() as opened:
        row.locator("#add_id_credits-1-person").click()
    add_in(opened.value, "Name:", "Ana de Armas")
    assert row.get_by_role("combobox", name="Person").inner_text().strip("×\n") == "Ana de Armas"

    page.locator("#availabilities-group summary").click()
    page.get_by_role("button", name="Add another Place to watch").click()
    watch = page.locator("#availabilities-0")
    watch.get_by_label("Country").select_option("US")
    watch.get_by_label("Provider").fill("A service")
    watch.get_by_label("How").select_option("rent")
    watch.locator(".field-seen_on a:has(.date-icon)").click()
    page.locator(".calendarbox:visible .calendar-shortcuts").get_by_text("Today").click()
    page.get_by_role("button", name="Save and continue editing").first.click()
    assert "was added successfully" in page.locator(".messagelist").inner_text()

    film = Film.objects.get()
    assert film.slug == "ballerina-unbound"
    assert [credit.name for credit in film.credits.order_by("pk")] == [
        "Keanu Reeves",
        "Ana de Armas",
    ]
    assert film.availabilities.get().seen_on is not None

    page.get_by_label("Running time:").fill("125")
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.get_by_role(
        "checkbox", name="Select this object for an action - Ballerina Ünbound"
    ).check()
    page.get_by_label("Action:").select_option(label="Publish the chosen")
    page.get_by_role("button", name="Go").click()
    assert page.locator(".messagelist").inner_text() == "1 is public now."

    page.get_by_role("link", name="Ballerina Ünbound").click()
    page.get_by_role("link", name="History").click()
    assert "Running time: nothing → 125" in page.locator(".history").inner_text()


def choose(page, box, typed, name):
    """Search in a field with the keyboard alone."""
    box.focus()
    page.keyboard.press("Enter")
    page.keyboard.type(typed)
    page.get_by_role("option", name=name).wait_for()
    page.keyboard.press("Enter")
    assert name in box.inner_text()


def add_in(popup, label, text):
    """Fill in the window that a plus sign opened; it closes by itself, without complaint."""
    said = []
    popup.on("console", lambda message: said.append(message.text))
    popup.reload()
    popup.get_by_label(label, exact=True).fill(text)
    with popup.expect_event("close"):
        popup.get_by_role("button", name="Save", exact=True).first.click()
    assert said == []


def test_a_draft_is_deleted_after_a_question(sign_in):
    draft = make_person(name="Nobody", state="draft")
    page = sign_in(screen(Person, "change", draft.pk))
    page.get_by_role("link", name="Delete").first.click()
    assert "Are you sure" in page.locator("#content").inner_text()
    page.get_by_role("button", name="Yes, I’m sure").click()
    assert not Person.objects.exists()


def test_retiring_and_the_status_ask_first(sign_in):
    make_film(title="Ballerina")
    make_source(title="A notice")
    page = sign_in(screen(Film, "changelist"))
    for action, button, after in (
        ("Set the production status of the chosen", "Set the production status", "1 has the new"),
        ("Retire the chosen", "Retire these", "1 is retired now."),
    ):
        page.get_by_role("checkbox", name="Select this object for an action - Ballerina").check()
        page.get_by_label("Action:").select_option(label=action)
        page.get_by_role("button", name="Go").click()
        if action.startswith("Set"):
            choose(page, page.get_by_role("combobox", name="Source"), "noti", "The Bill: A notice")
        assert accessibility_faults(page) == []
        page.get_by_role("button", name=button).click()
        assert after in page.locator(".messagelist").inner_text()


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "dark"), (390, "light")], ids=["desktop dark", "phone light"]
)
def test_every_screen_is_accessible_and_fits(sign_in, world, live_server, width, scheme):
    page = sign_in(width=width, scheme=scheme)
    paths = ["/admin/", screen(Film, "changelist"), screen(Film, "add"), screen(Image, "add")]
    paths += [screen(type(row), "change", row.pk) for row in world]
    paths += [screen(Film, "history", world[0].pk), "/admin/catalogue/"]
    for path in paths:
        page.goto(live_server.url + path)
        faults = (path, accessibility_faults(page), sideways_scroll(page))
        assert faults == (path, [], 0)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_stage_door_is_accessible_and_says_what_is_wrong(open_page, live_server, scheme):
    page = open_page(f"{live_server.url}/admin/login/", width=390, scheme=scheme)
    page.get_by_label("Username").fill("nemo")
    page.get_by_label("Password").fill("nothing")
    page.get_by_role("button", name="Sign in", exact=True).click()
    assert "do not belong together" in page.get_by_role("alert").inner_text()
    assert (accessibility_faults(page), sideways_scroll(page)) == ([], 0)
