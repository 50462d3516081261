"""Two moderators, or many reporters, at the very same moment: on either database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection
from django.test import TransactionTestCase

from community.members import roles
from community.moderation.deciding import approve, claim, remove
from community.moderation.models import Case, Decision, Report
from community.moderation.reporting import report
from community.moderation.ruling import AlreadyDecided

from .people import make_moderator, make_regular, ruling


def at_once(*calls):
    """Run them in as many threads; the answers, an AlreadyDecided as itself."""
    gate = Barrier(len(calls))

    def run(call):
        gate.wait()
        try:
            return call()
        except AlreadyDecided as late:
            return late
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


class AtOnceTest(TransactionTestCase):
    def setUp(self):
        roles.synchronise()
        self.mara = make_regular("mara", bio="Words.")
        self.odile = make_regular("odile")
        self.piet = make_moderator("piet")
        self.rosa = make_moderator("rosa")

    def test_one_of_two_decides_and_the_other_is_told(self):
        case = report(self.mara, self.odile, Report.Reason.SPAM)
        answers = at_once(
            lambda: approve(case, ruling(self.piet, version=1)),
            lambda: remove(case, ruling(self.rosa, version=1)),
        )
        self.assertEqual(sum(isinstance(each, AlreadyDecided) for each in answers), 1)
        self.assertEqual(Decision.objects.count(), 1)

    def test_one_of_two_claims(self):
        case = report(self.mara, self.odile, Report.Reason.SPAM)
        answers = at_once(lambda: claim(case, self.piet), lambda: claim(case, self.rosa))
        self.assertEqual(sum(isinstance(each, AlreadyDecided) for each in answers), 1)

    def test_reports_that_come_together_make_one_case(self):
        readers = [make_regular(f"reader{number}") for number in range(4)]
        at_once(*(lambda r=r: report(self.mara, r, Report.Reason.SPAM) for r in readers))
        self.assertEqual(Case.objects.get().weight, 4)
        self.assertEqual(Decision.objects.filter(verb=Decision.Verb.CONCEAL).count(), 1)
