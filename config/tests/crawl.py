"""Read a site as a search engine would: every page that can be reached by its links."""

import urllib.error
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

# Lists can be filtered in endless ways; so many of one page's ways are enough.
QUERIES_OF_ONE_PAGE = 6


class Links(HTMLParser):
    """Whatever a page leads to or shows."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag in {"a", "link"} and named.get("href"):
            self.found.append(named["href"])
        if tag in {"img", "script"} and named.get("src"):
            self.found.append(named["src"])
        if named.get("srcset"):
            self.found += [part.split()[0] for part in named["srcset"].split(",")]


class Answer:
    """What came back for one path: status, headers, text, and the page that led there."""

    def __init__(self, response, led_by):
        self.status = response.status
        self.headers = response.headers
        self.led_by = led_by
        body = response.read()
        self.is_html = self.headers.get_content_type() == "text/html"
        self.text = body.decode() if self.is_html else ""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def crawl(site, first):
    """The answers to `first` and to everything they lead to on the site, by path."""
    opener = urllib.request.build_opener(NoRedirect)
    answers, waiting = {}, [(path, "the URLconf") for path in first]
    queries = {}
    while waiting:
        path, led_by = waiting.pop(0)
        if path in answers or too_many(path, queries):
            continue
        try:
            response = opener.open(site + path, timeout=30)
        except urllib.error.HTTPError as refused:
            response = refused
        with response:
            answers[path] = answer = Answer(response, led_by)
        leads = [answer.headers["Location"]] if answer.status in {301, 302} else []
        waiting += [
            (found, path) for found in inside(site + path, leads + Links(answer.text).found)
        ]
    return answers


def too_many(path, queries):
    parts = urlsplit(path)
    seen = queries.setdefault(parts.path, set())
    seen.add(parts.query)
    return len(seen) > QUERIES_OF_ONE_PAGE


def inside(page, links):
    """The links of a page that stay on its site, as paths; the admin is another matter."""
    return [path for path, _ in places(page, links)]


def places(page, links):
    """(path, fragment) of those links."""
    for link in links:
        parts = urlsplit(urljoin(page, link))
        if parts.netloc == urlsplit(page).netloc and not parts.path.startswith("/admin/"):
            yield parts._replace(scheme="", netloc="", fragment="").geturl(), parts.fragment
