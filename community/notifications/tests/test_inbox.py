"""What `deliver` puts into an inbox, and the pages that show it."""

from unittest import mock

import time_machine
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.test import TestCase

from community.notifications import inbox
from community.notifications.inbox import deliver
from community.notifications.models import Kind, Notice
from community.notifications.tasks import forget_outlived_notices


class InboxTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        create = get_user_model().objects.create_user
        cls.mara = create("mara", "mara@example.org", "a long password")
        cls.ada = create("ada", "ada@example.org", "a long password")

    def setUp(self):
        self.client.force_login(self.mara)
        self.client.get("/accounts/email/")  # the session's row is new only once

    def tell(self, text="Your report was right.", url="/films/", **kwargs):
        deliver(Kind.REPORT, [self.mara], text, url, **kwargs)
        return Notice.objects.latest("pk")

    def test_unread_lines_of_a_group_become_one_with_a_count(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.tell("One answer", group="thread 1")
        with time_machine.travel("2026-01-02 12:00Z", tick=False):
            self.tell("Two answers", group="thread 1")
        self.tell("Another thread", group="thread 2")
        first, _second = Notice.objects.order_by("pk")
        self.assertEqual((first.count, first.text), (2, "Two answers"))
        self.assertLess(first.created_at, first.updated_at)

    def test_after_reading_a_group_begins_anew(self):
        self.tell(group="thread 1").mark_read()
        self.assertEqual(self.tell(group="thread 1").count, 1)
        self.assertEqual(Notice.objects.count(), 2)

    def test_a_group_that_began_at_the_same_moment_is_counted_in(self):
        self.tell("Theirs", group="thread 1")
        really_add = inbox._add_to_unread
        with mock.patch.object(inbox, "_add_to_unread") as look:
            look.side_effect = lambda *args: look.call_count > 1 and really_add(*args)
            self.tell("Ours", group="thread 1")  # at the first look, theirs was not there yet
        notice = Notice.objects.get()
        self.assertEqual((notice.count, notice.text), (2, "Ours"))

    def test_a_line_can_only_lead_to_this_site(self):
        for url in ("https://evil.example", "//evil.example", "javascript:alert(1)"):
            with self.assertRaises(IntegrityError), transaction.atomic():
                self.tell(url=url)

    def test_the_newest_line_is_on_top_and_the_new_ones_are_marked(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.tell("Old").mark_read()
        self.tell("New <b>")
        page = self.client.get("/notifications/").content.decode()
        self.assertLess(page.index("New &lt;b&gt;"), page.index("Old"))
        self.assertEqual(page.count('<li class="new">'), 1)
        self.assertIn('<a href="/films/">Old</a>', page)
        self.assertIn("About what became of your reports", page)

    def test_opening_a_line_marks_it_read_and_leads_there(self):
        notice = self.tell()
        answer = self.client.post(f"/notifications/{notice.pk}/open/")
        self.assertRedirects(answer, "/films/", fetch_redirect_response=False)
        self.assertEqual(Notice.objects.unread().count(), 0)

    def test_a_line_that_leads_nowhere_leads_back(self):
        notice = self.tell(url="")
        answer = self.client.post(f"/notifications/{notice.pk}/open/")
        self.assertRedirects(answer, "/notifications/", fetch_redirect_response=False)

    def test_looking_marks_nothing_as_read(self):
        notice = self.tell()
        self.client.get("/notifications/")
        self.assertEqual(self.client.get(f"/notifications/{notice.pk}/open/").status_code, 405)
        self.assertEqual(Notice.objects.unread().count(), 1)

    def test_somebody_elses_line_does_not_exist(self):
        notice = self.tell()
        self.client.force_login(self.ada)
        self.assertEqual(self.client.post(f"/notifications/{notice.pk}/open/").status_code, 404)
        self.assertNotContains(self.client.get("/notifications/"), notice.text)

    def test_all_are_marked_read_but_what_came_in_since(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.tell("Seen")
        page = self.client.get("/notifications/").content.decode()
        up_to = page.split('name="up_to" value="')[1].split('"')[0]
        self.tell("Unseen")
        self.client.post("/notifications/read/", {"up_to": up_to})
        self.assertEqual(Notice.objects.unread().get().text, "Unseen")
        self.assertEqual(self.client.post("/notifications/read/").status_code, 404)

    def test_pages_follow_each_other_without_gap_or_repeat(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):  # all at the same moment
            for number in range(65):
                self.tell(f"Line {number:02}")
        address, seen = "/notifications/", []
        while address:
            page = self.client.get(address).context
            seen += [notice.text for notice in page["notices"]]
            address = page["older"] and f"/notifications/?before={page['older']}"
        self.assertEqual(seen, [f"Line {number:02}" for number in reversed(range(65))])

    def test_a_made_up_place_is_not_found(self):
        for place in ("x", "1", "-", "1-2-3", "9" * 18 + "-1", "9" * 40 + "-1", "١-١"):
            self.assertEqual(self.client.get(f"/notifications/?before={place}").status_code, 404)

    def test_the_inbox_costs_four_queries_with_one_line_and_with_three(self):
        for _time in range(3):
            self.tell()
            # the session, the member, the number at the bell, the lines
            with self.assertNumQueries(4):
                self.client.get("/notifications/")

    def test_the_bell_tells_how_many_and_stops_counting_at_99(self):
        page = self.client.get("/notifications/")
        self.assertContains(page, 'aria-label="Notifications"')
        self.tell()
        self.assertContains(self.client.get("/notifications/"), "Notifications, 1 new")
        Notice.objects.bulk_create(
            Notice(member=self.mara, kind=Kind.REPORT, text="x") for _time in range(150)
        )
        self.assertContains(self.client.get("/notifications/"), "Notifications, 99+ new")

    def test_a_line_is_forgotten_a_year_after_it_was_read(self):
        with time_machine.travel("2025-01-01 12:00Z", tick=False):
            self.tell("Read").mark_read()
            self.tell("Unread")
        for day, left in (("2026-01-01 11:00Z", 2), ("2026-01-01 13:00Z", 1)):
            with time_machine.travel(day, tick=False):
                forget_outlived_notices.call_local()
            self.assertEqual(Notice.objects.count(), left)

    def test_whoever_is_signed_out_is_led_to_the_door(self):
        self.client.logout()
        for address in ("/notifications/", "/settings/notifications/"):
            self.assertRedirects(
                self.client.get(address),
                f"/accounts/login/?next={address}",
                fetch_redirect_response=False,
            )
