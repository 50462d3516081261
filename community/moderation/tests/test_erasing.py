from django.core import serializers
from django.test import TestCase

from community.moderation import models
from community.moderation.deciding import remove
from community.moderation.models import Case, Decision, Note, Report
from community.moderation.reporting import report
from community.moderation.sanctioning import Term, sanction

from .people import make_moderator, make_regular, ruling


def everything():
    """All rows of moderation as text."""
    rows = [row for name in models.__all__ for row in getattr(models, name).objects.all()]
    return serializers.serialize("json", rows)


class ErasingTest(TestCase):
    def setUp(self):
        self.piet = make_moderator("piet")
        self.odile = make_regular("odile")
        self.mara = make_regular("mara", name="Mara Secret", bio="My secret words.")

    def test_of_a_member_who_leaves_only_the_lines_of_the_log_stay(self):
        case = report(self.mara, self.odile, "spam", "The secret of Mara.")
        remove(case, ruling(self.piet, note="Secret note."))
        sanction(self.mara, Term("ban"), ruling(self.piet, note="Another secret."))
        Note.objects.create(member=self.mara, author=self.piet, text="Secretly.")
        self.assertIn("secret", everything().lower())

        self.mara.delete()

        self.assertNotIn("secret", everything().lower())
        self.assertEqual(Decision.objects.public().count(), 2)

    def test_an_open_case_about_them_is_gone(self):
        report(self.mara, self.odile, "spam")
        self.mara.delete()
        self.assertEqual(Case.objects.count(), 0)

    def test_what_they_reported_stays_reported_without_their_words(self):
        report(self.mara, self.odile, "spam", "I am odile.")
        self.odile.delete()
        found = Report.objects.get()
        self.assertEqual((found.reporter, found.note), (None, ""))
