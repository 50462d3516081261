"""The tags that every template has: plain values in, drawings out."""

import re
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django.template.loader import render_to_string

from config.lib.art.slope import TimelineRow


@pytest.fixture
def draw(rf):
    """Render a template as a page of the given address would."""

    def draw(source, path="/", **context):
        return engines["django"].from_string(source).render(context, rf.get(path))

    return draw


def entry(label, palette=""):
    return SimpleNamespace(label=label, palette=palette)


def palettes_in(html):
    return re.findall(r'data-palette="(\w+)"', html)


def test_a_plate_takes_what_the_catalogue_has(draw):
    html = draw(
        "{% plate title year credit palette=palette %}",
        title="Heat",
        year=1995,
        credit="Mann",
        palette="rose",
    )
    assert palettes_in(html) == ["rose"]
    assert ">1995</text>" in html
    assert ">Mann</text>" in html


def test_a_plate_without_a_year_or_a_pinned_palette_is_drawn_as_well(draw):
    html = draw(
        "{% plate title year credit palette=palette %}",
        title="Heat",
        year=None,
        credit="",
        palette="",
    )
    assert "None" not in html
    assert len(palettes_in(html)) == 1


def test_a_film_without_a_title_is_called_untitled(draw):
    assert "UNTITLED" in draw("{% plate '  ' %}")


def test_what_stands_in_a_title_cannot_become_markup(draw):
    html = draw("{% plate title label=title %}", title='"><script>alert(1)</script>')
    assert "<script" not in html
    assert "&lt;SCRIPT&gt;" in html


def test_the_same_name_twice_on_a_page_has_two_ids(draw):
    html = draw("{% portrait 'Ada Lind' %}{% portrait 'Ada Lind' %}")
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(set(ids)) == len(ids) == 2
    assert re.findall(r"url\(#([^)]+)\)", html) == ids


def test_portraits_of_a_page_are_numbered_through_its_partials(rf):
    engine = engines["django"]
    partial = engine.from_string("{% portrait 'Ada' %}")
    page = engine.from_string("{% portrait 'Ada' %}{% include partial only %}{% portrait 'Ada' %}")
    html = page.render({"partial": partial.template}, rf.get("/"))
    assert re.findall(r'id="([^"]+)"', html) == ["spot-1", "spot-2", "spot-3"]


def test_a_page_is_the_same_each_time_it_is_drawn(draw):
    source = "{% portrait 'Ada Lind' %}{% plate 'Heat' %}"
    assert draw(source) == draw(source)


def test_plates_in_a_row_have_no_neighbours_alike(draw):
    films = [entry(f"Night {number}") for number in range(40)]
    html = draw(
        "{% for film, palette in films|plate_palettes %}"
        "{% plate film.label palette=palette %}{% endfor %}",
        films=films,
    )
    hung = palettes_in(html)
    assert len(hung) == 40
    assert [place for place in range(1, 40) if hung[place] == hung[place - 1]] == []


def test_a_pinned_palette_is_found_at_the_end_of_a_path(draw):
    cast = [SimpleNamespace(person=entry("Ada Lind", "rose")), SimpleNamespace(person=entry("Bo"))]
    html = draw(
        '{% for role, palette in cast|portrait_palettes:"person" %}{{ palette }} {% endfor %}',
        cast=cast,
    )
    assert html.split()[0] == "rose"
    assert html.split()[1] != "rose"


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("/films/?page=1&kind=series", [("next", "?page=2&amp;kind=series")]),
        ("/films/?page=2", [("prev", "?"), ("next", "?page=3")]),
        ("/films/?q=a&page=3", [("prev", "?q=a&amp;page=2"), ("next", "?q=a&amp;page=4")]),
        ("/films/?page=4", [("prev", "?page=3")]),
    ],
)
def test_the_pager_leads_to_its_neighbours_and_keeps_the_filters(rf, address, links):
    request = rf.get(address)
    page = Paginator(range(40), 10).get_page(request.GET["page"])
    html = render_to_string("ui/_pager.html", {"page": page}, request)
    assert re.findall(r'rel="(\w+)"\s+href="([^"]*)"', html) == links
    assert f"Page {page.number} of 4" in html


def test_a_list_of_one_page_needs_no_pager(rf):
    page = Paginator(range(3), 10).get_page(1)
    assert render_to_string("ui/_pager.html", {"page": page}, rf.get("/")).strip() == ""


def test_a_veil_says_what_it_hides_and_has_no_words_of_it():
    html = render_to_string("ui/_veil.html", {"says": "Spoiler: the end.", "href": "/x/?open=1"})
    assert 'href="/x/?open=1"' in html
    assert "Spoiler: the end." in html
    assert "<details" not in html


def test_the_timeline_has_its_numbers_in_a_table(rf):
    rows = [
        TimelineRow("Heat", "1995", 1, 2),
        TimelineRow("Cold", "1996", 2, 1, "disputed"),
        TimelineRow("Warm", "", 3, None, "soon"),
    ]
    html = render_to_string(
        "ui/_timeline.html", {"rows": rows, "title": "Orders", "description": "Said."}
    )
    cells = [
        re.sub(r"<[^>]+>", "", cell)
        for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", html, re.DOTALL)
    ]
    assert cells == [
        *("Title", "Year", "Released", "In the story"),
        *("Heat", "1995", "1", "2"),
        *("Cold", "1996", "2", "1, disputed"),
        *("Warm", "not announced", "3", "not known"),
    ]
