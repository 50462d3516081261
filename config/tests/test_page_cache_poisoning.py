from django.test import override_settings

from config.page_cache import LONGEST_ADDRESS
from config.tests.printed_pages import PageCacheTest, printings


class PoisoningTest(PageCacheTest):
    """Whatever a visitor sends, the next one's page is not theirs."""

    def test_a_foreign_host_is_refused_before_and_after_a_page_is_kept(self):
        for _time in range(2):
            with self.assertLogs("django.security.DisallowedHost", "ERROR"):
                response = self.get(headers={"Host": "evil.example"})
            self.assertEqual(response.status_code, 400)
            self.assertEqual(self.get().status_code, 200)
        self.assert_printed(1)

    def test_each_allowed_host_and_scheme_has_its_own_page(self):
        for headers in ({}, {"Host": "other.example"}, {"Host": "other.example:81"}):
            host = headers.get("Host", "testserver")
            self.assertIn(f"http://{host}/films", self.get(headers=headers).content.decode())
        self.assertIn("https://testserver/", self.get(secure=True).content.decode())
        self.assert_printed(4)

    def test_headers_that_the_site_does_not_trust_change_nothing(self):
        plain = self.get()
        for name, value in (
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "https"),
            ("X-Original-URL", "/admin/"),
            ("X-HTTP-Method-Override", "POST"),
            ("Forwarded", "host=evil.example"),
            ("Accept", "application/json"),
            ("Accept-Language", "de"),
            ("User-Agent", "<script>"),
            ("Range", "bytes=0-10"),
            ("Cookie", "csrftoken=x; lights=<script>; theme=evil; =; ;;"),
        ):
            self.assertEqual(self.get(headers={name: value}).content, plain.content)
        self.assert_printed(1)

    @override_settings(USE_X_FORWARDED_HOST=True)
    def test_a_site_that_trusts_a_forwarded_host_keeps_its_pages_apart_by_it(self):
        self.get()
        forwarded = self.get(headers={"X-Forwarded-Host": "other.example"})
        self.assertIn("http://other.example/", forwarded.content.decode())
        with self.assertLogs("django.security.DisallowedHost", "ERROR"):
            refused = self.get(headers={"X-Forwarded-Host": "evil.example"})
        self.assertEqual(refused.status_code, 400)

    def test_each_query_has_its_own_page(self):
        for query in ("", "?page=2", "?page=2&page=3", "?page=3&page=2", "?PAGE=2"):
            self.assertIn(f"/films/{query} ", self.get(f"/films/{query}").content.decode())
        self.assert_printed(5)

    def test_invented_queries_stay_within_their_quarter_and_push_out_no_other_page(self):
        with override_settings(PAGE_CACHE_BYTES=40_000):
            for number in range(20):
                self.get(f"/films/?page={number}")
                self.get()
        self.assertEqual(printings.count("/films/ballerina/"), 1)
        self.assert_printed(21)

    def test_an_endless_address_is_answered_but_not_kept(self):
        for _time in range(2):
            self.assertEqual(self.get(f"/films/?q={'x' * LONGEST_ADDRESS}").status_code, 200)
        self.assert_printed(2)
