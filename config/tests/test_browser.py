"""The browser fixtures themselves: one that hears nothing would let every page pass."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from config.tests.browser import accessibility_faults, sideways_scroll

PAGES = {
    "/": '<p>Good<link rel="icon" href="data:,">',
    "/style": '<p style="color: red">Inline style',
    "/script": '<script src="/broken.js"></script>',
    "/broken.js": "nobody.home()",
    "/warning": '<script src="/warning.js"></script>',
    "/warning.js": "console.warn('mind the gap')",
    "/elsewhere": '<img src="http://elsewhere.invalid/pixel.png" alt="">',
    "/missing": '<img src="/nothing.png" alt="">',
    "/unnamed": '<button type="button"></button><p>Nobody can tell what it does.',
    "/wide": '<link rel="stylesheet" href="/wide.css"><p>Wide',
    "/wide.css": "body { margin: 0 } p { width: 700px; margin: 0 }",
}
HEAD = (
    '<!DOCTYPE html><html lang="en-GB"><title>A page</title><link rel="icon" href="data:,"><main>'
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = PAGES.get(self.path, "")
        kind = {"js": "text/javascript", "css": "text/css"}.get(self.path.rpartition(".")[2])
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind or "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "style-src 'self'; script-src 'self'")
        self.end_headers()
        self.wfile.write((body if kind else HEAD + body).encode())

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "trouble"),
    [
        ("/style", "Content Security Policy"),
        ("/script", "script error: nobody is not defined"),
        ("/warning", "mind the gap"),
        ("/elsewhere", "request to another host: http://elsewhere.invalid/pixel.png"),
        ("/missing", "404 for .*/nothing.png"),
        ("/no-such-page", "404 for .*/no-such-page"),
    ],
)
def test_a_troubled_page_fails_its_test(open_page, address, path, trouble):
    with pytest.raises(AssertionError, match=trouble):
        open_page(address + path)


def test_a_page_that_should_be_missing_and_is_passes(open_page, address):
    assert open_page(address + "/no-such-page", status=404).title() == "A page"


def test_a_page_that_should_be_missing_and_is_not_fails(open_page, address):
    with pytest.raises(AssertionError, match="200 instead of 404"):
        open_page(address + "/", status=404)


def test_axe_names_what_a_screen_reader_could_not(open_page, address):
    faults = accessibility_faults(open_page(address + "/unnamed"))
    assert [fault.split(":")[0] for fault in faults] == [
        "button-name (critical)",
        "page-has-heading-one (moderate)",
    ]


def test_a_page_wider_than_the_window_is_measured(open_page, address):
    assert sideways_scroll(open_page(address + "/wide", width=320)) == 380
    assert sideways_scroll(open_page(address + "/", width=320, javascript=False)) == 0


def test_the_house_lights_are_the_readers_cookie(open_page, address):
    page = open_page(address + "/", lights="up")
    assert [(kept["name"], kept["value"]) for kept in page.context.cookies()] == [("lights", "up")]


def test_the_real_server_answers_over_its_own_database(open_page, site):
    page = open_page("/admin/login/", width=390)
    assert page.get_by_label("Username").is_visible()
    assert page.url.startswith(f"{site}/accounts/login/")  # the admin's door is the site's own
