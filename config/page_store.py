"""Printed pages and the shelf of memory that holds them. Knows nothing of Django.

A page is kept as the bytes that go over the wire, once per encoding: compressing 30 KB
anew for every reader would cost more than all the rest of handing out a kept page.
"""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import brotli  # type: ignore[import-untyped]

# Measured on the design's pages: the step to the next level costs more milliseconds
# than it saves bytes worth having (brotli 9 is 0.2 % smaller and 20 times slower).
BROTLI_QUALITY = 5
GZIP_LEVEL = 6
# A window of 64 KB holds a page. The usual 4 MB make none smaller, but cost every thread
# that ever compressed: 97 MB instead of 83 in a process that printed without pause.
BROTLI_WINDOW = 16

# What Python itself needs for a page, its headers, its key and its place in the shelf.
OVERHEAD = 3000

# Headers that a 304 leaves out together with the body they describe.
OF_THE_BODY = {"Content-Type", "Content-Length", "Content-Encoding", "Content-Language"}

Editions = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Copy:
    """A page in one encoding: its body and the headers that belong to it."""

    etag: str
    body: bytes
    headers: Mapping[str, str]
    # What a 304 repeats: the policies, which may have changed, but nothing about the body.
    not_modified_headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page in every encoding, with the editions that it was printed from."""

    editions: Editions
    copies: Mapping[str, Copy]

    @property
    def size(self) -> int:
        """Bytes of memory, near enough to keep a shelf within its bounds."""
        return OVERHEAD + sum(len(copy.body) for copy in self.copies.values())

    def is_of(self, current: Editions) -> bool:
        """Whether every edition that it was printed from is still the current one."""
        return all(current.get(key) == edition for key, edition in self.editions.items())


def print_page(body: bytes, headers: Iterable[tuple[str, str]], editions: Editions) -> Page:
    """Encode a page in every way that a reader may ask for.

    `headers` are the page's own; those that depend on the encoding are added. The tag is
    made from the body alone, so that every process gives the same page the same tag.
    """
    own = dict(headers)
    digest = blake2b(body, digest_size=12).hexdigest()
    bodies = {
        "identity": body,
        "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
        "br": brotli.compress(body, brotli.MODE_TEXT, BROTLI_QUALITY, BROTLI_WINDOW),
    }
    copies = {
        encoding: _copy(encoding, encoded, f'"{digest}-{encoding}"', own)
        for encoding, encoded in bodies.items()
    }
    return Page(editions, copies)


def _copy(encoding: str, body: bytes, etag: str, own: Mapping[str, str]) -> Copy:
    headers = {**own, "ETag": etag, "Content-Length": str(len(body))}
    if encoding != "identity":
        headers["Content-Encoding"] = encoding
    bodiless = {name: value for name, value in headers.items() if name not in OF_THE_BODY}
    return Copy(etag, body, headers, bodiless)


# Browsers send a handful of different headers; a flood of invented ones stays bounded.
@lru_cache(maxsize=256)
def preferred_encoding(accept_encoding: str) -> str:
    """The smallest copy that an Accept-Encoding header allows: br, gzip or identity."""
    accepted = set()
    for item in accept_encoding.lower().split(","):
        coding, _, weight = item.replace(" ", "").partition(";q=")
        if weight.strip("0.") or not weight:
            accepted.add(coding)
    return next((coding for coding in ("br", "gzip") if coding in accepted), "identity")


class PageStore:
    """A shelf of at most `capacity` bytes; the page least lately asked for goes first.

    Safe to share between threads. A page of an older edition is dropped when asked for.
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.size = 0
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, current: Editions) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is None:
                return None
            if not page.is_of(current):
                self._drop(key)
                return None
            self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page) -> None:
        """Keep a page, unless it alone is larger than the shelf."""
        if page.size > self.capacity:
            return
        with self._lock:
            if key in self._pages:
                self._drop(key)
            while self.size + page.size > self.capacity:
                self._drop(next(iter(self._pages)))
            self._pages[key] = page
            self.size += page.size

    def _drop(self, key: Hashable) -> None:
        self.size -= self._pages.pop(key).size
