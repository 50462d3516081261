"""One hashed stylesheet comes out of many small files."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.test import override_settings

from config.stylesheet import SOURCES, StylesheetFinder, for_back_stage, for_the_site, join, lean


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "css"
    (folder / "base").mkdir(parents=True)
    (folder / "layers.css").write_text("/* order */\n@layer reset, base;\n")
    (folder / "base" / "words.css").write_text("@layer base {\n\n  p {\n    margin: 0;\n  }\n}\n")
    (folder / "base" / "page.css").write_text("@layer base { html { color: red; } }\n")
    return folder


def test_the_layers_come_first_and_the_rest_in_order_of_path(sources):
    assert join(for_the_site(sources)) == (
        "@layer reset, base;\n"
        "@layer base { html { color: red; } }\n"
        "@layer base {\np {\nmargin: 0;\n}\n}\n"
    )


def test_comments_over_several_lines_are_left_out():
    assert lean("a { /* one\n two */ color: red; }") == "a {  color: red; }\n"


def test_a_changed_source_is_seen_at_once(sources, tmp_path):
    finder = StylesheetFinder(sources=sources, joined=tmp_path / "joined")
    path = finder.find("css/encore.css")
    (sources / "base" / "page.css").write_text("@layer base { html { color: blue; } }\n")
    assert finder.find("css/encore.css") == path
    assert "color: blue" in Path(path).read_text()


def test_the_admins_own_rules_come_after_the_sites_faces_and_colours(sources):
    (sources / "tokens").mkdir()
    for name in ("colours", "fonts", "type", "palettes"):
        (sources / "tokens" / f"{name}.css").write_text(f"/* */ {name} {{}}\n")
    (sources.parent / "back_stage").mkdir()
    (sources.parent / "back_stage" / "frame.css").write_text("#header {}\n")
    assert join(for_back_stage(sources)) == "fonts {}\ncolours {}\ntype {}\n#header {}\n"


def test_the_finder_answers_for_its_own_file_only(sources, tmp_path):
    finder = StylesheetFinder(sources=sources, joined=tmp_path / "joined")
    assert finder.find("css/base/page.css") == []
    assert finder.find("css/encore.css", find_all=True) == [finder.find("css/encore.css")]


def test_no_source_file_is_collected_by_itself():
    found = [path for finder in get_finders() for path, _ in finder.list([])]
    ours = [path for path in found if path.startswith("css/")]
    assert ours == ["css/encore.css", "css/back_stage.css"]


def test_collected_it_is_hashed_compressed_and_its_fonts_are_too(tmp_path):
    storage = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    with override_settings(
        STATIC_ROOT=tmp_path, STORAGES=settings.STORAGES | {"staticfiles": storage}
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
    [stylesheet] = tmp_path.glob("css/encore.*.css")
    [packed] = tmp_path.glob("css/encore.*.css.br")
    fonts = re.findall(r'url\("\.\./fonts/([^"]+)"\)', stylesheet.read_text())
    assert len(fonts) == 5
    assert [font for font in fonts if not (tmp_path / "fonts" / font).exists()] == []
    assert [font for font in fonts if not re.search(r"\.[0-9a-f]{12}\.woff2$", font)] == []
    assert packed.stat().st_size <= 13_000


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*/*.css")), ids=lambda path: path.stem)
def test_each_source_stays_small_and_in_the_layer_of_its_folder(path):
    css = path.read_text()
    assert css.count("\n") <= 200
    layers = set(re.findall(r"@layer (\w+)", css))
    assert layers == ({path.parent.name} if path.stem != "fonts" else set())
    assert "!important" not in css


def test_every_folder_is_a_declared_layer():
    order = re.search(r"@layer ([\w, ]+);", (SOURCES / "layers.css").read_text())[1].split(", ")
    assert {folder.name for folder in SOURCES.iterdir() if folder.is_dir()} <= set(order)
