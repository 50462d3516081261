"""Who may do what back stage: roles, written down once and brought into the database.

A member's roles are groups; to come back stage at all, the account must also be
marked as staff. Superusers may do everything without a role. The table is the whole
truth: whenever the site starts or migrates, each role has these rights and no others.
"""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

EDITOR, MODERATOR = "Editor", "Moderator"

ALL = ("add", "change", "delete", "view")
# What an entry was once called, and when a release was to come, is history: not rewritten.
EDITORS = {
    "catalogue.alternativetitle": ALL,
    "catalogue.availability": ALL,
    "catalogue.certification": ALL,
    "catalogue.character": ALL,
    "catalogue.characterlink": ALL,
    "catalogue.characterstatement": ALL,
    "catalogue.company": ALL,
    "catalogue.companycredit": ALL,
    "catalogue.credit": ALL,
    "catalogue.episode": ALL,
    "catalogue.externalid": ALL,
    "catalogue.film": ALL,
    "catalogue.formeraddress": ("view",),
    "catalogue.genre": ALL,
    "catalogue.image": ALL,
    "catalogue.person": ALL,
    "catalogue.portrayal": ALL,
    "catalogue.release": ALL,
    "catalogue.releasedate": ("add", "view"),
    "catalogue.season": ALL,
    "catalogue.source": ALL,
    "catalogue.storyplacement": ALL,
    "catalogue.trailer": ALL,
    "catalogue.universe": ALL,
    "catalogue.universeentry": ALL,
}
MODERATORS = dict.fromkeys([*EDITORS, "members.member"], ("view",)) | {
    "moderation.appeal": ("change", "view"),
    "moderation.case": ("change", "view"),
    "moderation.control": ("add", "change", "view"),
    "moderation.decision": ("add", "view"),
    "moderation.note": ("add", "view"),
    "moderation.policy": ("view",),
    "moderation.report": ("view",),
    "moderation.sanction": ("add", "change", "view"),
    "moderation.watchword": ALL,
}

ROLES = {EDITOR: EDITORS, MODERATOR: MODERATORS}


def synchronise(using="default", **_signal):
    """Make each role a group with exactly its rights, whatever it had before."""
    apps_named = {model.partition(".")[0] for rights in ROLES.values() for model in rights}
    for label in apps_named:
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    known = {
        (row.content_type.app_label, row.codename): row
        for row in Permission.objects.using(using).select_related("content_type")
    }
    for role, rights in ROLES.items():
        group, _made = Group.objects.using(using).get_or_create(name=role)
        group.permissions.set([known[right] for right in spelt_out(rights)])


def spelt_out(rights):
    """(app, codename) for each right of a table."""
    for name, verbs in rights.items():
        app, model = name.split(".")
        for verb in verbs:
            yield app, f"{verb}_{model}"
