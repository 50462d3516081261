from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse

from community.members.models import Member
from community.members.roles import EDITOR, MODERATOR


class MemberScreenTest(TestCase):
    def setUp(self):
        self.ada = Member.objects.create_superuser("ada", "ada@example.org", "x")
        self.client.force_login(self.ada)

    def address(self, name, *args):
        return reverse(f"admin:members_member_{name}", args=args)

    def add(self, **typed):
        words = {
            "usable_password": "true",
            "password1": "a pass phrase",
            "password2": "a pass phrase",
        }
        return self.client.post(self.address("add"), words | typed)

    def test_a_member_is_let_in_and_given_a_role(self):
        self.add(username="odile", email="odile@example.org")
        odile = Member.objects.get(username="odile")
        self.assertFalse(odile.is_staff)
        typed = {
            "username": "odile",
            "email": "odile@example.org",
            "is_active": "on",
            "is_staff": "on",
            "groups": [Group.objects.get(name=EDITOR).pk],
        }
        self.assertEqual(self.client.post(self.address("change", odile.pk), typed).status_code, 302)
        self.assertTrue(Member.objects.get(pk=odile.pk).has_perm("catalogue.change_film"))

    def test_a_name_or_address_that_somebody_has_in_another_case_is_refused(self):
        response = self.add(username="ADA", email="Ada@Example.org")
        errors = response.context["adminform"].form.errors
        self.assertEqual(
            errors,
            {
                "username": ["Somebody already has this username."],
                "__all__": ["Somebody already has this e-mail address."],
            },
        )

    def test_both_roles_are_offered_and_no_single_right(self):
        page = self.client.get(self.address("change", self.ada.pk))
        form = page.context["adminform"].form
        self.assertEqual(
            [label for _key, label in form.fields["groups"].choices], [EDITOR, MODERATOR]
        )
        self.assertNotIn("user_permissions", form.fields)

    def test_the_list_costs_the_same_for_one_member_and_for_three(self):
        self.client.get(self.address("changelist"))
        for number in range(3):
            with self.subTest(members=number + 1), self.assertNumQueries(9):
                page = self.client.get(self.address("changelist"))
            self.assertEqual(len(page.context["cl"].result_list), number + 1)
            member = Member.objects.create_user(f"m{number}", f"m{number}@example.org")
            member.groups.set(Group.objects.all())
