"""The ladder holds, and it is proved on a made-up tree that it could break."""

import tomllib

import pytest
from django.apps import apps

from config.tests.ladder import LADDER, ROOT, breaches, impurities, rung

PURE = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]["files"]


def test_every_import_goes_down_the_ladder():
    assert breaches(ROOT) == []


def test_no_table_points_up_the_ladder():
    ours = [model for model in apps.get_models() if rung(model.__module__)]
    assert ours
    assert [
        f"{model.__module__}: {model.__name__}.{field.name} points up to {target.__name__}"
        for model in ours
        for field in model._meta.get_fields()
        if field.concrete and (target := field.related_model) and rung(target.__module__)
        if LADDER.index(rung(model.__module__)) > LADDER.index(rung(target.__module__))
    ] == []


def test_pure_modules_stay_pure():
    assert impurities(ROOT, PURE) == []


@pytest.fixture
def tree(tmp_path):
    """Write files of a made-up project: tree({"films/catalogue/models.py": "import os"})."""

    def write(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("file", "text", "breach"),
    [
        (
            "films/search/models.py",
            "\nfrom films.catalogue.models import Film",
            ":2: films.search may not import films.catalogue.models.Film",
        ),
        (
            "films/catalogue/views.py",
            "def f():\n    import community.polls",
            ":2: films.catalogue may not import community.polls",
        ),
        (
            "films/catalogue/views.py",
            "from films import editorial",
            ":1: films.catalogue may not import films.editorial",
        ),
        (
            "films/catalogue/models/film.py",
            "from ...editorial import models",
            ":1: films.catalogue may not import films.editorial.models",
        ),
        (
            "films/catalogue/__init__.py",
            "from ..editorial import models",
            ":1: films.catalogue may not import films.editorial.models",
        ),
        (
            "config/lib/svg.py",
            "from config.urls import urlpatterns",
            ":1: config.lib may not import config.urls.urlpatterns",
        ),
        (
            "community/members/models.py",
            "from config import settings",
            ":1: community.members may not import config.settings",
        ),
        (
            "community/members/tests/test_it.py",
            "from films.catalogue import models",
            ":1: community.members may not import films.catalogue.models",
        ),
        (
            "community/members/models.py",
            "from config.tests.browser import site",
            ":1: community.members may not import config.tests.browser.site",
        ),
        ("films/gossip/models.py", "", ": films.gossip.models stands on no rung of the ladder"),
        (
            "films/catalogue/views.py",
            "import films.gossip",
            ":1: films.catalogue may not import films.gossip",
        ),
    ],
)
def test_a_climbing_import_is_named_with_its_file_and_line(tree, file, text, breach):
    found = [line for line in breaches(tree({file: text})) if line.startswith(file)]
    assert found == [f"{file}{breach}"]


def test_imports_that_go_down_or_never_run_are_fine(tree):
    root = tree(
        {
            "films/catalogue/models.py": "import os\nfrom community.members.models import Member",
            "films/catalogue/views.py": "from .models import Film\nfrom config.lib import svg",
            "films/catalogue/names.py": "if TYPE_CHECKING:\n    from config import urls",
            "films/catalogue/tests/test_it.py": "from config.tests.browser import site",
            "config/urls.py": "from films import urls",
            "films/__init__.py": "",
        }
    )
    assert breaches(root) == []


@pytest.mark.parametrize(
    ("text", "impurity"),
    [
        ("from django.utils import timezone", "import django.utils.timezone"),
        ("import random", "import random"),
        ("from films.catalogue.models import Film", "import films.catalogue.models.Film"),
        ("from datetime import date\ndate.today()", "call today()"),
    ],
)
def test_an_impurity_is_named(tree, text, impurity):
    root = tree({"films/a.py": text, "films/b.py": "from datetime import date"})
    line = len(text.splitlines())
    assert impurities(root, ["films/a.py", "films/b.py"]) == [
        f"films/a.py:{line}: a pure module may not {impurity}"
    ]


def test_pure_modules_may_use_each_other(tree):
    root = tree({"films/a.py": "from films.b import sort", "films/b.py": "import math"})
    assert impurities(root, ["films/a.py", "films/b.py"]) == []
