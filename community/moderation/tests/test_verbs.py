from datetime import timedelta

import time_machine
from django.core import mail
from django.test import TestCase
from django.utils import timezone

from community.members.models import Member
from community.moderation.deciding import approve, claim, lock_edits, release, remove
from community.moderation.gate import may_edit
from community.moderation.kinds import CannotError
from community.moderation.models import Case, Decision, Report
from community.moderation.reporting import report
from community.moderation.ruling import AlreadyDecided, OwnCase
from community.moderation.sanctioning import Term, lift, remove_all, sanction
from community.moderation.undoing import forget_what_cannot_be_undone, undo
from community.notifications.models import Notice

from .people import make_moderator, make_regular, ruling


class VerbsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", name="Mara", bio="Buy my pills.")
        cls.odile = make_regular("odile")
        cls.piet = make_moderator("piet")
        cls.rosa = make_moderator("rosa")

    def case(self):
        return report(self.mara, self.odile, Report.Reason.SPAM)

    def words(self):
        mara = Member.objects.get(pk=self.mara.pk)
        return mara.name, mara.bio

    def notices(self, member):
        told = Notice.objects.filter(member=member).order_by("pk")
        return list(told.values_list("text", flat=True))

    def test_removing_a_profile_empties_it_and_undoing_fills_it_again(self):
        decision = remove(self.case(), ruling(self.piet))
        self.assertEqual(self.words(), ("", ""))
        undo(decision, ruling(self.rosa, "That was a mistake."))
        self.assertEqual(self.words(), ("Mara", "Buy my pills."))

    def test_undoing_leaves_what_was_written_since(self):
        decision = remove(self.case(), ruling(self.piet))
        Member.objects.filter(pk=self.mara.pk).update(bio="I like films.")
        undo(decision, ruling(self.rosa))
        self.assertEqual(self.words(), ("Mara", "I like films."))

    def test_author_and_reporter_are_told(self):
        remove(self.case(), ruling(self.piet))
        self.assertEqual(
            self.notices(self.mara),
            ["The moderators removed something of yours: It was advertising."],
        )
        self.assertEqual(
            self.notices(self.odile),
            ["Thank you for your report. The moderators looked at it: something was done."],
        )

    def test_an_author_does_not_hear_of_reports_that_were_for_nothing(self):
        approve(self.case(), ruling(self.piet))
        self.assertEqual(self.notices(self.mara), [])

    def test_the_second_moderator_comes_too_late(self):
        case = self.case()
        approve(case, ruling(self.piet, version=1))
        with self.assertRaises(AlreadyDecided):
            remove(case, ruling(self.rosa, version=1))
        self.assertEqual(self.words(), ("Mara", "Buy my pills."))

    def test_nobody_decides_about_themselves(self):
        case = report(self.piet, self.odile, Report.Reason.OTHER)
        for verb in (approve, remove, lock_edits):
            with self.assertRaises(OwnCase):
                verb(case, ruling(self.piet))
        self.assertFalse(Case.objects.for_moderator(self.piet).exists())
        self.assertTrue(Case.objects.for_moderator(self.rosa).exists())

    def test_a_claimed_case_is_released_by_its_claimer_alone(self):
        case = self.case()
        claim(case, self.piet)
        with self.assertRaises(AlreadyDecided):
            claim(case, self.rosa)
        release(case, self.rosa)
        case.refresh_from_db()
        self.assertEqual(case.claimed_by, self.piet)
        release(case, self.piet)
        claim(case, self.rosa)

    def test_locked_is_locked_until_undone(self):
        decision = lock_edits(self.case(), ruling(self.piet))
        self.assertIsNotNone(may_edit(self.mara))
        undo(decision, ruling(self.piet))
        self.assertIsNone(may_edit(self.mara))

    def test_a_decision_is_undone_once_and_an_undo_never(self):
        decision = remove(self.case(), ruling(self.piet))
        undone = undo(decision, ruling(self.piet))
        for row in (decision, undone):
            with self.assertRaises(AlreadyDecided):
                undo(Decision.objects.get(pk=row.pk), ruling(self.piet))

    def test_after_thirty_days_nothing_is_undone_and_nothing_kept_for_it(self):
        decision = remove(self.case(), ruling(self.piet))
        forget_what_cannot_be_undone()
        decision.refresh_from_db()
        self.assertNotEqual(decision.details, {})
        with time_machine.travel(timezone.now() + timedelta(days=31)):
            with self.assertRaises(AlreadyDecided):
                undo(decision, ruling(self.piet))
            forget_what_cannot_be_undone()
        decision.refresh_from_db()
        self.assertEqual(decision.details, {})

    def test_everything_by_a_spammer_goes_and_comes_back_at_once(self):
        case = self.case()
        decision = remove_all(self.mara, ruling(self.piet))
        case.refresh_from_db()
        self.assertEqual((self.words(), case.outcome), (("", ""), Case.Outcome.UPHELD))
        undo(decision, ruling(self.piet))
        self.assertEqual(self.words(), ("Mara", "Buy my pills."))

    def test_a_sanction_is_told_by_notice_and_letter_and_so_is_its_end(self):
        until = timezone.now() + timedelta(days=3)
        row = sanction(self.mara, Term("silence", until), ruling(self.piet))
        lift(row, ruling(self.rosa, "Settled."))
        self.assertEqual(
            self.notices(self.mara),
            [
                "The moderators decided: may read, not write. Their reason: It was advertising.",
                "The moderators lifted or shortened a decision about you: Settled.",
            ],
        )
        self.assertEqual([letter.to for letter in mail.outbox], [["mara@example.org"]] * 2)
        self.assertIn("It was advertising.", mail.outbox[0].body)
        self.assertFalse(self.mara.sanctions.in_force().exists())

    def test_a_lift_that_is_undone_lets_the_sanction_hold_again(self):
        until = timezone.now() + timedelta(days=3)
        row = sanction(self.mara, Term("silence", until), ruling(self.piet))
        soon = timezone.now() + timedelta(days=1)
        shortened = lift(row, ruling(self.piet), until=soon)
        self.assertEqual(self.mara.sanctions.in_force().get().until, soon)
        undo(shortened, ruling(self.piet))
        self.assertEqual(self.mara.sanctions.in_force().get().until, until)
        with self.assertRaises(CannotError):
            lift(row, ruling(self.piet), until=until + timedelta(days=1))

    def test_undoing_a_sanction_ends_it(self):
        row = sanction(self.mara, Term("ban"), ruling(self.piet))
        undo(row.decision, ruling(self.rosa))
        self.assertFalse(self.mara.sanctions.in_force().exists())

    def test_nobody_sanctions_themselves_an_administrator_or_as_a_moderator_staff(self):
        chief = make_regular("chief", is_staff=True, is_superuser=True)
        other = make_regular("other", is_staff=True, is_superuser=True)
        for judge, member in ((self.piet, chief), (other, chief), (self.piet, self.rosa)):
            with self.assertRaises(CannotError):
                sanction(member, Term("ban"), ruling(judge))
            with self.assertRaises(CannotError):
                remove_all(member, ruling(judge))
        for judge in (self.piet, chief):
            with self.assertRaises(OwnCase):
                sanction(judge, Term("ban"), ruling(judge))
        sanction(self.rosa, Term("ban"), ruling(chief))
        self.assertTrue(self.rosa.sanctions.barring().exists())
