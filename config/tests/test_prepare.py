"""What `make run` does before the server listens."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from community.members.roles import EDITOR
from films.catalogue.models import Film

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(tmp_path, settings):
    """A made-up project folder, so that the starter files are ours to break."""
    settings.BASE_DIR, settings.DEBUG = tmp_path, True
    (tmp_path / "films" / "starter").mkdir(parents=True)
    return tmp_path


def prepare():
    out, err = StringIO(), StringIO()
    call_command("prepare", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_starter_content_is_loaded_at_the_first_start_only(project):
    (project / "films" / "starter" / "films.yaml").write_text("low-tide: {title: Low Tide}\n")
    assert prepare() == ("Loaded 1 film.\n", "")
    assert prepare() == ("Starter content is already here.\n", "")


def test_a_mistake_in_the_starter_content_does_not_keep_the_site_from_starting(project):
    (project / "films" / "starter" / "films.yaml").write_text("low-tide: {titel: Low Tide}\n")
    told, mistakes = prepare()
    assert told == ""
    assert mistakes.splitlines() == [
        "The starter content has 2 mistakes; none of it was loaded.",
        "films/starter/films.yaml, line 1: unknown key “titel”. Did you mean “title”?",
        "films/starter/films.yaml, line 1: “title” is missing.",
    ]
    assert not Film.objects.exists()


def test_every_start_gives_the_roles_exactly_their_rights(project):
    editors = Group.objects.get(name=EDITOR)
    rights = set(editors.permissions.all())
    editors.permissions.clear()
    prepare()
    assert rights
    assert set(editors.permissions.all()) == rights
