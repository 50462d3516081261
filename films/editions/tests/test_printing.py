from unittest import mock

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpResponse
from django.test import RequestFactory, SimpleTestCase, TestCase

from films.editions import printing
from films.editions.models import Edition
from films.editions.printing import EditionedQuerySet, bump_on_change, printed


class PrintedTest(SimpleTestCase):
    def test_a_printed_page_carries_the_editions_it_was_printed_from(self):
        @printed("catalogue", "polls")
        def view(request, title):
            return HttpResponse(title)

        response = view(RequestFactory().get("/"), title="Ballerina")
        self.assertEqual(response.printed_from, ("catalogue", "polls"))
        self.assertEqual(response.content, b"Ballerina")


class EditionedTest(TestCase):
    """Django's groups and their permissions stand in for an app's rows and links."""

    @classmethod
    def setUpTestData(cls):
        cls.group = Group.objects.create(name="Editors")
        cls.permission = Permission.objects.first()

    def setUp(self):
        keys = mock.patch.dict(printing._keys)
        keys.start()
        self.addCleanup(keys.stop)
        bump_on_change("groups", [Group])
        through = Group.permissions.through
        for signal, sender in ((post_save, Group), (post_delete, Group), (m2m_changed, through)):
            self.addCleanup(signal.disconnect, sender=sender, dispatch_uid=("edition", "groups"))

    def assert_bumps(self, write):
        before = Edition.objects.numbers()
        write()
        self.assertNotEqual(Edition.objects.numbers().get("groups"), before.get("groups"))

    def assert_leaves(self, write):
        before = Edition.objects.numbers()
        write()
        self.assertEqual(Edition.objects.numbers(), before)


class BumpOnChangeTest(EditionedTest):
    def test_making_changing_and_deleting_a_row_each_make_a_new_edition(self):
        self.assert_bumps(lambda: Group.objects.create(name="Moderators"))
        self.assert_bumps(self.group.save)
        self.assert_bumps(Group.objects.filter(name="Moderators").delete)
        self.assert_bumps(self.group.delete)

    def test_linking_and_unlinking_make_a_new_edition(self):
        self.assert_bumps(lambda: self.group.permissions.add(self.permission))
        self.assert_bumps(lambda: self.permission.group_set.remove(self.group))

    def test_a_row_of_another_model_does_not(self):
        self.assert_leaves(self.permission.save)

    def test_saying_it_twice_bumps_once(self):
        bump_on_change("groups", [Group])
        with mock.patch.object(Edition.objects, "bump") as bump:
            self.group.save()
        bump.assert_called_once_with("groups")

    def test_a_change_that_is_taken_back_leaves_the_edition_as_it_was(self):
        def write():
            savepoint = transaction.savepoint()
            self.group.save()
            transaction.savepoint_rollback(savepoint)

        self.assert_bumps(self.group.save)
        self.assert_leaves(write)


class EditionedQuerySetTest(EditionedTest):
    def setUp(self):
        super().setUp()
        self.groups = EditionedQuerySet(Group)

    def test_every_bulk_write_makes_a_new_edition(self):
        self.assert_bumps(lambda: self.groups.filter(pk=self.group.pk).update(name="Redaction"))
        self.assert_bumps(lambda: self.groups.bulk_create([Group(name="A"), Group(name="B")]))
        self.assert_bumps(lambda: self.groups.bulk_update([self.group], ["name"]))
        self.assert_bumps(lambda: self.groups.filter(pk=self.group.pk).delete())

    def test_a_write_that_touches_no_row_does_not(self):
        self.assert_leaves(lambda: self.groups.none().update(name="Nobody"))
        self.assert_leaves(lambda: self.groups.bulk_create([]))

    def test_bulk_writes_answer_as_django_does(self):
        self.assertEqual(self.groups.filter(pk=self.group.pk).update(name="Redaction"), 1)
        made = self.groups.bulk_create([Group(name="A")], ignore_conflicts=False)
        self.assertEqual([group.name for group in made], ["A"])

    def test_rows_and_edition_are_written_together_or_not_at_all(self):
        with (
            mock.patch.object(Edition.objects, "bump", side_effect=ZeroDivisionError),
            self.assertRaises(ZeroDivisionError),
        ):
            self.groups.filter(pk=self.group.pk).update(name="Redaction")
        self.group.refresh_from_db()
        self.assertEqual(self.group.name, "Editors")
