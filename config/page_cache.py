"""Keep the pages that signed-out readers see, and hand them out before anything else runs.

A view opts in with `films.editions.printing.printed`. Its page is kept in the memory of
the process that printed it, with the editions that it was printed from, until an edit
makes a new one of them or the day ends.

Why no page can be out of date for longer than a second:

- An edit's new edition number is committed with it, or outside a transaction right after
  it: whoever sees the number sees the edit. Each process looks again after half a second.
- The numbers are taken before a page is printed. If an edit falls between, the page is
  kept under the number from before, which the edit has ended, and is printed again. It
  never stands as the new edition with old content.
- They are taken outside every transaction (no request is one, see ATOMIC_REQUESTS in
  Django), so an edit that is still being made, or is taken back, is not among them.

Why no reader can be given, or be made to leave behind, somebody else's page:

- The key holds all that a printed page may depend on: scheme and host as Django itself
  reads and allows them, path, query string, lights, and language if there are several.
- Whoever brings a session or a message is passed on and nothing of theirs is kept; nor
  is an answer that sets a cookie or varies on anything else.
"""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language_from_request

from config.context import lights
from config.page_store import PageStore, preferred_encoding, print_page
from films.editions.current import TODAY, CurrentEditions

# Longer addresses are nobody's bookmark; they are answered, but not kept.
LONGEST_ADDRESS = 500
KEPT_TYPES = ("text/html", "application/xml", "application/atom+xml", "application/rss+xml")
# What the key tells apart, so what a kept answer may say that it varies on.
TOLD_APART = {"cookie", "accept-language", "accept-encoding"}


class PageCacheMiddleware:
    """Answer signed-out GET and HEAD from memory where a kept page still stands.

    Stands outermost: a kept page carries every header the inner middleware gave it. Off in
    DEBUG, where a template's edit would not show, and when PAGE_CACHE_BYTES is 0.
    """

    def __init__(self, get_response):
        if settings.DEBUG or not settings.PAGE_CACHE_BYTES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.editions = CurrentEditions()
        # Pages with a query are many and each is seldom read: they get a quarter of the
        # room, and a visitor who invents them can never push out a film's own page.
        self.queried = PageStore(settings.PAGE_CACHE_BYTES // 4)
        self.plain = PageStore(settings.PAGE_CACHE_BYTES - self.queried.capacity)
        self.private_cookies = {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}
        self.multilingual = len(settings.LANGUAGES) > 1

    def __call__(self, request):
        key = self.key(request)
        current = self.editions() if key else None
        if current is None:
            return keep_private(self.get_response(request))
        store = self.queried if request.META.get("QUERY_STRING") else self.plain
        page = store.get(key, current)
        if page is None:
            response = self.get_response(request)
            if not may_be_kept(response):
                return keep_private(response)
            page = printed_page(response, current)
            store.put(key, page)
        return answer(request, page)

    def key(self, request):
        """All that a printed page may depend on, or None if this request gets its own page."""
        query = request.META.get("QUERY_STRING", "")
        if (
            request.method not in {"GET", "HEAD"}
            or len(request.path) + len(query) > LONGEST_ADDRESS
            or not self.private_cookies.isdisjoint(request.COOKIES)
        ):
            return None
        try:
            host = request.get_host()
        except DisallowedHost:
            return None  # Django refuses it further in, and logs it
        language = get_language_from_request(request) if self.multilingual else None
        return request.scheme, host, request.path, query, lights(request), language


def may_be_kept(response):
    """Whether the view promised a printed page, and nothing since has made it personal."""
    return (
        getattr(response, "printed_from", None) is not None
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.get("Content-Type", "").startswith(KEPT_TYPES)
        and not response.has_header("Cache-Control")
        and not response.has_header("Content-Encoding")
        and {name.strip().lower() for name in response.get("Vary", "cookie").split(",")}
        <= TOLD_APART
    )


def printed_page(response, current):
    """The page of this response, under the editions that were current before it was made."""
    # A reader's browser and any proxy may keep the page, but ask each time whether it
    # still stands: only so is an edit seen within the second.
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Encoding", "Cookie"])
    del response["Content-Length"]
    editions = {key: current.get(key) for key in (*response.printed_from, TODAY)}
    return print_page(response.content, response.items(), editions)


def answer(request, page):
    """The copy that this reader's browser asked for, or word that it has it already."""
    copy = page.copies[preferred_encoding(request.META.get("HTTP_ACCEPT_ENCODING", ""))]
    held = request.META.get("HTTP_IF_NONE_MATCH")
    if held and (held == copy.etag or is_held(copy.etag, held)):
        return HttpResponseNotModified(headers=copy.not_modified_headers)
    body = copy.body if request.method == "GET" else b""
    return HttpResponse(body, headers=copy.headers)


def is_held(etag, if_none_match):
    """Whether an If-None-Match header names the tag, which is compared weakly (RFC 9110)."""
    held = parse_etags(if_none_match)
    return held == ["*"] or etag in {tag.removeprefix("W/") for tag in held}


def keep_private(response):
    """Let no proxy keep a page that was not printed for everyone.

    It goes out uncompressed: it may hold a secret beside what the reader typed, which
    compressing would betray bit by bit (BREACH), and a proxy in front does it cheaper.
    """
    if response.get("Content-Type", "").startswith("text/html"):
        response.setdefault("Cache-Control", "private, no-cache")
    return response
