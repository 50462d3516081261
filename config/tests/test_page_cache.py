import gzip
from unittest import mock

import brotli
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError
from django.test import Client, SimpleTestCase, override_settings

from community.members.models import Member
from config.page_cache import PageCacheMiddleware
from config.tests.printed_pages import NEVER_KEPT, PageCacheTest, printings
from films.editions.models import Edition


class KeptPageTest(PageCacheTest):
    def test_the_second_reader_gets_the_same_page_without_a_query(self):
        first = self.get()
        with self.assertNumQueries(0):
            second = self.get()
        self.assert_printed(1)
        self.assertEqual(second.content, first.content)
        self.assertEqual(dict(second.headers), dict(first.headers))

    def test_a_kept_page_has_every_header_of_an_unkept_one(self):
        self.get()
        kept, unkept = self.get(), self.get("/unmarked/")
        own = {"ETag"}
        self.assertEqual(set(kept.headers) - own, set(unkept.headers))
        for name in set(unkept.headers) - {"Cache-Control", "Content-Length", "Vary"}:
            self.assertEqual(kept.headers[name], unkept.headers[name])

    def test_browsers_and_proxies_may_keep_it_but_ask_each_time(self):
        response = self.get()
        self.assertEqual(response["Cache-Control"], "no-cache")
        self.assertEqual(
            {name.strip() for name in response["Vary"].split(",")},
            {"Accept-Encoding", "Accept-Language", "Cookie"},
        )

    def test_it_sets_no_cookie(self):
        self.get()
        self.assertEqual(self.get().cookies.output(), "")

    def test_head_is_answered_like_get_without_the_body(self):
        head_of_new = self.client.head("/films/ballerina/")
        page = self.get()
        head_of_kept = self.client.head("/films/ballerina/")
        self.assert_printed(1)
        for head in (head_of_new, head_of_kept):
            self.assertEqual(head.content, b"")
            self.assertEqual(dict(head.headers), dict(page.headers))

    def test_a_post_goes_through_and_leaves_nothing_behind(self):
        self.client.post("/films/ballerina/")
        self.get()
        self.assert_printed(2)

    def test_every_browser_gets_the_encoding_it_can_read(self):
        plain = self.get().content
        decode = {"br": brotli.decompress, "gzip": gzip.decompress}
        for encoding, decompress in decode.items():
            response = self.get(headers={"Accept-Encoding": f"{encoding}, deflate"})
            self.assertEqual(response["Content-Encoding"], encoding)
            self.assertEqual(response["Content-Length"], str(len(response.content)))
            self.assertEqual(decompress(response.content), plain)
        self.assert_printed(1)

    def test_each_choice_of_lights_has_its_own_page(self):
        for cookie, shown in (("up", "up"), ("system", "system"), ("down", "down"), ("?", "down")):
            self.client.cookies["lights"] = cookie
            self.assertIn(f" {shown} ", self.get().content.decode())
        self.client.cookies.clear()
        self.assertIn(" down ", self.get().content.decode())
        self.assert_printed(3)

    @override_settings(LANGUAGES=[("en-gb", "English"), ("de", "Deutsch")])
    def test_where_there_are_several_languages_each_has_its_own_page(self):
        for language in ("de", "en-GB", "de-AT"):
            response = self.get(headers={"Accept-Language": language})
            self.assertEqual(response["Content-Language"], language[:2].replace("en", "en-gb"))
        self.assert_printed(2)


class NotModifiedTest(PageCacheTest):
    def test_a_browser_that_holds_the_page_is_told_so(self):
        page = self.get()
        for held in (
            page["ETag"],
            f"W/{page['ETag']}",
            f'"something-older", {page["ETag"]}',
            "*",
        ):
            response = self.get(headers={"If-None-Match": held})
            self.assertEqual((response.status_code, response.content), (304, b""))
        about_the_body = {"Content-Type", "Content-Length", "Content-Language"}
        self.assertEqual(set(response.headers), set(page.headers) - about_the_body)

    def test_a_head_request_is_told_so_too(self):
        tag = self.get()["ETag"]
        response = self.client.head("/films/ballerina/", headers={"If-None-Match": tag})
        self.assertEqual(response.status_code, 304)

    def test_even_a_page_that_has_to_be_printed_again_may_prove_unchanged(self):
        tag = self.get("/steady/")["ETag"]
        Edition.objects.bump("catalogue")
        response = self.get("/steady/", headers={"If-None-Match": tag})
        self.assertEqual(response.status_code, 304)
        self.assert_printed(2)

    def test_another_page_another_encoding_and_nonsense_get_the_page(self):
        self.get()
        for held in (self.get("/films/")["ETag"], '"x"', "", "nonsense", '"', "W/" * 500):
            response = self.get(headers={"If-None-Match": held})
            self.assertEqual(response.status_code, 200)
        packed = self.get(headers={"Accept-Encoding": "gzip"})
        self.assertEqual(self.get(headers={"If-None-Match": packed["ETag"]}).status_code, 200)


class EditTest(PageCacheTest):
    def test_an_edit_is_shown_at_once_in_the_process_that_made_it(self):
        before = self.get()
        Edition.objects.bump("catalogue")
        after = self.get(headers={"If-None-Match": before["ETag"]})
        self.assertEqual(after.status_code, 200)
        self.assertNotEqual(after.content, before.content)

    def test_an_edit_of_something_else_leaves_the_page(self):
        self.get()
        Edition.objects.bump("polls")
        self.get()
        self.assert_printed(1)

    def test_a_page_overtaken_by_an_edit_while_it_was_printed_is_not_kept_as_new(self):
        for _time in range(3):
            self.get("/overtaken/")
        self.assert_printed(2)


class NeverKeptTest(PageCacheTest):
    def test_what_is_not_a_printed_page_is_made_anew_for_everyone(self):
        for view in NEVER_KEPT:
            with self.subTest(view=view.__name__):
                printings.clear()
                for _reader in range(2):
                    response = Client().get(f"/{view.__name__}/")
                    self.client.get(f"/{view.__name__}/")
                self.assertNotIn("ETag", response.headers)
                self.assert_printed(4)

    def test_html_that_is_not_kept_is_kept_by_no_proxy_either(self):
        self.assertEqual(self.get("/unmarked/")["Cache-Control"], "private, no-cache")
        self.assertEqual(self.get("/gone/")["Cache-Control"], "private, no-cache")
        self.assertEqual(self.get("/with_its_own_age/")["Cache-Control"], "max-age=60")
        self.assertNotIn("Cache-Control", self.get("/picture/").headers)

    def test_a_member_is_neither_given_a_kept_page_nor_leaves_one(self):
        mara = Member.objects.create_user("mara", "mara@example.org")
        self.get()
        self.client.force_login(mara)
        own = self.get()
        self.assertIn("mara", own.content.decode())
        self.assertEqual(own["Cache-Control"], "private, no-cache")
        self.client.logout()
        self.assertNotIn("mara", self.get().content.decode())
        self.assert_printed(2)

    def test_a_session_that_has_ended_is_not_answered_from_memory(self):
        self.get()
        self.client.cookies[settings.SESSION_COOKIE_NAME] = "expired"
        self.get()
        self.assert_printed(2)

    def test_somebody_with_a_message_waiting_gets_a_page_of_their_own(self):
        self.client.get("/with_message/")
        self.assertIn("messages", self.client.cookies)
        self.get()
        self.get()
        self.assert_printed(3)


class DatabaseDownTest(PageCacheTest):
    def setUp(self):
        super().setUp()
        self.broken = mock.patch.object(
            Edition.objects, "numbers", side_effect=OperationalError("gone")
        )

    def test_kept_pages_are_still_handed_out(self):
        before = self.get()
        Edition.objects.bump("catalogue")
        with self.broken, self.assertLogs("films.editions.current", "WARNING"):
            self.assertEqual(self.get().content, before.content)

    def test_without_numbers_nothing_is_kept_and_the_site_speaks_for_itself(self):
        with self.broken, self.assertLogs("films.editions.current", "WARNING"):
            self.get()
            self.get()
        self.assert_printed(2)


class SwitchedOffTest(SimpleTestCase):
    def test_it_is_off_in_development_and_where_it_has_no_room(self):
        for off in ({"DEBUG": True}, {"PAGE_CACHE_BYTES": 0}):
            with override_settings(**off), self.assertRaises(MiddlewareNotUsed):
                PageCacheMiddleware(NEVER_KEPT[0])
