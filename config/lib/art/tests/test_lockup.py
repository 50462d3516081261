"""Titles are broken as a compositor would break them."""

import pytest

from config.lib.art.lettering import length_of
from config.lib.art.lockup import lockup, parts
from config.lib.art.other_scripts import set_block


def lines(title):
    return [line.text for line in lockup(title, 174, 300).lines]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("John Wick: Chapter 3 – Parabellum", ["JOHN WICK", "CHAPTER 3", "PARABELLUM"]),
        ("Spider-Man", ["SPIDER-MAN"]),
        ("Alien – Resurrection", ["ALIEN", "RESURRECTION"]),
        ("", []),
    ],
)
def test_a_title_falls_into_its_parts(title, expected):
    assert parts(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Heat", ["HEAT"]),
        ("John Wick", ["JOHN", "WICK"]),
        ("Everything Everywhere All at Once", ["EVERYTHING", "EVERYWHERE", "ALL AT ONCE"]),
        ("The Lord of the Rings", ["THE LORD", "OF THE RINGS"]),
        ("John Wick: Chapter 3 – Parabellum", ["JOHN WICK", "CHAPTER 3", "PARABELLUM"]),
    ],
)
def test_lines_break_where_sense_does(title, expected):
    assert lines(title) == expected


def test_no_small_word_stands_alone_on_a_line():
    assert not {"OF", "THE", "A", "AND"} & set(lines("The Sound of the House of a King and Us"))


def test_a_subtitle_is_not_louder_than_its_title():
    # broken into two lines, "A STAR" would outshout the film's name
    assert lines("Rogue One: A Star Wars Story") == ["ROGUE ONE", "A STAR WARS STORY"]


def test_a_title_of_sixty_words_is_poured_into_even_lines_that_fit():
    poured = lockup(" ".join(["word"] * 60), 174, 300)
    assert poured.height <= 0.74 * 300 + 0.01
    assert len({line.text for line in poured.lines[:-1]}) == 1


def test_square_letters_break_into_lines_of_one_length():
    assert set_block("千と千尋の神隠し", 174, 108).lines == ("千と千尋", "の神隠し")


def test_a_word_is_broken_only_when_it_fits_no_line():
    assert set_block("Кинематограф", 174, 108).lines == ("Кинематограф",)
    assert len(set_block("ж" * 400, 174, 108).lines) > 1


def test_a_mark_stays_with_its_letter():
    lines = set_block("é" * 300 + "ж", 174, 108).lines
    assert [line for line in lines if line.startswith("\u0301")] == []


@pytest.mark.parametrize(
    ("title", "length"),
    [
        ("", "s"),
        ("Heat", "s"),
        ("Ballerina", "s"),
        ("Understudy", "m"),
        ("John Wick: Chapter 4", "m"),
        ("Koyaanisqatsi and the Interconnectedness", "l"),
        ("John Wick: Chapter 3 – Parabellum", "l"),
    ],
)
def test_the_head_of_a_page_sets_a_title_as_large_as_it_fits(title, length):
    assert length_of(title) == length
