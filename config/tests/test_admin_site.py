"""The admin's first page."""

import pytest
from django.contrib.auth.models import Group, Permission

from community.members.models import Member
from community.members.roles import EDITOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    return Member.objects.create_user("odile", "odile@example.org", is_staff=True)


def sections(client, member):
    client.force_login(member)
    return {
        section["name"]: [str(screen["name"]) for screen in section["models"]]
        for section in client.get("/admin/").context["app_list"]
    }


def test_screens_are_listed_by_what_editors_do_with_them(client, member):
    member.groups.add(Group.objects.get(name=EDITOR))
    assert sections(client, member) == {
        "The catalogue": ["Films", "People", "Characters", "Universes"],
        "What its pages are made of": ["Credits", "Releases", "Seasons", "Images", "Sources"],
        "Lists to choose from": ["Genres", "Companies", "Certifications"],
        "Records": ["Former addresses"],
    }


def test_a_section_shows_only_what_the_reader_may_see(client, member):
    member.user_permissions.add(Permission.objects.get(codename="view_person"))
    assert sections(client, member) == {"The catalogue": ["People"]}


def test_a_screen_that_no_section_names_is_listed_with_its_app(client, member, monkeypatch):
    monkeypatch.setattr("config.admin_site.SECTIONS", [("People", ["catalogue.Person"])])
    rights = ["view_person", "view_film", "view_member"]
    member.user_permissions.set(Permission.objects.filter(codename__in=rights))
    assert sections(client, member) == {
        "People": ["People"],
        "Catalogue": ["Films"],
        "Members": ["Members"],
    }


def test_an_apps_own_page_still_lists_the_whole_app(client, member):
    member.groups.add(Group.objects.get(name=EDITOR))
    client.force_login(member)
    [app] = client.get("/admin/catalogue/").context["app_list"]
    assert len(app["models"]) == 13
