"""Whatever is sent to an address of the site, no fault comes of it: every field, three roles.

A view's fields are the names that it asks for while it answers, so a new one is tried unasked.
"""

import re
from contextlib import ExitStack
from unittest import mock

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import TestCase, override_settings
from django.utils.datastructures import MultiValueDict

from .house import PARAMETER, House
from .rights import rights

ROLES = ("anonymous", "member", "administrator")
URLENCODED = "application/x-www-form-urlencoded"
HUGE = "1" + "0" * 30
# A bell, an override of direction, a space of no width, half a surrogate pair, no UTF-8 at all.
DAMAGED = "%07%E2%80%AE%E2%80%8B%ED%A0%80%FF"
TEXTS = ["ma%00ra", DAMAGED, "x" * 10_000, HUGE, "-1"]
BROKEN = [
    ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="a'),
    (f"{URLENCODED}; charset=iso-8859-1", b"a=%FF"),
]
LINKED = re.compile(rb"[?&;](\w+)=")
PLACES = ["0", HUGE, "-1", "%00", DAMAGED, "x" * 10_000]


def sendings(names, route):
    """(what, all of it written twice) with each text for each name; of a screen, in turn."""
    names = sorted(names)
    in_turn = route.startswith("admin/") and route.count("/") > 3
    for first in range(0, len(TEXTS), 3 if in_turn else 1):
        texts = [TEXTS[(first + in_turn * number) % len(TEXTS)] for number in range(len(names))]
        sent = "&".join(f"{name}={text}" for name, text in zip(names, texts, strict=True))
        yield f"{TEXTS[first]} first", f"{sent}&{sent}"


def open_to(method):
    """(role, route) wherever one of the three gets further than the door."""
    for (route, needed), answers in rights().items():
        for role in ROLES:
            if needed == method and answers[role] not in {"door", "403", "404", "405"}:
                yield role, route


def asked_for(names):
    """While it is open, `names` gathers what views look for in the things sent to them."""
    stack = ExitStack()
    for method in ("__getitem__", "__contains__", "getlist"):
        stack.enter_context(mock.patch.object(MultiValueDict, method, noting(method, names)))
    return stack


def noting(method, names):
    kept = getattr(MultiValueDict, method)

    def noted(held, name, *args, **kwargs):
        names.add(str(name))
        return kept(held, name, *args, **kwargs)

    return noted


@override_settings(ACCOUNT_REAUTHENTICATION_TIMEOUT=24 * 60 * 60)
class HostileInputTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.house = House()

    maxDiff = None

    def setUp(self):
        self.faults = []

    def tearDown(self):
        self.assertEqual(self.faults, [])

    def ask(self, what, role, method, address, *args, **kwargs):
        try:
            answer = self.house.ask(role, method, address, *args, **kwargs)
        except Exception as fault:  # each one counts, and the walk goes on
            answer = None
            self.faults.append(f"{method} {address[:80]} as {role}, {what[:20]}: {fault!r:.200}")
        if answer and answer.status_code >= 500:
            self.faults.append(f"{method} {address[:80]} as {role}, {what[:20]}: 500")
        return answer

    def test_a_field_is_known_by_being_asked_for(self):
        names, sent = set(), QueryDict("a=1&b=2&c=3")
        with asked_for(names):
            self.assertEqual((sent.get("a"), "b" in sent, sent.getlist("d")), ("1", True, []))
        self.assertEqual(names, {"a", "b", "d"})
        self.assertEqual((sent["c"], names), ("3", {"a", "b", "d"}))

    def test_whatever_the_question_asks_for(self):
        for role, route in open_to("GET"):
            address, names = self.house.address(route), set()
            with asked_for(names):
                page = self.ask("nothing", role, "get", address)
                linked = LINKED.findall(getattr(page, "content", b""))
                names.update(name.decode() for name in linked)
                for what, sent in sendings(names, route):
                    self.ask(what, role, "get", f"{address}?{sent}")

    def test_whatever_the_form_says(self):
        for role, route in open_to("POST"):
            address, names = self.house.address(route), {"next"}
            with asked_for(names):
                self.ask("a word", role, "post", address, "a=b", content_type=URLENCODED)
                for what, sent in sendings(names, route):
                    self.ask(what, role, "post", address, sent, content_type=URLENCODED)

    def test_files_where_words_belong_and_bodies_that_break_off(self):
        for role, route in open_to("POST"):
            address, names = self.house.address(route), {"picture"}
            with asked_for(names):
                self.ask("a word", role, "post", address, "a=b", content_type=URLENCODED)
            some = sorted(names)[:90]  # more than a hundred are too many for anybody
            files = {name: SimpleUploadedFile("\u202e.png", b"\0GIF") for name in some}
            self.ask("files", role, "post", address, files)
            for kind, body in BROKEN:
                self.ask(kind, role, "post", address, body, content_type=kind)

    def test_whatever_the_address_names(self):
        for method in ("GET", "POST"):
            for role, route in open_to(method):
                for name in PARAMETER.findall(route):
                    for place in PLACES:
                        address = self.house.address(route, **{name: place})
                        self.ask(place, role, method.lower(), address)
