"""How many queries the editors' screens may cost, the same for one row and for three."""

from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from films.catalogue.models import (
    AlternativeTitle,
    Availability,
    Certification,
    Character,
    CharacterLink,
    CharacterStatement,
    Company,
    CompanyCredit,
    Credit,
    ExternalId,
    Film,
    Genre,
    Image,
    Person,
    Release,
    Season,
    Source,
    StoryPlacement,
    Trailer,
    Universe,
    UniverseEntry,
)

from .make import (
    make_character,
    make_credit,
    make_film,
    make_person,
    make_release,
    make_source,
    make_universe,
)
from .screens import ScreenTest, make_member, screen

LISTS = {
    "Certification": 6, "Character": 7, "Company": 6, "Credit": 9, "Film": 10,
    "FormerAddress": 9, "Genre": 6, "Image": 8, "Person": 6, "Release": 7, "Season": 6,
    "Source": 8, "Universe": 6,
}  # fmt: skip
SCREENS = {
    "Character": 13, "Credit": 11, "Film": 27, "Person": 9, "Release": 10, "Season": 8,
    "Source": 5, "Universe": 9,
}  # fmt: skip
READ = SCREENS | {"Character": 14, "Credit": 9, "Release": 9, "Season": 7, "Universe": 10}


def fill(number):
    """One more of everything, on the same film, person, character and universe."""
    film, series = Film.objects.get(slug="film"), Film.objects.get(slug="series")
    person, character = Person.objects.get(slug="person"), Character.objects.get(slug="character")
    universe = Universe.objects.get(slug="universe")
    scope, source, other = {film.pk}, make_source(), make_film()
    film.genres.add(Genre.objects.create(name=f"Genre {number}", slug=f"genre-{number}"))
    rating = Certification.objects.create(territory="US", code=f"R{number}")
    company = Company.objects.create(name=f"Company {number}")
    AlternativeTitle.objects.create(film=film, title=f"Title {number}")
    UniverseEntry.objects.create(universe=universe, film=other)
    UniverseEntry.objects.create(universe=make_universe(), film=film)
    for placed, anchor in ((film, other), (other, make_film())):
        StoryPlacement.objects.create(
            universe=universe, film=placed, relation="after", anchor=anchor, source=source,
            spoiler_scope=scope,
        )  # fmt: skip
    credit = make_credit(film, make_person(), character, source=source, spoiler_scope=scope)
    credit.portrayals.create(character=make_character(universe=universe), is_primary=False)
    make_credit(make_film(), person, make_character())
    Credit.objects.get(film=film, person=person).portrayals.create(
        character=make_character(), is_primary=False
    )
    CompanyCredit.objects.create(film=film, company=company, role="production")
    release = make_release(film, "2024", "2025", note=f"{number}", certification=rating)
    assert release.dates.count() == 2
    first = Release.objects.get(film=film, note="first")
    first.dates.create(date=release.current.date, source=make_source())
    Trailer.objects.create(
        film=film,
        title="Trailer",
        url=f"https://example.org/{number}",
        site="A",
        spoiler_scope=scope,
    )
    Availability.objects.create(
        film=film, territory="US", provider=f"{number}", mode="rent", seen_on="2025-06-06",
        source=source,
    )  # fmt: skip
    for shown in ({"film": film}, {"person": person}, {"character": character}):
        Image.objects.create(
            kind="poster", picture=f"{number}" * 32, width=400, height=600, alt="A", credit="A",
            licence="own", spoiler_scope=scope, **shown,
        )  # fmt: skip
    ExternalId.objects.create(scheme="imdb", value=f"tt{number}", film=film)
    ExternalId.objects.create(scheme="imdb", value=f"nm{number}", person=person)
    CharacterStatement.objects.create(
        character=character, property="status", text="Alive", true_from=other, source=source,
        spoiler_scope=scope,
    )  # fmt: skip
    CharacterLink.objects.create(
        one=character, other=make_character(), kind="same", source=source, spoiler_scope=scope
    )
    season = Season.objects.create(series=series, number=number)
    Season.objects.get(number=0).episodes.create(number=season.number)
    renamed = make_film()
    renamed.slug += "-renamed"
    renamed.save()


class BudgetTest(ScreenTest):
    maxDiff = None

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        film, person = make_film(slug="film"), make_person(slug="person")
        make_credit(film, person)
        make_release(film, note="first")
        character, universe = make_character(slug="character"), make_universe(slug="universe")
        character.universe = universe
        character.save()
        series = make_film(slug="series", kind="series")
        Season.objects.create(series=series, number=0)

    def counted(self, addresses):
        counts = {}
        for model, address in addresses.items():
            self.client.get(address)  # what a process asks only once: content types
            with CaptureQueriesContext(connection) as queries:
                self.assertEqual(self.client.get(address).status_code, 200)
            counts[model.__name__] = len(queries)
        return counts

    def assert_budget(self, addresses, budget):
        """The same number of queries for each address with one of everything and with three."""
        fill(1)
        one = self.counted(addresses())
        fill(2)
        fill(3)
        three = self.counted(addresses())
        self.assertEqual((one, three), (budget, budget))

    def lists(self):
        return {
            model: screen(model, "changelist")
            for model in admin.site._registry
            if model._meta.app_label == "catalogue"
        }

    def screens(self):
        rows = [
            Film.objects.get(slug="film"),
            Person.objects.get(slug="person"),
            Character.objects.get(slug="character"),
            Universe.objects.get(slug="universe"),
            Credit.objects.get(film__slug="film", person__slug="person"),
            Release.objects.get(note="first"),
            Season.objects.get(number=0),
            Source.objects.earliest("pk"),
        ]
        return {type(row): screen(type(row), "change", row.pk) for row in rows}

    def test_lists_cost_the_same_for_one_row_and_for_three(self):
        self.assert_budget(self.lists, LISTS)

    def test_screens_cost_the_same_for_one_of_everything_and_for_three(self):
        self.assert_budget(self.screens, SCREENS)

    def test_screens_that_are_only_read_do_too(self):
        self.client.force_login(make_member("piet"))
        self.assert_budget(self.screens, READ)
