from django.test import TestCase

from community.moderation.models import Case, Watchword
from community.moderation.screening import open_case, screen

from .people import make_moderator, make_regular

PAGE = "/moderation/words/"


class ScreeningTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        add = Watchword.objects.create
        cls.pills = add(pattern="pills", action="flag")
        cls.casino = add(pattern="casino*", action="hold")
        cls.spam = add(pattern="spam.example", kind="domain", action="block")

    def test_the_strictest_action_counts_and_every_hit_is_counted(self):
        for text, action, hits in (
            ("A film.", "", ()),
            ("Pills!", "flag", (self.pills,)),
            ("Casinos and pills", "hold", (self.pills, self.casino)),
            ("Pills at spam.example", "block", (self.pills, self.spam)),
        ):
            verdict = screen(text)
            self.assertEqual((verdict.action, verdict.hits), (action, hits))
        self.pills.refresh_from_db()
        self.assertEqual(self.pills.hits, 3)
        self.assertIsNotNone(self.pills.last_hit_at)

    def test_what_is_flagged_comes_before_the_moderators_once(self):
        mara = make_regular()
        for _time in range(2):
            open_case(mara, screen("Pills!"))
        found = Case.objects.get()
        self.assertEqual((found.origin, found.member), (Case.Origin.WATCHWORD, mara))

    def test_what_is_held_waits_in_its_own_tab(self):
        self.assertEqual(open_case(make_regular(), screen("Casino")).origin, Case.Origin.HELD)


class WordsPageTest(TestCase):
    def setUp(self):
        self.client.force_login(make_moderator())

    def add(self, **fields):
        return self.client.post(PAGE, {"kind": "word", "action": "hold"} | fields)

    def test_a_word_is_listed_and_taken_off(self):
        self.assertRedirects(self.add(pattern="pills", note="Adverts."), PAGE)
        self.assertContains(self.client.get(PAGE), "Adverts.")
        self.client.post(f"{PAGE}{Watchword.objects.get().pk}/forget/")
        self.assertEqual(Watchword.objects.count(), 0)

    def test_a_domain_is_kept_as_its_host_and_once(self):
        self.add(kind="domain", pattern="https://www.Spam.example/x")
        self.assertEqual(Watchword.objects.get().pattern, "spam.example")
        self.assertContains(self.add(kind="domain", pattern="spam.example"), "already on the list")

    def test_what_could_never_match_is_refused(self):
        self.assertContains(self.add(pattern="*"), "at least one letter")
        self.assertContains(self.add(kind="domain", pattern="spam"), "A domain looks like this")
        self.assertEqual(Watchword.objects.count(), 0)
