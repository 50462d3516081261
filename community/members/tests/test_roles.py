from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.test import TestCase

from community.members.roles import EDITOR, MODERATOR, ROLES, synchronise

EVERYTHING = "add change delete view"
# Written out by hand once more: whoever widens a role says so twice.
EDITORS_MAY = {
    "alternativetitle": EVERYTHING,
    "availability": EVERYTHING,
    "certification": EVERYTHING,
    "character": EVERYTHING,
    "characterlink": EVERYTHING,
    "characterstatement": EVERYTHING,
    "company": EVERYTHING,
    "companycredit": EVERYTHING,
    "credit": EVERYTHING,
    "episode": EVERYTHING,
    "externalid": EVERYTHING,
    "film": EVERYTHING,
    "formeraddress": "view",
    "genre": EVERYTHING,
    "image": EVERYTHING,
    "person": EVERYTHING,
    "portrayal": EVERYTHING,
    "release": EVERYTHING,
    "releasedate": "add view",
    "season": EVERYTHING,
    "source": EVERYTHING,
    "storyplacement": EVERYTHING,
    "trailer": EVERYTHING,
    "universe": EVERYTHING,
    "universeentry": EVERYTHING,
}
MODERATORS_MAY = dict.fromkeys([*EDITORS_MAY, "member"], "view") | {
    "appeal": "change view",
    "case": "change view",
    "control": "add change view",
    "decision": "add view",
    "note": "add view",
    "policy": "view",
    "report": "view",
    "sanction": "add change view",
    "watchword": EVERYTHING,
}


def rights(role):
    """What the database says that the role may do: {model: "add view"}."""
    held = {}
    for codename in Group.objects.get(name=role).permissions.values_list("codename", flat=True):
        verb, model = codename.split("_")
        held.setdefault(model, []).append(verb)
    return {model: " ".join(sorted(verbs)) for model, verbs in held.items()}


class RolesTest(TestCase):
    def test_editors_keep_the_catalogue_and_nothing_else(self):
        self.assertEqual(rights(EDITOR), EDITORS_MAY)

    def test_moderators_look_at_the_catalogue_and_at_members_and_keep_the_peace(self):
        self.assertEqual(rights(MODERATOR), MODERATORS_MAY)

    def test_there_are_no_other_roles(self):
        self.assertEqual(set(Group.objects.values_list("name", flat=True)), set(ROLES))

    def test_nothing_that_editors_keep_is_forgotten(self):
        kept = {model._meta.model_name for model in apps.get_app_config("catalogue").get_models()}
        self.assertEqual(kept - set(EDITORS_MAY), {"starterentry"})

    def test_a_right_that_the_table_does_not_grant_is_taken_away(self):
        Group.objects.get(name=MODERATOR).permissions.set(Permission.objects.all())
        synchronise()
        self.assertEqual(rights(MODERATOR)["film"], "view")

    def test_a_right_that_went_missing_comes_back(self):
        Group.objects.get(name=EDITOR).delete()
        synchronise()
        self.assertEqual(rights(EDITOR), EDITORS_MAY)
