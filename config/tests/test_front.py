"""The site's own pages in a browser: on any screen, in any light, at any size of type."""

import pytest

from config.tests.browser import accessibility_faults, sideways_scroll

PAGES = {"/patterns/": 200, "/about/": 200, "/nowhere/": 404, "/lights/": 405}


@pytest.fixture
def open_here(open_page, live_server, settings):

    def open_here(path, **options):
        settings.DEBUG = path == "/patterns/"
        return open_page(live_server.url + path, status=PAGES[path], **options)

    return open_here


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lights", ["down", "up"])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_page_has_no_accessibility_faults(open_here, path, lights, width):
    assert accessibility_faults(open_here(path, lights=lights, width=width)) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_the_narrowest_phone(open_here, path):
    assert sideways_scroll(open_here(path, width=320)) == 0


@pytest.mark.parametrize("path", PAGES)
def test_type_twice_as_large_still_fits_a_phone(open_here, path):
    page = open_here(path, width=390)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways_scroll(page) == 0


@pytest.mark.parametrize("lights", ["down", "up", "system"])
def test_the_notice_of_a_closed_house_is_for_everyone(open_page, live_server, settings, lights):
    settings.ROOT_URLCONF = "config.maintenance"
    page = open_page(live_server.url, width=320, lights=lights, status=503)
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0


@pytest.mark.parametrize(
    ("scheme", "ground", "offered"),
    [
        ("dark", "rgb(19, 12, 12)", "House lights up"),
        ("light", "rgb(249, 246, 245)", "House lights down"),
    ],
)
def test_lights_left_to_the_device_follow_it(open_here, scheme, ground, offered):
    page = open_here("/about/", lights="system", scheme=scheme)
    shown = page.evaluate(
        """() => {
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        }"""
    )
    assert f"rgb({', '.join(map(str, shown))})" == ground
    buttons = page.locator(".lights button")
    visible = [
        button.get_attribute("aria-label") for button in buttons.all() if button.is_visible()
    ]
    assert visible == [offered]


def test_the_switch_works_without_a_script_and_comes_back(open_here):
    page = open_here("/about/", javascript=False)
    page.get_by_role("button", name="House lights up").click()
    assert page.url.endswith("/about/")
    assert page.locator("html").get_attribute("data-lights") == "up"


def test_a_first_visit_is_light_and_asks_for_little(open_page):
    page = open_page("/about/")
    loads = page.evaluate(
        """() => [...performance.getEntriesByType("navigation"),
                  ...performance.getEntriesByType("resource")]
            .map(load => [new URL(load.name).pathname, load.transferSize])"""
    )
    assert len(loads) <= 6
    assert sum(size for _, size in loads) <= 60_000
