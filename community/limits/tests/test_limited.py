import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import RequestFactory, TestCase

from community.limits.limited import household, limited
from community.limits.models import Tally
from community.limits.tasks import forget_ended_tallies
from config.tests.html_checker import html_errors


@limited("wave", per_member="2/h", per_address="1/m,2/h")
def wave(request):
    return HttpResponse("You waved.")


class LimitedTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara, cls.ada = (
            get_user_model().objects.create(username=name, email=f"{name}@example.org")
            for name in ("mara", "ada")
        )

    def ask(self, user=None, method="POST", address="203.0.113.7", **data):
        request = RequestFactory(REMOTE_ADDR=address).generic(method, "/wave/")
        if method == "POST":
            request = RequestFactory(REMOTE_ADDR=address).post("/wave/", data)
        request.user = user or AnonymousUser()
        request.session = SessionStore()
        request._messages = ()
        return wave(request)

    def statuses(self, times, **kwargs):
        return [self.ask(**kwargs).status_code for _time in range(times)]

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_a_member_is_let_through_as_often_as_the_rate_says(self):
        self.assertEqual(self.statuses(3, user=self.mara), [200, 200, 429])
        self.assertEqual(self.statuses(3, user=self.ada), [200, 200, 429])

    def test_in_the_next_window_everybody_starts_anew(self):
        with time_machine.travel("2026-01-01 12:59Z", tick=False):
            self.assertEqual(self.statuses(3, user=self.mara), [200, 200, 429])
        with time_machine.travel("2026-01-01 13:00Z", tick=False):
            self.assertEqual(self.statuses(1, user=self.mara), [200])

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_an_address_is_counted_for_all_who_are_signed_out_there_and_no_member(self):
        self.assertEqual(self.statuses(2), [200, 429])
        self.assertEqual(self.statuses(1, address="203.0.113.8"), [200])
        self.assertEqual(self.statuses(1, user=self.mara), [200])

    def test_the_longest_wait_is_told_in_words_and_in_a_header(self):
        with time_machine.travel("2026-01-01 12:10:30Z", tick=False):
            self.ask()
            self.assertEqual(self.ask().headers["Retry-After"], "30")
        with time_machine.travel("2026-01-01 12:12Z", tick=False):
            refused = self.ask()
        self.assertEqual(refused.headers["Retry-After"], str(48 * 60))
        self.assertContains(refused, "in 48 minutes.", status_code=429)

    def test_looking_costs_nothing(self):
        self.assertEqual(self.statuses(5, method="GET"), [200] * 5)
        self.assertEqual(Tally.objects.count(), 0)

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_what_was_typed_is_kept_and_can_be_sent_again(self):
        self.statuses(2, user=self.mara)
        page = self.ask(user=self.mara, note="One.\nTwo & <three>.", reason="spam", password="x9x")
        self.assertContains(page, "\nOne.\nTwo &amp; &lt;three&gt;.</textarea>", status_code=429)
        self.assertContains(page, 'name="reason" value="spam"', status_code=429)
        self.assertContains(page, "Send it again", status_code=429)
        self.assertNotContains(page, "x9x", status_code=429)
        self.assertEqual(html_errors({"too many": page.content.decode()}), [])

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_a_file_cannot_be_kept_and_that_is_said(self):
        self.statuses(2, user=self.mara)
        page = self.ask(user=self.mara, file=SimpleUploadedFile("a.png", b"x"))
        self.assertContains(page, "could not be kept", status_code=429)
        self.assertNotContains(page, "Send it again", status_code=429)

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_no_address_is_written_down_and_tomorrow_its_hash_is_another(self):
        self.ask()
        self.assertNotIn("203.0.113", Tally.objects.get(most=1).key)
        first = Tally.objects.get(most=1).key.split(":")[1]
        with time_machine.travel("2026-01-02 12:10Z", tick=False):
            self.ask()
        self.assertEqual(Tally.objects.filter(key__contains=first).count(), 2)
        self.assertEqual(Tally.objects.count(), 4)

    def test_an_ipv6_visitor_is_the_network(self):
        self.assertEqual(household("2001:db8::1"), household("2001:db8::ffff:1"))
        self.assertNotEqual(household("2001:db8::1"), household("2001:db8:0:1::1"))

    def test_ended_tallies_are_forgotten_after_a_day(self):
        with time_machine.travel("2026-01-01 12:10Z", tick=False):
            self.ask(user=self.mara)
        with time_machine.travel("2026-01-02 12:59Z", tick=False):
            forget_ended_tallies.call_local()
            self.assertEqual(Tally.objects.count(), 1)
        with time_machine.travel("2026-01-02 13:01Z", tick=False):
            forget_ended_tallies.call_local()
            self.assertEqual(Tally.objects.count(), 0)

    @time_machine.travel("2026-01-01 12:10Z", tick=False)
    def test_one_more_costs_one_query(self):
        with self.assertNumQueries(1):
            self.ask(user=self.mara)
