from django.test import TestCase

from films.editions.models import Edition


class EditionsTest(TestCase):
    def test_every_bump_makes_a_new_number(self):
        Edition.objects.bump("catalogue")
        Edition.objects.bump("catalogue")
        Edition.objects.bump("polls")
        self.assertEqual(Edition.objects.numbers(), {"catalogue": 2, "polls": 1})
