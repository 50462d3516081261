from config.tests.html_checker import html_errors

GOOD = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Films</title></head><body>
<search><form action="/search/"><label for="q">Search</label>
<input id="q" name="q" type="search" inputmode="search"></form></search>
<img src="/poster.avif" alt="" width="2" height="3" fetchpriority="high" loading="lazy">
</body></html>"""
BAD = '<!DOCTYPE html><html lang="en-GB"><head><title>Cast</title></head><body><p hx-get="/">'


def test_the_html_of_today_passes_and_a_mistake_is_reported_with_its_page_and_line():
    assert html_errors({"/films/": GOOD, "/cast/": BAD}) == [
        "/cast/, line 1: Attribute “hx-get” not allowed on element “p” at this point. "
        "'ead><body><p hx-get=\"/\">'"
    ]
