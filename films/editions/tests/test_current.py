from unittest import mock

import time_machine
from django.db import OperationalError, transaction
from django.test import SimpleTestCase, TestCase, TransactionTestCase

from films.editions.current import CurrentEditions
from films.editions.models import Edition


class Clock:
    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


def bump_elsewhere(key):
    """What another process's bump looks like from here: the row changes, no word is sent."""
    Edition.objects.filter(key=key).update(number=7)


class CurrentEditionsTest(TestCase):
    def setUp(self):
        Edition.objects.bump("catalogue")
        self.clock = Clock()
        self.current = CurrentEditions(self.clock)

    def test_it_reads_all_numbers_with_one_query_and_then_none_for_half_a_second(self):
        with self.assertNumQueries(1):
            first = self.current()
        self.clock.seconds += 0.49
        with self.assertNumQueries(0):
            self.assertIs(self.current(), first)
        self.clock.seconds += 0.01
        with self.assertNumQueries(1):
            self.assertEqual(self.current(), first)

    def test_a_bump_elsewhere_is_seen_within_half_a_second(self):
        before = self.current()["catalogue"]
        bump_elsewhere("catalogue")
        self.clock.seconds += 0.49
        self.assertEqual(self.current()["catalogue"], before)
        self.clock.seconds += 0.01
        self.assertNotEqual(self.current()["catalogue"], before)

    def test_a_bump_made_here_is_seen_at_once(self):
        before = self.current()["catalogue"]
        Edition.objects.bump("catalogue")
        self.assertNotEqual(self.current()["catalogue"], before)

    def test_each_day_is_an_edition_of_its_own(self):
        with time_machine.travel("2026-11-20 23:59:59.9Z", tick=False) as now:
            before = self.current()
            now.shift(0.2)
            self.clock.seconds += 0.5
            self.assertNotEqual(self.current(), before)


class ReadingTest(SimpleTestCase):
    """One thread reads the numbers; here, what happens meanwhile is put into the query."""

    def setUp(self):
        self.current = CurrentEditions(Clock())
        self.answer(1)
        self.first = self.current()
        self.current.forget()

    def answer(self, number, meanwhile=lambda: None):
        def numbers():
            meanwhile()
            return {"catalogue": number}

        patched = mock.patch.object(Edition.objects, "numbers", numbers)
        patched.start()
        self.addCleanup(patched.stop)

    def test_the_other_threads_go_on_with_the_numbers_they_have(self):
        seen = []

        def meanwhile():
            self.current.forget()
            seen.append(self.current())

        self.answer(2, meanwhile)
        self.current()
        self.assertEqual(seen, [self.first])

    def test_a_bump_in_the_meantime_is_not_overlooked(self):
        self.answer(2, meanwhile=self.current.forget)
        self.current()
        self.answer(3)
        self.assertEqual(self.current()["catalogue"], 3)


class CommittedBumpTest(TransactionTestCase):
    def test_numbers_read_while_a_bump_was_being_made_are_read_again_when_it_is_committed(self):
        current = CurrentEditions(Clock())
        with transaction.atomic():
            Edition.objects.bump("catalogue")
            current()
        with self.assertNumQueries(1):
            current()


class DatabaseDownTest(SimpleTestCase):
    def setUp(self):
        self.clock = Clock()
        self.current = CurrentEditions(self.clock)
        numbers = mock.patch.object(Edition.objects, "numbers", side_effect=self.numbers)
        self.read = numbers.start()
        self.addCleanup(numbers.stop)
        self.answers = {"catalogue": 1}

    def numbers(self):
        if isinstance(self.answers, Exception):
            raise self.answers
        return self.answers

    def later(self):
        self.clock.seconds += 1
        return self.current()

    def test_the_last_numbers_stand_and_one_warning_is_logged(self):
        before = self.current()
        self.answers = OperationalError("server closed the connection")
        with self.assertLogs("films.editions.current", "WARNING") as logged:
            seen = [self.later(), self.later(), self.later()]
        self.assertEqual(seen, [before] * 3)
        self.assertEqual(len(logged.records), 1)
        self.answers = {"catalogue": 2}
        self.assertEqual(self.later()["catalogue"], 2)

    def test_a_database_that_is_down_is_not_asked_again_for_half_a_second(self):
        self.answers = OperationalError("no route to host")
        with self.assertLogs("films.editions.current", "WARNING"):
            self.assertEqual([self.current(), self.current()], [None, None])
        self.assertEqual(self.read.call_count, 1)
        self.answers = {"catalogue": 1}
        self.assertEqual(self.later()["catalogue"], 1)
