from django.core.management import call_command
from django.test import TestCase

from community.members.models import Member


class AdministratorTest(TestCase):
    def test_who_was_made_at_the_machine_signs_in_without_a_letter(self):
        Member.objects.create_superuser("odile", "odile@example.org", "four quiet velvet seats")
        page = self.client.post(
            "/accounts/login/?next=/admin/",
            {"login": "odile", "password": "four quiet velvet seats", "next": "/admin/"},
        )
        self.assertRedirects(page, "/admin/")

    def test_the_command_behind_make_admin_makes_such_an_account(self):
        call_command(
            "createsuperuser",
            interactive=False,
            username="odile",
            email="odile@example.org",
            verbosity=0,
        )
        odile = Member.objects.get(username="odile")
        self.assertTrue(odile.emailaddress_set.get().verified)
