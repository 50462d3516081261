"""A member's profile under moderation, on the members' own pages."""

from django.test import TestCase

from community.members.models import Member
from community.moderation.deciding import approve, lock_edits, remove
from community.moderation.models import Case, Watchword
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, sanction
from community.moderation.undoing import undo

from .people import make_moderator, make_regular, ruling

PROFILE = "/settings/"


class ProfileTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", bio="I like films.")
        cls.odile = make_regular("odile")
        cls.piet = make_moderator("piet")

    def setUp(self):
        self.client.force_login(self.mara)

    def save(self, **fields):
        return self.client.post(PROFILE, {"name": "", "pronouns": "", "bio": ""} | fields)

    def bio(self):
        return Member.objects.get(pk=self.mara.pk).bio

    def seen_by(self, member):
        self.client.force_login(member)
        return self.client.get("/members/mara/").status_code

    def test_another_members_profile_can_be_reported_and_ones_own_not(self):
        link = f"/moderation/report/members.member/{self.mara.pk}/"
        self.assertNotContains(self.client.get("/members/mara/"), link)
        self.client.logout()
        self.assertContains(self.client.get("/members/mara/"), link)

    def test_the_silenced_and_the_locked_do_not_edit_theirs(self):
        decision = lock_edits(report(self.mara, self.odile, "other"), ruling(self.piet))
        self.assertEqual(self.save(bio="New.").status_code, 403)
        undo(decision, ruling(self.piet))
        row = sanction(self.mara, Term("warning"), ruling(self.piet))
        self.assertEqual(self.save(bio="New.").status_code, 403)
        self.client.post("/moderation/standing/acknowledge/", {"warning": row.pk})
        self.assertEqual(self.save(bio="New.").status_code, 302)
        self.assertEqual(self.bio(), "New.")

    def test_a_blocked_word_is_refused_and_what_was_typed_is_kept(self):
        Watchword.objects.create(pattern="spam.example", kind="domain", action="block")
        answer = self.save(bio="Come to shop.spam.example today")
        self.assertContains(answer, "This cannot be published here: spam.example")
        self.assertContains(answer, "shop.spam.example today")
        self.assertEqual((self.bio(), Case.objects.count()), ("I like films.", 0))

    def test_a_flagged_word_is_published_and_brought_before_the_moderators(self):
        Watchword.objects.create(pattern="pills", action="flag")
        self.save(bio="Pills!")
        self.assertEqual((self.bio(), Case.objects.get().origin), ("Pills!", "watchword"))
        self.assertEqual(self.seen_by(self.odile), 200)

    def test_a_held_word_conceals_the_profile_until_somebody_has_looked(self):
        Watchword.objects.create(pattern="casino", action="hold")
        self.save(bio="My casino")
        self.assertEqual([self.seen_by(each) for each in (self.odile, self.mara)], [404, 200])
        approve(Case.objects.get(), ruling(self.piet))
        self.assertEqual(self.seen_by(self.odile), 200)

    def test_what_is_removed_and_put_back_includes_the_picture(self):
        worn = {"avatar": "portraits/ab/abc", "avatar_width": 600, "avatar_height": 750}
        Member.objects.filter(pk=self.mara.pk).update(**worn)
        decision = remove(report(self.mara, self.odile, "other"), ruling(self.piet))
        emptied = Member.objects.values(*worn).get(pk=self.mara.pk)
        self.assertEqual(emptied, {"avatar": "", "avatar_width": 0, "avatar_height": 0})
        undo(decision, ruling(self.piet))
        self.assertEqual(Member.objects.values(*worn).get(pk=self.mara.pk), worn)
