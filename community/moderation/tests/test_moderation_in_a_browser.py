"""A report, its case, the decision, the notices, the undo and the appeal: in a real browser."""

from urllib.parse import urljoin

import pytest
from django.core.cache import cache

from community.members.tests.doors import PASSWORD
from community.moderation.appealing import appeal
from community.moderation.deciding import remove
from community.moderation.models import Case, Decision, Watchword
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, sanction
from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors

from .people import make_moderator, make_regular, ruling


@pytest.fixture
def cast(transactional_db):
    """Mara, whose profile is in question; Odile, who reports; Piet and Rosa, who moderate."""
    cache.clear()
    make_moderator("piet", name="Piet")
    make_moderator("rosa", name="Rosa")
    return make_regular("mara", bio="Buy my pills."), make_regular("odile")


@pytest.fixture
def visit(live_server, open_page):
    """Open a page as somebody: visit("piet", "/moderation/queue/", width=390)."""

    def visit(name, path, lights="down", **options):
        options["reduced_motion"] = "reduce"
        page = open_page(f"{live_server.url}/accounts/login/?next=/about/", **options)
        page.fill("main [name=login]", name)
        page.fill("main [name=password]", PASSWORD)
        send(page, "Sign in")
        cookie = {"name": "lights", "value": lights, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.goto(urljoin(page.url, path))
        return page

    return visit


def send(page, button):
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def follow(page, link):
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=link, exact=True).click()


def text_of(page):
    return page.locator("main").inner_text()


@pytest.mark.parametrize(("javascript", "width"), [(True, 1280), (False, 390)])
def test_from_the_report_to_the_appeal(visit, cast, javascript, width):
    how = {"javascript": javascript, "width": width}
    reader = visit("odile", "/members/mara/", **how)
    follow(reader, "Report this profile")
    reader.get_by_label("it is advertising or spam").check()
    send(reader, "Report it")
    assert "Thank you. The moderators look at it" in text_of(reader)

    piet = visit("piet", "/moderation/queue/", **how)
    follow(piet, "a profile – mara")
    send(piet, "Claim it")
    piet.get_by_label("Reason", exact=True).select_option("spam")
    send(piet, "Remove it")
    assert "It is decided" in text_of(piet)
    reader.goto(urljoin(reader.url, "/notifications/"))
    assert "something was done" in text_of(reader)

    mara = visit("mara", "/moderation/", **how)
    follow(mara, "This is about you: appeal")
    mara.get_by_label("What was wrong about it").fill("They were a joke.")
    send(mara, "Send it")
    assert "Another moderator answers it." in text_of(mara)

    rosa = visit("rosa", "/moderation/appeals/", **how)
    rosa.get_by_label("Answer").fill("So they were.")
    send(rosa, "Grant it and undo the decision")
    mara.goto(urljoin(mara.url, "/members/mara/"))
    assert "Buy my pills." in text_of(mara)


def test_a_moderator_decides_by_keyboard_alone(visit, cast):
    mara, odile = cast
    case = report(mara, odile, "spam")
    other = report(odile, mara, "other")
    page = visit("piet", case.get_absolute_url())
    page.keyboard.press("n")
    page.wait_for_url(f"**{other.get_absolute_url()}")
    page.keyboard.press("n")
    page.wait_for_url(f"**{case.get_absolute_url()}")
    page.get_by_label("Reason", exact=True).focus()
    page.keyboard.press("r")  # while a field has the focus, letters are only letters
    page.keyboard.press("ArrowDown")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("a")
    page.wait_for_url("**/moderation/queue/")
    assert list(Decision.objects.values_list("verb", flat=True)) == ["approve"]


def scene(mara, odile):
    """One of everything, so that every page has something to show."""
    piet = ruling(make_moderator("paul"), note="A note.")
    case = report(mara, odile, "spam", "So many pills.")
    appeal(remove(case, piet), mara, "They were a joke.")
    sanction(mara, Term("warning"), piet)
    sanction(mara, Term("premoderation", posts=3), piet)
    Watchword.objects.create(pattern="casino*", note="Adverts.")
    return report(mara, odile, "harassment", "Again.")


PAGES = (
    "/moderation/",
    "/moderation/queue/",
    "/moderation/queue/?tab=mine",
    "{case}",
    "/moderation/members/mara/",
    "/moderation/appeals/",
    "/moderation/words/",
    "/moderation/controls/members.member/{mara}/",
    "/moderation/health/",
    "/moderation/report/members.member/{mara}/",
)


@pytest.mark.parametrize(("width", "lights"), [(390, "up"), (1440, "down")])
def test_every_page_is_sound(visit, cast, width, lights):
    case = scene(*cast)
    page = visit("piet", "/moderation/", width=width, lights=lights)
    faults, documents = {}, {}
    for path in PAGES:
        address = path.format(case=case.get_absolute_url(), mara=cast[0].pk)
        page.goto(urljoin(page.url, address))
        faults[path] = accessibility_faults(page) + [f"{sideways_scroll(page)} px too wide"] * bool(
            sideways_scroll(page)
        )
        documents[path] = page.content()
    mara = visit("mara", "/moderation/standing/", width=width, lights=lights)
    faults["standing"], documents["standing"] = accessibility_faults(mara), mara.content()
    assert Case.objects.open().count() == 1
    assert {path: found for path, found in faults.items() if found} == {}
    assert html_errors(documents) == []
