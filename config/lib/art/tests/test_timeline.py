"""Two orders side by side, and dates that moved."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from config.lib.art.moved import Stop, draw_moved
from config.lib.art.slope import Slope, TimelineRow, draw_slope, shortened

SLOPE = Slope("Orders", "B came second and happens first.", left="Released", right="In the story")
ROWS = [
    TimelineRow("A", "2014", 1, 2),
    TimelineRow("B", "2017", 2, 1, "here"),
    TimelineRow("A: Part Two", "2019", 3, 3, "disputed"),
    TimelineRow("C", "", 4, None, "soon"),
]


def drawn(rows=ROWS):
    return ElementTree.fromstring(draw_slope(rows, SLOPE))


def texts(root, column):
    path = f"./ol[@class='{column}']/li"
    return ["".join(item.itertext()) for item in root.findall(path)]


def test_each_column_is_in_its_own_order():
    assert texts(drawn(), "released") == ["2014 A", "2017 B", "2019 Part Two", "C"]
    assert texts(drawn(), "told") == ["B", "A", "Part Two", ""]


def test_a_line_runs_from_release_to_story():
    lines = drawn().findall(".//path[@class='line']")
    assert [line.attrib["d"] for line in lines] == [
        "M0 150L100 50",
        "M0 50L100 150",
        "M0 250L100 250",
    ]


def test_what_is_disputed_or_not_out_has_open_dots():
    groups = {
        group.attrib.get("class", ""): group.find("path[@class='hole']") is not None
        for group in drawn().findall(".//g")
    }
    assert groups == {"": False, "here": False, "disputed": True}


def test_a_disputed_place_is_drawn_between_the_titles_that_stand_there():
    rows = [*ROWS[:2], TimelineRow("C", "2025", 3, 3, doubts=(1, 0))]
    disputed = drawn(rows).findall(".//g[@class='disputed']/path[@class='line']")
    assert [line.attrib["d"] for line in disputed] == ["M0 250L100 100", "M0 250L100 0"]


def test_the_drawing_says_what_it_shows():
    assert drawn().attrib["role"] == "img"
    assert drawn().attrib["aria-label"] == "Orders. B came second and happens first."


def test_a_timeline_of_nothing_is_still_a_drawing():
    assert texts(drawn([]), "released") == []


def test_a_label_loses_the_beginning_it_shares_with_another_label():
    assert shortened(["John Wick", "John Wick: Chapter 2", "Alien: Resurrection", "Dune:"]) == [
        "John Wick",
        "Chapter 2",
        "Alien: Resurrection",
        "Dune:",
    ]


@given(st.lists(st.tuples(st.text(), st.text(max_size=9), st.integers(1, 9)), max_size=12))
def test_any_labels_and_ranks_make_a_well_formed_drawing(cells):
    rows = [
        TimelineRow(label, year, place, rank)
        for place, (label, year, rank) in enumerate(cells, start=1)
    ]
    root = drawn(rows)
    assert len(root.findall(".//path[@class='line']")) == len(rows)
    assert not [element for element in root.iter() if {"style", "id"} & set(element.attrib)]


def places(svg):
    return [float(dot.attrib["cx"].rstrip("%")) for dot in svg.iter("circle")]


def test_dates_lie_in_proportion_to_time():
    stops = [Stop("first", 1000), Stop("second", 1100), Stop("third", 1400)]
    svg = ElementTree.fromstring(draw_moved(stops, "", "Moved twice."))
    assert places(svg) == [2, 26, 98]


def test_a_date_that_came_forward_lies_before_the_one_it_replaced():
    svg = ElementTree.fromstring(
        draw_moved([Stop("June", 1100), Stop("May", 1000)], "", "Moved to May.")
    )
    assert [(item.text, item.attrib["class"]) for item in svg.iter("li")] == [
        ("May", "now"),
        ("June", "was"),
    ]


def test_dates_without_a_day_stand_evenly():
    stops = [Stop("2023", None), Stop("7 June 2024", 1000), Stop("2026", None)]
    assert places(ElementTree.fromstring(draw_moved(stops, "", "Moved."))) == [2, 50, 98]


@given(st.lists(st.builds(Stop, st.text(), st.none() | st.integers(1, 10**6)), min_size=1))
def test_any_dates_make_a_well_formed_drawing(stops):
    svg = ElementTree.fromstring(draw_moved(stops, "note", "Said."))
    assert [place for place in places(svg) if not 2 <= place <= 98] == []
    assert len([dot for dot in svg.iter("circle") if dot.attrib["class"] == "now"]) >= 1
