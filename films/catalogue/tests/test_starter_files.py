"""Whatever is wrong in a starter file is named with its file and line."""

import pytest

from films.catalogue.starter.loader import Refused

from .starter_files import load_from, write

pytestmark = pytest.mark.django_db

FILM = "harbour/films/low-tide.yaml"
IN_FILM = "films/starter/harbour/films/low-tide.yaml"
CAST = "title: Low Tide\ncast:\n  - {person: ada-cole, plays: pilot}\n"
RELEASE = "title: Low Tide\nreleases:\n  - territory: US\n    kind: theatrical\n"


def mistakes(folder, **changed):
    with pytest.raises(Refused) as refused:
        load_from(write(folder, **changed))
    return [str(mistake) for mistake in refused.value.mistakes]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("title: Low Tide\nruntine_minutes: 90\n", 2, "unknown key “runtine_minutes”."),
        ("status: released\n", 1, "“title” is missing."),
        ("title: Low Tide\nkind: filmm\n", 2, "kind: “filmm” is not one of film, series, short."),
        ("title: Low Tide\nruntime_minutes: long\n", 2, "runtime_minutes: “long”"),
        ("title: Low Tide\nruntime_minutes: 0\n", 2, "runtime_minutes: Ensure this value is"),
        (f"title: {'x' * 201}\n", 1, "title: Ensure this value has at most 200 characters"),
        ("title: [Low, Tide]\n", 1, "title: one value belongs here, not a list"),
        (
            "title: Low Tide\nstatus_as_of: 31 June 2025\n",
            2,
            "status_as_of: “31 June 2025” is not a date",
        ),
        ("title: Low Tide\nhome_page: ftp://tide.example\n", 2, "home_page: Enter a valid URL."),
        (f"{RELEASE}    dates: {{date: soon, source: notes}}\n", 5, "date: “soon” is not a date"),
        (f"{RELEASE}    dates: {{date: 2025}}\n", 5, "“source” is missing."),
        (
            RELEASE.replace("theatrical", "cinema"),
            4,
            "kind: “cinema” is not one of premiere, limited",
        ),
        (RELEASE.replace("US", "Utopia"), 3, "territory: “Utopia” is not one of XW, AR"),
        ("title: Low Tide\ncast: ada-cole\n", 2, "“key: value” lines belong here."),
        ("title: Low Tide\nexternal_ids: tt1\n", 2, "“key: value” lines belong here."),
        (CAST.replace("}", ", marks: [loud]}"), 3, "marks: “loud” is not one of the marks."),
        (
            CAST.replace("ada-cole", "ada-coal"),
            3,
            "unknown person “ada-coal”. Did you mean “ada-cole”?",
        ),
        (CAST.replace("pilot", "skipper"), 3, "unknown character “skipper”."),
        ("title: Low Tide\ngenres: [action]\n", 2, "unknown genre “action”."),
        (
            "title: Low Tide\nuniverses:\n  harbor: {}\n",
            3,
            "unknown universe “harbor”. Did you mean “harbour”?",
        ),
        (CAST.replace("}", ", spoiler_scope: high-tide}"), 3, "unknown film “high-tide”."),
    ],
)
def test_a_wrong_value_is_named_with_its_place(tmp_path, text, line, message):
    first = mistakes(tmp_path, **{FILM: text})[0]
    assert first.startswith(f"{IN_FILM}, line {line}: {message}")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (f"{CAST}  - person: ada-cole\n", 4, "This person is already in the cast."),
        (
            f"{RELEASE}  - territory: US\n    kind: theatrical\n",
            5,
            "This release is already recorded.",
        ),
        (
            f"{RELEASE}    dates: {{date: TBA, state: happened, source: notes}}\n",
            5,
            "state: This day has not come yet",
        ),
        (
            f"{CAST.replace('}', ', role_state: undisclosed}')}",
            3,
            "The credit says that the role is not disclosed.",
        ),
    ],
)
def test_what_the_models_refuse_is_named_with_its_place(tmp_path, text, line, message):
    assert mistakes(tmp_path, **{FILM: text})[0].startswith(f"{IN_FILM}, line {line}: {message}")


def test_films_placed_in_a_circle_are_named(tmp_path):
    def placed(title, anchor):
        return (
            f"title: {title}\nuniverses: {{harbour: {{relation: main}}}}\nplacements:\n"
            f"  harbour: {{relation: after, anchor: {anchor}, source: notes}}\n"
        )

    assert mistakes(
        tmp_path,
        **{
            FILM: placed("Low Tide", "high-tide"),
            "harbour/films/high-tide.yaml": placed("High Tide", "low-tide"),
        },
    ) == [
        f"{IN_FILM}, line 4: With this, the films would happen in a circle: "
        "Low Tide → High Tide → Low Tide."
    ]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "harbour/people.yaml",
            "ada: {name: Ada}\nada: {name: B}\n",
            ", line 2: “ada” is here twice",
        ),
        ("harbour/people.yaml", "ada: {name: [Ada\n", ", line 2: this is not YAML"),
        ("harbour/people.yaml", "- Ada\n", ", line 1: the file should hold “key: value” lines."),
        (
            "harbour/people.yaml",
            "Ada Cole: {name: Ada}\n",
            ", line 1: “Ada Cole” should be lower-case",
        ),
        ("harbour/folk.yaml", "ada: {name: Ada}\n", ", line 1: a file, or the folder it is in,"),
        (
            "reference/people.yaml",
            "\nada-cole: {name: Ada}\n",
            ", line 2: the person “ada-cole” is ",
        ),
        (
            "harbour/sources.yaml",
            "a: {title: A, kind: book, url: nowhere}\n",
            ", line 1: url: Enter",
        ),
    ],
)
def test_a_wrong_file_is_named(tmp_path, name, text, message):
    found = mistakes(tmp_path, **{name: text})
    assert any(told.startswith(f"films/starter/{name}{message}") for told in found)


def test_a_file_that_cannot_be_read_is_the_only_mistake(tmp_path):
    assert len(mistakes(tmp_path, **{"harbour/people.yaml": "ada-cole: {name: [Ada\n"})) == 1


def test_a_file_that_is_no_text_is_named(tmp_path):
    root = write(tmp_path)
    (root / "harbour" / "people.yaml").write_bytes(b"ada: {name: \xff}\n")
    with pytest.raises(Refused, match=r"people.yaml, line 1: the file is not text in UTF-8\."):
        load_from(root)


def test_sources_that_repeat_each_other_in_a_ring_are_named(tmp_path):
    ring = "a: {title: A, kind: press, quotes: b}\nb: {title: B, kind: press, quotes: a}\n"
    assert mistakes(tmp_path, **{"harbour/sources.yaml": ring}) == [
        "films/starter/harbour/sources.yaml, line 1: this entry needs itself."
    ]


def test_all_mistakes_are_told_at_once(tmp_path):
    text = "titel: Low Tide\nkind: filmm\ncast:\n  - {person: nobody}\n"
    assert [line.partition(": ")[0] for line in mistakes(tmp_path, **{FILM: text})] == [
        f"{IN_FILM}, line {line}" for line in (1, 1, 2, 4)
    ]
