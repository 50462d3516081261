import gzip
from unittest import TestCase

import brotli
from hypothesis import given
from hypothesis import strategies as st

from config.page_store import OVERHEAD, PageStore, preferred_encoding, print_page

BODY = b"<p>Ballerina</p>" * 500
FIRST = {"catalogue": 1}
SECOND = {"catalogue": 2}


def make_page(body=BODY, editions=FIRST):
    return print_page(body, [("Content-Type", "text/html")], editions)


class PrintedPageTest(TestCase):
    def test_every_copy_holds_the_same_page(self):
        copies = make_page().copies
        self.assertEqual(copies["identity"].body, BODY)
        self.assertEqual(gzip.decompress(copies["gzip"].body), BODY)
        self.assertEqual(brotli.decompress(copies["br"].body), BODY)

    def test_a_copy_says_how_it_is_encoded_and_how_long_it_is(self):
        copy = make_page().copies["br"]
        self.assertEqual(
            copy.headers,
            {
                "Content-Type": "text/html",
                "ETag": copy.etag,
                "Content-Length": str(len(copy.body)),
                "Content-Encoding": "br",
            },
        )
        self.assertNotIn("Content-Encoding", make_page().copies["identity"].headers)

    def test_each_copy_has_a_tag_of_its_own_that_every_process_makes_alike(self):
        tags = {encoding: copy.etag for encoding, copy in make_page().copies.items()}
        self.assertEqual(len(set(tags.values())), 3)
        again = {encoding: copy.etag for encoding, copy in make_page().copies.items()}
        self.assertEqual(again, tags)

    def test_another_body_has_another_tag(self):
        one, other = make_page(), make_page(BODY + b".")
        self.assertNotEqual(one.copies["br"].etag, other.copies["br"].etag)


class PreferredEncodingTest(TestCase):
    def test_the_smallest_copy_the_browser_can_read_is_chosen(self):
        cases = {
            "": "identity",
            "gzip, deflate, br, zstd": "br",
            "gzip, deflate": "gzip",
            "GZIP;q=0.5": "gzip",
            "br;q=0, gzip": "gzip",
            "br; q=0.000,gzip ;q=0": "identity",
            "identity": "identity",
            "brotli": "identity",
            "*": "identity",
            ";q=,;;,br;q=1.0": "br",
        }
        chosen = {header: preferred_encoding(header) for header in cases}
        self.assertEqual(chosen, cases)

    @given(st.text())
    def test_no_header_is_too_odd(self, header):
        self.assertIn(preferred_encoding(header), {"br", "gzip", "identity"})


class PageStoreTest(TestCase):
    def test_a_page_is_handed_out_while_its_editions_stand(self):
        store, page = PageStore(10**6), make_page()
        store.put("/", page)
        self.assertIs(store.get("/", {"catalogue": 1, "polls": 7}), page)

    def test_a_page_of_an_older_edition_is_dropped(self):
        store = PageStore(10**6)
        store.put("/", make_page())
        self.assertIsNone(store.get("/", SECOND))
        self.assertEqual(store.size, 0)
        self.assertIsNone(store.get("/", FIRST))

    def test_a_page_takes_the_place_of_its_older_edition(self):
        store, page = PageStore(10**6), make_page(editions=SECOND)
        store.put("/", make_page())
        store.put("/", page)
        self.assertIs(store.get("/", SECOND), page)
        self.assertEqual(store.size, page.size)

    def test_the_page_least_lately_asked_for_makes_room(self):
        store = PageStore(3 * make_page().size)
        for address in "abc":
            store.put(address, make_page())
        store.get("a", FIRST)
        store.put("d", make_page())
        kept = [address for address in "abcd" if store.get(address, FIRST)]
        self.assertEqual(kept, ["a", "c", "d"])

    def test_a_page_larger_than_the_shelf_is_not_kept_and_pushes_nothing_out(self):
        store, page = PageStore(OVERHEAD + len(BODY) + 500), make_page()
        store.put("/", page)
        store.put("/large/", make_page(BODY * 2))
        self.assertIsNone(store.get("/large/", FIRST))
        self.assertIs(store.get("/", FIRST), page)

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5000)), max_size=60))
    def test_whatever_is_put_on_it_the_shelf_stays_within_its_bytes(self, pages):
        store = PageStore(20_000)
        for address, length in pages:
            store.put(address, make_page(b"x" * length))
            self.assertLessEqual(store.size, store.capacity)
        held = [store.get(address, FIRST) for address in range(21)]
        self.assertEqual(store.size, sum(page.size for page in held if page))
