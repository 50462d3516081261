"""What a first visit loads, asked of Chromium with an empty cache."""

import shutil
import urllib.request

from playwright.sync_api import sync_playwright

from bench.figures import Visit

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def cold_visits(server, addresses):
    """{name: Visit} of each page in a fresh browser profile."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        raise SystemExit("The benchmark weighs pages in Chromium: sudo apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        visits = {
            name: _visit(browser, server.address + address) for name, address in addresses.items()
        }
        browser.close()
    return visits


def _visit(browser, url):
    page = browser.new_context().new_page()
    protocol = page.context.new_cdp_session(page)
    protocol.send("Network.enable")
    kinds, sizes = {}, {}
    protocol.on(
        "Network.responseReceived",
        lambda event: kinds.update({event["requestId"]: event["type"]}),
    )
    protocol.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(url, wait_until="networkidle")
    icons = page.eval_on_selector_all("link[rel~=icon]", "links => links.map(link => link.href)")
    page.context.close()
    loaded = [size for key, size in sizes.items() if kinds.get(key) != "Image"]
    # Headless Chromium leaves out the icon that every other browser fetches, one of them.
    loaded += [_size(icon) for icon in icons[:1]]
    return Visit(len(loaded), int(sum(loaded)), len(sizes) + bool(icons) - len(loaded))


def _size(url):
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip, br"})
    with urllib.request.urlopen(request, timeout=10) as response:
        return len(response.read()) + len(str(response.headers))
