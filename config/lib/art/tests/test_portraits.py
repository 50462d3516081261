"""Initials in many scripts, and who is drawn how."""

from xml.etree import ElementTree

import pytest

from config.lib.art.portraits import Portrait, draw_portrait, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ana de Armas", "AA"),
        ("Guillermo del Toro", "GT"),
        ("Zendaya", "Z"),
        ("Jean-Pierre Jeunet", "JJ"),
        ("Mairéad Ó Súilleabháin", "MS"),
        ("Óscar Isaac", "ÓI"),
        ("Do\u0301ra Kis", "DK"),
        ("“Weird Al” Yankovic", "WY"),
        ("50 Cent", "5C"),
        ("de la", "DL"),
        ("山田 葵", "山"),
        ("نور الهاشمي", "ن"),
        ("الهاشمي", "ه"),
        ("Иван Петров", "ИП"),
        ("ज्योति बसु", "जब"),
        ("- – …", ""),
        ("", ""),
    ],
)
def test_initials_are_what_a_reader_of_the_script_expects(name, letters):
    assert initials(name) == letters


def shapes(svg):
    return [element.tag.rpartition("}")[2] for element in ElementTree.fromstring(svg).iter()]


def test_the_living_stand_under_a_spot():
    assert shapes(draw_portrait(Portrait("Ada Lind"))).count("clipPath") == 1


def test_the_dead_have_the_ghost_light_whatever_palette_is_pinned():
    svg = draw_portrait(Portrait("Ada Lind", palette="rose", ghost=True))
    assert 'data-palette="noir"' in svg
    assert 'class="bulb"' in svg
    assert "clipPath" not in svg


def test_a_small_portrait_is_letters_alone():
    assert shapes(draw_portrait(Portrait("Ada Lind", small=True))) == ["svg", "path", "g", "text"]


def test_the_pinned_palette_changes_the_colours_and_nothing_else():
    rose, moss = (draw_portrait(Portrait("Ada Lind", palette=name)) for name in ("rose", "moss"))
    assert rose.replace("rose", "moss") == moss


def test_a_name_beside_the_portrait_is_not_said_twice():
    assert 'aria-hidden="true"' in draw_portrait(Portrait("Ada Lind"))
    alone = draw_portrait(Portrait("Ada Lind", label="Portrait of Ada Lind"))
    assert 'role="img" aria-label="Portrait of Ada Lind"' in alone
