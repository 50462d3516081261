"""The starter content is loaded once and belongs to the editors from then on."""

import pytest
from django.apps import apps

from films.catalogue.models import Credit, Film, Person, ReleaseDate, StarterEntry
from films.catalogue.starter.drafts import Starter
from films.catalogue.starter.loader import is_loaded, load

from .make import make_person
from .starter_files import load_from, write

pytestmark = pytest.mark.django_db

NEIGHBOUR = "title: High Tide\ncast:\n  - {person: ada-cole, plays: pilot}\n"


def everything():
    models = apps.get_app_config("catalogue").get_models()
    return {model.__name__: model.objects.count() for model in models}


def test_a_folder_becomes_rows(tmp_path):
    assert load_from(write(tmp_path)) == {
        "sources": 1,
        "universes": 1,
        "people": 1,
        "characters": 1,
        "films": 1,
    }
    credit = Credit.objects.get()
    assert (credit.film.title, credit.person.name) == ("Low Tide", "Ada Cole")
    assert (credit.billing_order, credit.portrayals.get().role) == (1, "The Pilot")
    assert credit.film.universes.get().name == "Harbour"
    assert {credit.film.state, credit.person.state} == {"published"}


def test_dates_of_a_release_follow_one_another(tmp_path):
    load_from(write(tmp_path))
    first, second = ReleaseDate.objects.order_by("id")
    assert (first.supersedes, second.supersedes) == (None, first)
    assert Film.objects.get().year == 2025


def test_loading_again_adds_nothing(tmp_path):
    root = write(tmp_path)
    load_from(root)
    before = everything()
    assert load_from(root) == {}
    assert everything() == before


def test_a_start_with_nothing_new_costs_one_query(tmp_path, django_assert_num_queries):
    starter = Starter(write(tmp_path))
    assert not is_loaded(starter)
    load(starter)
    with django_assert_num_queries(1):
        assert is_loaded(Starter(starter.root))
    write(tmp_path, **{"harbour/people.yaml": "ada-cole: {name: Ada Hart}\n"})
    assert not is_loaded(Starter(starter.root))


def test_checking_writes_nothing(tmp_path):
    assert load(Starter(write(tmp_path)), keep=False)["films"] == 1
    assert set(everything().values()) == {0}


def test_an_editors_change_survives(tmp_path):
    root = write(tmp_path)
    load_from(root)
    person = Person.objects.get()
    person.name, person.slug = "Ada Cole-Hart", "ada-cole-hart"
    person.save()
    write(tmp_path, **{"harbour/films/high-tide.yaml": NEIGHBOUR})
    assert load_from(root) == {"films": 1}
    assert list(Person.objects.values_list("name", "slug")) == [("Ada Cole-Hart", "ada-cole-hart")]
    assert Credit.objects.get(film__slug="high-tide").person == person


def test_what_an_editor_deleted_or_retired_does_not_come_back(tmp_path):
    root = write(tmp_path)
    load_from(root)
    Film.objects.get().delete()
    Person.objects.get().delete()
    write(tmp_path, **{"harbour/films/high-tide.yaml": NEIGHBOUR})
    assert load_from(root) == {"films": 1}
    assert [film.slug for film in Film.objects.all()] == ["high-tide"]
    assert not Person.objects.exists()
    assert not Credit.objects.exists()


def test_what_an_editor_entered_before_is_taken_as_it_is(tmp_path):
    ada = make_person(slug="ada-cole", name="Ada C.", state="draft")
    assert "people" not in load_from(write(tmp_path))
    assert Credit.objects.get().person == ada
    ada.refresh_from_db()
    assert (ada.name, ada.state) == ("Ada C.", "draft")


def test_a_mistake_leaves_nothing_behind(tmp_path):
    twice = "{person: ada-cole, plays: pilot}"
    root = write(
        tmp_path,
        **{"harbour/films/low-tide.yaml": f"title: Low Tide\ncast:\n  - {twice}\n  - {twice}\n"},
    )
    with pytest.raises(Exception, match="This person is already in the cast"):
        load_from(root)
    assert not StarterEntry.objects.exists()
    assert not Film.objects.exists()
