"""What a new site shows is complete, safe for everybody, and does not go out of date."""

import ast
import re

from django.conf import settings
from django.test import TestCase

from films.catalogue import orders
from films.catalogue.models import (
    Character,
    CharacterLink,
    CharacterStatement,
    Credit,
    Film,
    Person,
    Portrayal,
    Release,
    Source,
    StoryPlacement,
    Universe,
)
from films.catalogue.starter.drafts import Starter
from films.catalogue.starter.loader import load
from films.search.models import IndexEntry

ROOT = settings.BASE_DIR

# Words that give something away, wherever somebody reads who has seen nothing.
SPOILERS = re.compile(
    r"\b(Javier|Lena|Ella|Hallstatt|Jardani|Jovonovich|The Chancellor|duel|grave)\b"
)
# Words that are wrong a year later.
RELATIVE = re.compile(
    r"\b(recent|recently|currently|nowadays|now|today|yesterday|tomorrow|tonight|soon|upcoming|"
    r"forthcoming|latest|newest|so far|to date|ago|(next|last|this|coming|past) "
    r"(day|week|month|year|decade|spring|summer|autumn|winter|season))\b|!",
    re.IGNORECASE,
)
HERE = re.compile(r"wick|ballerina|eve macarro|underworld", re.IGNORECASE)


def texts(rows, *fields):
    """Each text in these fields, with the row it stands in: what a failure has to name."""
    return [
        (f"{type(row).__name__} {row}", value)
        for row in rows
        for field in fields
        if (value := getattr(row, field))
    ]


def open_texts():
    """Every text that is shown to somebody who has seen nothing."""
    return [
        *texts(Universe.objects.all(), "name", "summary"),
        *texts(Film.objects.all(), "title", "synopsis"),
        *texts(Person.objects.all(), "name", "biography"),
        *texts(Character.objects.filter(spoiler_scope=""), "name", "aliases", "summary"),
        *texts(CharacterStatement.objects.filter(spoiler_scope=""), "text"),
        *texts(CharacterLink.objects.filter(spoiler_scope=""), "note"),
        *texts(Credit.objects.all(), "note"),
        *texts(Portrayal.objects.filter(credit__spoiler_scope=""), "role"),
        *texts(StoryPlacement.objects.filter(spoiler_scope=""), "note"),
        *texts(Release.objects.all(), "note"),
        *texts((release.current for release in Release.objects.all()), "reason"),
        *texts(Source.objects.all(), "title", "note"),
        *texts(IndexEntry.objects.all(), "title", "detail", "names_folded"),
    ]


class StarterContentTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        starter = Starter(ROOT / "films" / "starter")
        cls.new = sum(load(starter).values())
        cls.entries = len(starter.entries)

    def test_all_of_it_is_loaded_once(self):
        self.assertEqual(self.new, self.entries)
        self.assertEqual(load(Starter(ROOT / "films" / "starter")), {})

    def test_everything_with_a_page_says_what_it_is(self):
        films = Film.objects.published()
        self.assertEqual(list(films.filter(universes__isnull=False, synopsis="")), [])
        self.assertEqual(list(Person.objects.published().filter(biography="")), [])
        self.assertEqual(list(Character.objects.published().filter(summary="")), [])

    def test_everybody_has_a_credit_and_every_character_is_played(self):
        self.assertEqual(list(Person.objects.filter(credits=None)), [])
        self.assertEqual(list(Character.objects.filter(portrayals=None)), [])

    def test_a_film_that_is_out_says_since_when(self):
        released = Film.objects.filter(status="released")
        self.assertEqual(list(released.filter(year=None)), [])
        self.assertEqual(
            sorted(Film.objects.exclude(status="released").values_list("slug", "first_release")),
            [
                ("john-wick-chapter-5", None),
                ("untitled-caine-film", None),
                ("untitled-john-wick-animated-film", None),
            ],
        )

    def test_no_open_text_gives_anything_away(self):
        self.assertEqual([found for found in open_texts() if SPOILERS.search(found[1])], [])

    def test_fates_and_characters_that_spoil_are_veiled_everywhere(self):
        veiled = Character.objects.exclude(spoiler_scope="")
        self.assertEqual(
            sorted(veiled.values_list("slug", flat=True)),
            ["ella", "javier-macarro", "lena", "the-chancellor"],
        )
        roles = Portrayal.objects.filter(character__in=veiled, credit__spoiler_scope="")
        self.assertEqual(list(roles), [])
        fates = CharacterStatement.objects.filter(property="status", spoiler_scope="")
        self.assertEqual(list(fates), [])

    def test_no_text_goes_out_of_date(self):
        statements = texts(CharacterStatement.objects.all(), "text")
        stale = [found for found in open_texts() + statements if RELATIVE.search(found[1])]
        self.assertEqual(stale, [])

    def test_the_films_stand_in_the_order_in_which_they_happen(self):
        self.assertEqual(
            self.story_order("john-wick"),
            [
                "the-continental",
                "untitled-john-wick-animated-film",
                "john-wick",
                "john-wick-chapter-2",
                "john-wick-chapter-3-parabellum",
                "ballerina",
                "john-wick-chapter-4",
                "untitled-caine-film",
                "john-wick-chapter-5",
            ],
        )
        self.assertEqual(
            self.story_order("underworld"),
            [
                "underworld-rise-of-the-lycans",
                "underworld",
                "underworld-evolution",
                "underworld-awakening",
                "underworld-blood-wars",
            ],
        )

    def story_order(self, slug):
        universe = Universe.objects.get(slug=slug)
        entries = universe.entries.select_related("film")
        told = orders.in_story_order(entries, universe.placements.all())
        return [entry.film.slug for entry in told]

    def test_the_dates_that_moved_keep_their_history(self):
        self.assertEqual(
            self.dates("ballerina"),
            [
                ("2024-06-07", "scheduled", None),
                ("2025-06-06", "scheduled", 364),
                ("2025-06-06", "happened", None),
            ],
        )
        self.assertEqual(
            self.dates("john-wick-chapter-4"),
            [
                ("2021-05-21", "scheduled", None),
                ("2022-05-27", "scheduled", 371),
                ("2023-03-24", "scheduled", 301),
                ("2023-03-24", "happened", None),
            ],
        )

    def dates(self, slug):
        release = Release.objects.get(film__slug=slug, territory="US", kind=3)
        return [
            (date.date.key, date.state, date.moved_by if date.is_move else None)
            for date in release.history
        ]

    def test_no_code_knows_these_films(self):
        """A universe is a folder of files: without this one the site knows none of it."""
        found = [
            f"{path.relative_to(ROOT)}: {match[0]}"
            for path in _code()
            if (match := HERE.search(_without_explanations(path)))
        ]
        self.assertEqual(found, [])


def _code():
    for folder in ("config", "films", "community", "templates"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".css", ".js", ".txt"} and "tests" not in path.parts:
                yield path


def _without_explanations(path):
    """The code alone: a docstring or comment may well take these films as its example."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return re.sub(r"\{#.*?#\}|/\*.*?\*/", "", text, flags=re.DOTALL)
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(getattr(node, "body", None), list):
            node.body = [step for step in node.body if not _is_docstring(step)]
    return ast.unparse(tree)


def _is_docstring(step):
    return isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)
