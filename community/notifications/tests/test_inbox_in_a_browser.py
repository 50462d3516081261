"""From the bell to the inbox and back, in a real browser; and what comes by e-mail."""

import pytest
from django.conf import settings
from django.test import Client

from community.members.tests.doors import make_member
from community.notifications.inbox import deliver
from community.notifications.models import Kind, Notice
from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors


@pytest.fixture
def mara(transactional_db):
    return make_member()


@pytest.fixture
def signed_in(live_server, open_page, mara):
    """Open a page as Mara: signed_in("/notifications/", width=390)."""
    client = Client()
    client.force_login(mara)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value

    def signed_in(path, **options):
        page = open_page(f"{live_server.url}/about/", reduced_motion="reduce", **options)
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )
        page.goto(live_server.url + path)
        return page

    return signed_in


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_a_line_is_opened_and_read_and_the_rest_marked_without_javascript(signed_in, mara):
    for text in ("First", "Second"):
        deliver(Kind.REPORT, [mara], text, "/about/")
    page = signed_in("/about/", width=390, javascript=False)
    page.get_by_role("link", name="Notifications, 2 new").click()
    press(page, "Second (new)")
    assert page.url.endswith("/about/")
    page.get_by_role("link", name="Notifications, 1 new").click()
    press(page, "Mark all as read")
    assert Notice.objects.unread().count() == 0
    assert page.get_by_role("link", name="Notifications", exact=True).is_visible()


def test_a_member_chooses_what_comes_by_mail(signed_in, mara):
    page = signed_in("/notifications/", width=390)
    page.get_by_role("link", name="Choose").click()
    page.get_by_label("What became of your reports").select_option("at once")
    press(page, "Save")
    assert page.get_by_role("status").inner_text().startswith("Saved.")
    assert mara.preferences.get().frequency == "at_once"


@pytest.mark.parametrize(("width", "lights"), [(320, "down"), (1440, "up")])
def test_every_page_is_sound(signed_in, mara, width, lights):
    deliver(Kind.SANCTION, [mara], "A decision " * 20, "/about/")
    for _time in range(2):
        deliver(Kind.REPORT, [mara], "Seen", "/about/", group="x")
    Notice.objects.filter(kind=Kind.REPORT).mark_read()
    page = signed_in("/notifications/", width=width, lights=lights)
    documents, faults = {}, {}
    for path in ("/notifications/", "/settings/notifications/", "/intentions/"):
        page.goto(page.url.partition("/notif")[0].partition("/settings")[0] + path)
        faults[path] = accessibility_faults(page), sideways_scroll(page)
        documents[path] = page.request.get(page.url).text()
    assert faults == dict.fromkeys(documents, ([], 0))
    assert html_errors(documents) == []
