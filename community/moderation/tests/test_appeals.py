from django.test import TestCase

from community.moderation.appealing import answer, appeal
from community.moderation.deciding import remove
from community.moderation.models import Appeal, Decision
from community.moderation.reporting import report
from community.moderation.ruling import AlreadyDecided, OwnCase
from community.notifications.models import Notice

from .people import make_moderator, make_regular, ruling


class AppealTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara", bio="Buy my pills.")
        cls.piet = make_moderator("piet")
        cls.decision = remove(report(cls.mara, make_regular("odile"), "spam"), ruling(cls.piet))
        cls.appeal = appeal(cls.decision, cls.mara, "They were a joke.")

    def told(self):
        found = Notice.objects.filter(member=self.mara, kind="appeal").order_by("pk")
        return list(found.values_list("text", flat=True))

    def test_granted_it_undoes_the_decision(self):
        answer(self.appeal, make_moderator("rosa"), "So they were.", granted=True)
        self.mara.refresh_from_db()
        self.assertEqual(self.mara.bio, "Buy my pills.")
        self.assertEqual(self.told(), ["Your appeal was granted: So they were."])

    def test_not_granted_the_decision_stands(self):
        answer(self.appeal, make_moderator("rosa"), "They were not.", granted=False)
        self.mara.refresh_from_db()
        self.assertEqual(self.mara.bio, "")
        self.assertEqual(self.told(), ["Your appeal was not granted: They were not."])
        self.assertFalse(Decision.objects.filter(undoes=self.decision).exists())

    def test_somebody_else_than_who_decided_answers(self):
        make_moderator("rosa")
        with self.assertRaises(OwnCase):
            answer(self.appeal, self.piet, "No.", granted=False)

    def test_the_only_moderator_looks_at_it_again(self):
        answer(self.appeal, self.piet, "You are right.", granted=True)
        self.assertTrue(Appeal.objects.get().granted)

    def test_nobody_answers_their_own_appeal_or_without_the_right(self):
        decision = remove(report(self.piet, self.mara, "other"), ruling(make_moderator("rosa")))
        own = appeal(decision, self.piet, "Why?")
        for member in (self.piet, self.mara):
            with self.assertRaises(OwnCase):
                answer(own, member, "Granted.", granted=True)

    def test_it_is_answered_once(self):
        rosa = make_moderator("rosa")
        answer(self.appeal, rosa, "No.", granted=False)
        with self.assertRaises(AlreadyDecided):
            answer(self.appeal, rosa, "Yes.", granted=True)

    def test_a_second_appeal_changes_nothing(self):
        again = appeal(self.decision, self.mara, "Again!")
        self.assertEqual((again.pk, again.text), (self.appeal.pk, "They were a joke."))
