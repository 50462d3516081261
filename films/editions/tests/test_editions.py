import threading

from django.db import connection, transaction
from django.test import TestCase, TransactionTestCase, skipUnlessDBFeature

from films.editions.models import Edition


class EditionsTest(TestCase):
    def test_every_bump_makes_a_new_number_of_that_key_alone(self):
        for key in ("catalogue", "polls"):
            Edition.objects.bump(key)
        before = Edition.objects.numbers()
        Edition.objects.bump("catalogue")
        after = Edition.objects.numbers()
        self.assertNotEqual(after["catalogue"], before["catalogue"])
        self.assertEqual(after["polls"], before["polls"])

    def test_a_number_that_was_taken_back_never_returns(self):
        seen = set()
        for _attempt in range(3):
            savepoint = transaction.savepoint()
            Edition.objects.bump("catalogue")
            seen.add(Edition.objects.numbers()["catalogue"])
            transaction.savepoint_rollback(savepoint)
        self.assertEqual(len(seen), 3)

    def test_a_bump_is_one_statement_whether_or_not_the_key_is_new(self):
        for _time in range(2):
            with self.assertNumQueries(1):
                Edition.objects.bump("catalogue")

    def test_the_numbers_are_one_query(self):
        for key in ("catalogue", "polls", "news"):
            Edition.objects.bump(key)
        with self.assertNumQueries(1):
            self.assertEqual(set(Edition.objects.numbers()), {"catalogue", "polls", "news"})


class BumpInATransactionTest(TransactionTestCase):
    def test_what_is_rolled_back_makes_no_edition(self):
        Edition.objects.bump("catalogue")
        before = Edition.objects.numbers()
        with self.assertRaises(ZeroDivisionError), transaction.atomic():
            Edition.objects.bump("catalogue")
            raise ZeroDivisionError
        self.assertEqual(Edition.objects.numbers(), before)

    # SQLite lets one write at a time, and its test database none from a second thread.
    @skipUnlessDBFeature("has_select_for_update")
    def test_two_first_bumps_at_once_both_count(self):
        drawn = []

        def bump():
            with transaction.atomic():
                Edition.objects.bump("catalogue")
                drawn.append(Edition.objects.numbers()["catalogue"])
            connection.close()

        second = threading.Thread(target=bump)
        with transaction.atomic():
            Edition.objects.bump("catalogue")
            drawn.append(Edition.objects.numbers()["catalogue"])
            second.start()
            second.join(0.2)  # it runs into the first one's row, and waits
        second.join(10)
        self.assertEqual(len(set(drawn)), 2)
        self.assertEqual(Edition.objects.numbers(), {"catalogue": drawn[1]})
