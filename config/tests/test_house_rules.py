"""The rules of STYLE.md that a machine can hold us to."""

import ast
import re

import pytest

from config.tests.ladder import PACKAGES, ROOT

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_VIEW, LONGEST_TEMPLATE = 300, 40, 25, 120
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "services", "common", "misc"}


def python_files():
    for package in sorted(PACKAGES):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def templates():
    return sorted((ROOT / "templates").rglob("*.html"))


def named(path):
    return str(path.relative_to(ROOT))


def length(path):
    return len(path.read_text().splitlines())


def long_functions(text, is_view):
    """Names and lengths of functions that take too long to read, docstrings not counted."""
    longest = LONGEST_VIEW if is_view else LONGEST_FUNCTION
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node, clean=False) or ""
            lines = node.end_lineno - node.lineno + 1 - len(said.splitlines())
            if lines > longest:
                yield f"{node.name}, {lines} lines"


def template_faults(name, text):
    """How a template departs from the rules."""
    lines = text.splitlines()
    faults = []
    if len(lines) > LONGEST_TEMPLATE:
        faults.append(f"{len(lines)} lines")
    if name.startswith("_") and not lines[0].startswith("{# inputs:"):
        faults.append("does not begin with its inputs")
    if any("{% extends" in line for line in lines[1:]):
        faults.append("extends after its first line")
    includes = re.findall(r"{%-?\s*include\b.*?%}", text, re.DOTALL)
    loose = [tag for tag in includes if not re.search(r"\sonly\s*%}$", tag)]
    return faults + [f"{tag} hands over everything it knows" for tag in loose]


def test_no_file_is_longer_than_one_can_keep_in_mind():
    assert {
        named(path): length(path) for path in python_files() if length(path) > LONGEST_FILE
    } == {}


def test_no_function_is_longer_than_a_screen():
    found = {
        named(path): list(long_functions(path.read_text(), "views" in named(path)))
        for path in python_files()
        if "tests" not in path.parts
    }
    assert {path: functions for path, functions in found.items() if functions} == {}


def test_every_file_is_named_for_what_it_holds():
    assert [named(path) for path in python_files() if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_every_template_is_an_outline_or_says_what_it_takes():
    found = {named(path): template_faults(path.name, path.read_text()) for path in templates()}
    assert found
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        ("film.html", '{% extends "base.html" %}\n{% include "ui/_x.html" with a=b only %}', []),
        ("_film.html", "{# inputs: film #}\n{{ film }}", []),
        ("_film.html", "{{ film }}", ["does not begin with its inputs"]),
        ("film.html", '\n{% extends "base.html" %}', ["extends after its first line"]),
        (
            "film.html",
            '{% include "ui/_x.html" %}',
            ['{% include "ui/_x.html" %} hands over everything it knows'],
        ),
        ("film.html", "\n" * 121, ["121 lines"]),
    ],
)
def test_every_fault_of_a_template_is_seen(name, text, faults):
    assert template_faults(name, text) == faults


def test_style_says_why_each_library_is_there():
    said = re.findall(r"^\| `([a-z0-9-]+)` \| \S", (ROOT / "STYLE.md").read_text(), re.MULTILINE)
    needed = [
        name
        for file in ("requirements.txt", "requirements-dev.txt")
        for name in re.findall(r"^[a-z0-9-]+", (ROOT / file).read_text(), re.MULTILINE)
        if name != "-r"
    ]
    assert said == needed


def test_a_function_that_is_too_long_is_seen_and_its_docstring_is_free():
    body = "    a = 1\n" * 24
    assert list(long_functions(f'def f():\n    """Say."""\n{body}', is_view=True)) == []
    assert list(long_functions(f"def f():\n    b = 1\n{body}", is_view=True)) == ["f, 26 lines"]
