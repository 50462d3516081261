import time_machine
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client, TestCase, override_settings

from community.members.devices import browser_and_system

from .doors import PASSWORD, make_member

SESSIONS = "/accounts/sessions/"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) Version/18.4 Safari/604.1"


class SessionsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_member()

    def setUp(self):
        self.here, self.phone = Client(), Client(headers={"User-Agent": PHONE})
        for client in (self.here, self.phone):
            sign_in(client, "mara")

    def end(self, client, session):
        return client.post(f"{SESSIONS}{session.pk}/end/")

    def session_of(self, client):
        return UserSession.objects.get(session_key=client.session.session_key)

    def test_the_list_names_each_device_and_marks_this_one(self):
        page = self.here.get(SESSIONS)
        self.assertContains(page, "Safari on iPhone")
        self.assertContains(page, "this device", 1)
        self.assertContains(page, f"{SESSIONS}{self.session_of(self.phone).pk}/end/", 1)
        self.assertNotContains(page, f"{SESSIONS}{self.session_of(self.here).pk}/end/")

    def test_one_device_of_many_is_signed_out_there(self):
        third = Client()
        sign_in(third, "mara")
        self.assertRedirects(self.end(self.here, self.session_of(self.phone)), SESSIONS)
        self.assertEqual([is_in(client) for client in (self.here, self.phone, third)], [1, 0, 1])

    def test_everywhere_else_leaves_this_device(self):
        self.assertRedirects(self.here.post(SESSIONS), SESSIONS)
        self.assertEqual([is_in(client) for client in (self.here, self.phone)], [1, 0])

    def test_nobody_ends_the_sessions_of_another(self):
        make_member("odile")
        other = Client()
        sign_in(other, "odile")
        self.assertEqual(self.end(other, self.session_of(self.phone)).status_code, 404)
        self.assertEqual(self.end(Client(), self.session_of(self.phone)).status_code, 302)
        self.assertTrue(is_in(self.phone))

    def test_a_link_ends_nothing(self):
        address = f"{SESSIONS}{self.session_of(self.phone).pk}/end/"
        self.assertEqual(self.here.get(address).status_code, 405)
        self.assertTrue(is_in(self.phone))

    def test_a_session_is_seen_when_it_does_something_and_every_ten_minutes_at_most(self):
        with time_machine.travel("2126-01-01 12:00Z", tick=False):
            sign_in(self.here, "mara")
            self.here.post("/lights/", {"lights": "up"})
        for minute, seen in ((9, 0), (11, 11)):
            with time_machine.travel(f"2126-01-01 12:{minute:02}Z", tick=False):
                self.here.post("/lights/", {"lights": "up"})
                self.assertEqual(self.session_of(self.here).last_seen_at.minute, seen)

    def test_reading_writes_nothing(self):
        with time_machine.travel("2126-01-01 12:00Z", tick=False):
            sign_in(self.here, "mara")
        with time_machine.travel("2126-01-01 13:00Z", tick=False):
            self.here.get("/accounts/email/")
            self.assertEqual(self.session_of(self.here).last_seen_at.minute, 0)
            self.assertEqual(self.session_of(self.here).last_seen_at.hour, 12)

    def test_where_the_proxies_are_miscounted_it_still_works(self):
        with override_settings(TRUSTED_PROXY_COUNT=3):
            client = Client(headers={"X-Forwarded-For": "203.0.113.7"})
            sign_in(client, "mara")
            self.assertContains(client.get(SESSIONS), "from 127.0.0.1")


def sign_in(client, username):
    cache.clear()
    client.logout()
    client.post("/accounts/login/", {"login": username, "password": PASSWORD})


def is_in(client):
    return client.get("/accounts/email/").status_code == 200


def test_browsers_are_told_apart_by_the_name_that_is_theirs():
    chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
    assert browser_and_system(chrome) == ("Chrome", "Linux")
    assert browser_and_system(f"{chrome} Edg/140.0") == ("Edge", "Linux")
    assert browser_and_system(PHONE) == ("Safari", "iPhone")
    assert browser_and_system("curl/8") == ("", "")
