"""The database keeps the catalogue's invariants by itself, whatever a form forgets."""

from django.apps import apps
from django.db import IntegrityError
from django.db.transaction import atomic
from django.test import TestCase

from films.catalogue.models import (
    AlternativeTitle,
    Availability,
    Certification,
    Character,
    CharacterLink,
    Company,
    CompanyCredit,
    Credit,
    Episode,
    ExternalId,
    Film,
    FormerAddress,
    Image,
    Person,
    Portrayal,
    Release,
    ReleaseDate,
    Season,
    Source,
    StarterEntry,
    StoryPlacement,
    Trailer,
    Universe,
    UniverseEntry,
)
from films.catalogue.partial_dates import TBA, parse

from .make import (
    make_character,
    make_credit,
    make_film,
    make_person,
    make_release,
    make_source,
    make_universe,
)


def twice(model, **values):
    model.objects.create(**values)
    model.objects.create(**values)


def image(**overrides):
    values = {
        "film": make_film(),
        "kind": "still",
        "picture": "a" * 32,
        "width": 1,
        "height": 1,
        "alt": "A stage",
        "credit": "Ada",
        "licence": "own",
    }
    Image.objects.create(**values | overrides)


def placement(film, relation="after", anchor=None, **overrides):
    values = {"universe": make_universe(), "source": make_source(), "anchor": anchor or make_film()}
    StoryPlacement.objects.create(film=film, relation=relation, **values | overrides)


def watch(**overrides):
    values = {"film": make_film(), "territory": "US", "provider": "A", "mode": "rent"}
    return values | {"seen_on": "2025-06-06"} | overrides


def date(release, when="2025", **overrides):
    values = {"date": parse(when), "source": make_source()} | overrides
    return ReleaseDate.objects.bulk_create([ReleaseDate(release=release, **values)])[0]


def replaced_by_itself():
    row = date(make_release(make_film()))
    row.supersedes_id = row.pk + 1
    ReleaseDate.objects.bulk_create(
        [ReleaseDate(pk=row.pk + 1, release=make_release(make_film()), date=TBA,
                     source=make_source(), supersedes_id=row.pk + 1)]
    )  # fmt: skip


def repeats_itself():
    source = make_source()
    Source.objects.filter(pk=source.pk).update(quotes=source)


def cast_twice():
    film, person = make_film(), make_person()
    make_credit(film, person)
    make_credit(film, person)


# What each constraint must refuse, written so that nothing but the database is asked.
BREACHES = {
    "alternative_title_is_recorded_once": lambda: twice(
        AlternativeTitle, film=make_film(), title="Wick"
    ),
    "certification_is_recorded_once": lambda: twice(Certification, territory="US", code="R"),
    "character_has_a_name": lambda: Character.objects.create(slug="x"),
    "character_is_not_linked_to_itself": lambda: CharacterLink.objects.create(
        one=(eve := make_character()), other=eve, kind="same"
    ),
    "character_is_once_in_a_credit": lambda: twice(
        Portrayal, credit=make_credit(make_film()), character=make_character(), is_primary=False
    ),
    "characters_are_linked_once": lambda: twice(
        CharacterLink, one=make_character(), other=make_character(), kind="same"
    ),
    "company_has_a_role_once": lambda: twice(
        CompanyCredit,
        film=make_film(),
        company=Company.objects.create(name="Studio"),
        role="production",
    ),
    "credit_has_one_main_part": lambda: twice(
        Portrayal, credit=make_credit(make_film()), role_text="A guest"
    ),
    "episode_number_is_unique_in_its_season": lambda: twice(
        Episode, season=Season.objects.create(series=make_film(), number=1), number=1
    ),
    "external_id_belongs_to_a_film_or_a_person": lambda: ExternalId.objects.create(
        scheme="imdb", value="tt1", film=make_film(), person=make_person()
    ),
    "external_id_names_one_entry": lambda: [
        ExternalId.objects.create(scheme="imdb", value="tt1", film=make_film()) for _ in "12"
    ],
    "film_has_a_title": lambda: Film.objects.create(slug="x"),
    "film_is_once_in_a_universe": lambda: twice(
        UniverseEntry, universe=make_universe(), film=make_film()
    ),
    "film_is_placed_by_other_films": lambda: placement(film := make_film(), anchor=film),
    "film_runs_at_least_a_minute": lambda: make_film(runtime_minutes=0),
    "former_address_leads_to_one_entry": lambda: twice(
        FormerAddress, kind="film", slug="old", entry=1
    ),
    "image_focus_is_inside_it": lambda: image(focal_x=101),
    "image_has_credit_licence_and_words": lambda: image(credit=""),
    "image_of_others_says_where_it_is_from": lambda: image(licence="cc_by"),
    "image_shows_one_entry": lambda: image(person=make_person()),
    "only_acting_roles_are_undisclosed_or_cut": lambda: make_credit(
        make_film(), department="sound", role_state="cut"
    ),
    "only_between_has_a_second_anchor": lambda: placement(make_film(), relation="between"),
    "part_names_a_character_or_a_role": lambda: Portrayal.objects.create(
        credit=make_credit(make_film())
    ),
    "person_dies_after_birth": lambda: make_person(birth=parse("1950"), death=parse("1949")),
    "person_has_a_job_once_on_a_film": lambda: twice(
        Credit, film=make_film(), person=make_person(), department="sound", job="Composer"
    ),
    "person_has_a_name": lambda: Person.objects.create(slug="x"),
    "person_is_once_in_the_cast": cast_twice,
    "place_to_watch_ends_after_it_begins": lambda: Availability.objects.create(
        **watch(available_from="2025-06-06", available_until="2025-06-05")
    ),
    "place_to_watch_is_recorded_once": lambda: twice(Availability, **watch()),
    "placement_is_recorded_once": lambda: [
        placement(film, anchor=anchor, universe=universe)
        for film, anchor, universe in 2 * [(make_film(), make_film(), make_universe())]
    ],
    "release_date_does_not_replace_itself": replaced_by_itself,
    "release_date_says_when": lambda: date(make_release(make_film()), ""),
    "release_has_one_first_date": lambda: [
        date(release) for release in 2 * [make_release(make_film())]
    ],
    "release_is_recorded_once": lambda: twice(Release, film=make_film(), territory="US", kind=3),
    "release_kind_is_one_of_six": lambda: make_release(make_film(), kind=7),
    "release_to_be_announced_has_not_happened": lambda: date(
        make_release(make_film()), "TBA", state="happened"
    ),
    "season_number_is_unique_in_its_series": lambda: twice(Season, series=make_film(), number=1),
    "source_does_not_repeat_itself": repeats_itself,
    "source_url_is_recorded_once": lambda: [make_source(url="https://example.org/") for _ in "12"],
    "starter_entry_is_loaded_once": lambda: twice(StarterEntry, kind="film", key="ballerina"),
    "trailer_is_recorded_once": lambda: twice(
        Trailer, film=make_film(), title="Teaser", url="https://example.org/", site="YouTube"
    ),
    "universe_has_a_name": lambda: Universe.objects.create(slug="x"),
}


def constraints():
    for model in apps.get_app_config("catalogue").get_models():
        for constraint in model._meta.constraints:
            yield model, constraint


def columns(model, constraint):
    """How SQLite, which does not name a broken unique constraint, tells of it."""
    options = model._meta
    return ", ".join(
        f"{options.db_table}.{options.get_field(field).column}"
        for field in getattr(constraint, "fields", ())
    )


class ConstraintsTest(TestCase):
    def test_every_constraint_of_the_catalogue_is_broken_here(self):
        self.assertEqual(set(BREACHES), {constraint.name for _model, constraint in constraints()})

    def test_the_database_refuses_each_breach(self):
        for model, constraint in constraints():
            name = constraint.name
            with self.subTest(name), self.assertRaises(IntegrityError) as refusal, atomic():
                BREACHES[name]()
            said = str(refusal.exception)
            unnamed = f"UNIQUE constraint failed: {columns(model, constraint)}"
            self.assertTrue(name in said or said == unnamed, said)

    def test_a_deleted_film_takes_its_parts_with_it_and_what_is_cited_stays(self):
        release = make_release(make_film(), "2025")
        source = release.current.source
        release.film.delete()
        self.assertEqual((Release.objects.count(), Source.objects.get()), (0, source))
