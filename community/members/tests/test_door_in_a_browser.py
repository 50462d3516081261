"""The journeys through the door, in a real browser under the real policy."""

import time
from urllib.parse import urljoin

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache

from community.members.models import Member
from config.tests.browser import accessibility_faults, sideways_scroll
from config.tests.html_checker import html_errors

from .doors import PASSWORD, code_in, make_member


@pytest.fixture
def door(live_server, open_page):
    """Open a page of the door in a fresh browser: door("login/", width=390)."""
    cache.clear()  # limits outlive a test here

    def door(path, **options):
        # A page that goes away in the middle of its cross-fade is a fault to the browser.
        options["reduced_motion"] = "reduce"
        return open_page(f"{live_server.url}/accounts/{path}?next=/about/", **options)

    return door


@pytest.fixture
def mara(transactional_db):
    return make_member()


def send(page, button, **fields):
    for name, text in fields.items():
        page.fill(f"main [name={name}]", text)
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def go(page, path):
    page.goto(urljoin(page.url, f"/accounts/{path}"))


def sign_in(page, **fields):
    send(page, "Sign in", **({"login": "mara", "password": PASSWORD} | fields))


def is_signed_in(page):
    return page.locator(".masthead").get_by_role("link", name="Settings", exact=True).is_visible()


def faults_of(page):
    """What axe holds against the page, and how much of it lies beyond the window."""
    return accessibility_faults(page) + [f"{sideways_scroll(page)} pixels too wide"] * bool(
        sideways_scroll(page)
    )


def app_code(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_new_signs_up_with_a_code_from_the_letter(door, javascript, transactional_db):
    page = door("signup/", width=390, javascript=javascript)
    send(
        page,
        "Make the account",
        email="ada@example.org",
        username="ada",
        password1=PASSWORD,
    )
    send(page, "Confirm the address", code=code_in(mail.outbox[0]))
    go(page, "sessions/")
    assert is_signed_in(page)
    assert page.get_by_text("this device").is_visible()


def test_an_app_is_set_up_and_then_asked_for_and_a_recovery_code_will_do(door, mara):
    page = door("login/", width=390)
    sign_in(page)
    go(page, "2fa/totp/activate/")
    send(page, "It is me", password=PASSWORD)
    assert page.locator(".qr svg").bounding_box()["width"] > 150
    secret = page.locator(".key").inner_text()
    send(page, "Switch it on", code=app_code(secret))
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10

    again = door("login/")
    sign_in(again)
    assert again.get_by_role("heading", name="The second step").is_visible()
    send(again, "Sign in", code="000000")
    assert again.get_by_role("alert").is_visible()
    send(again, "Sign in", code=codes[0])
    go(again, "2fa/recovery-codes/")
    assert is_signed_in(again)
    assert codes[0] not in again.content()

    third = door("login/")
    sign_in(third)
    send(third, "Sign in", code=codes[0])
    assert third.get_by_role("alert").is_visible()
    third.wait_for_timeout(1000 * (30 - time.time() % 30))  # an app's code works once
    send(third, "Sign in", code=app_code(secret))
    go(third, "email/")
    assert is_signed_in(third)


@pytest.fixture
def with_key():
    """Give the page's browser a key of its own that answers by itself."""

    def add(page):
        devtools = page.context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        devtools.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": True,
                    "automaticPresenceSimulation": True,
                }
            },
        )
        return page

    return add


def test_a_passkey_is_added_and_then_signs_in_alone(door, with_key, mara):
    page = with_key(door("login/"))
    sign_in(page)
    go(page, "2fa/webauthn/add/")
    send(page, "It is me", password=PASSWORD)
    page.get_by_label("Let it sign me in without a password").check()
    send(page, "Add it", name="My phone")
    go(page, "2fa/webauthn/")
    assert page.get_by_text("My phone · signs you in without a password").is_visible()
    go(page, "logout/?next=/accounts/login/%3Fnext%3D/about/")
    send(page, "Sign out")
    send(page, "Sign in with a passkey")
    go(page, "email/")
    assert is_signed_in(page)


def test_somebody_new_signs_up_with_a_passkey_and_no_password(door, with_key, transactional_db):
    page = with_key(door("signup/passkey/"))
    send(page, "Make the account", email="ada@example.org", username="ada")
    send(page, "Confirm the address", code=code_in(mail.outbox[0]))
    send(page, "Make the passkey", name="My laptop")
    go(page, "email/")
    assert is_signed_in(page)
    assert not Member.objects.get(username="ada").has_usable_password()


def test_a_browser_that_shows_no_key_is_told_what_to_do(door, with_key, mara):
    page = with_key(door("login/"))
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("No passkey was used. You can try again, or take another way.").wait_for()


def test_without_javascript_the_passkey_button_is_not_there_and_a_code_signs_in(door, mara):
    page = door("login/", javascript=False)
    assert not page.get_by_role("button", name="Sign in with a passkey").is_visible()
    page.get_by_role("link", name="E-mail me a code instead").click()
    send(page, "Send me a code", email="mara@example.org")
    send(page, "Sign in", code=code_in(mail.outbox[0]))
    go(page, "email/")
    assert is_signed_in(page)


def test_a_forgotten_password_is_replaced(door, mara):
    page = door("password/reset/", javascript=False)
    send(page, "Send me a code", email="mara@example.org")
    send(page, "Go on", code=code_in(mail.outbox[0]))
    send(page, "Keep this password", password1="other velvet", password2="other velvet")
    go(page, "login/?next=/about/")
    sign_in(page, password="other velvet")
    go(page, "email/")
    assert is_signed_in(page)


FOR_ALL = ["login/", "signup/", "signup/passkey/", "login/code/", "password/reset/", "inactive/"]
FOR_MEMBERS = ["email/", "password/change/", "sessions/", "2fa/", "2fa/webauthn/", "logout/"]
AFTER_PROOF = ["2fa/totp/activate/", "2fa/webauthn/add/"]


@pytest.mark.parametrize("lights", ["down", "up"])
@pytest.mark.parametrize("width", [320, 1440])
def test_every_page_is_sound(door, mara, width, lights):
    page = door("login/", width=width, lights=lights)
    documents, found = {}, {}

    def look(path):
        found[path] = faults_of(page)
        documents[path] = page.request.get(page.url).text()

    for path in FOR_ALL:
        go(page, path)
        look(path)
    go(page, "login/?next=/about/")
    sign_in(page, password="wrong")
    found["wrong"] = accessibility_faults(page)
    sign_in(page)
    for path in FOR_MEMBERS:
        go(page, path)
        look(path)
    go(page, AFTER_PROOF[0])
    look("reauthenticate/")
    send(page, "It is me", password=PASSWORD)
    for path in AFTER_PROOF:
        go(page, path)
        look(path)
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert html_errors(documents) == []
