from datetime import date
from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from films.catalogue.partial_dates import TBA, DateNotUnderstood, PartialDate, from_key, parse

TYPED = {
    "2025-06-06": "2025-06-06",
    "2025-6-6": "2025-06-06",
    "6 June 2025": "2025-06-06",
    "06 jun 2025": "2025-06-06",
    "June 6, 2025": "2025-06-06",
    "  6   JUNE   2025 ": "2025-06-06",
    "29 February 2024": "2024-02-29",
    "June 2025": "2025-06-30 month",
    "sept 2025": "2025-09-30 month",
    "2024-02": "2024-02-29 month",
    "Q3 2025": "2025-09-30 quarter",
    "2025-Q3": "2025-09-30 quarter",
    "h1 2025": "2025-06-30 half",
    "second half of 2025": "2025-12-31 half",
    "summer 2025": "2025-08-31 season",
    "fall 2025": "2025-11-30 season",
    "winter 2027": "2028-02-29 season",
    "2025": "2025-12-31 year",
    "1970s": "1979-12-31 decade",
    "the 1970s": "1979-12-31 decade",
    "TBA": "9999-12-31 tba",
    "to be announced": "9999-12-31 tba",
    "about 1950": "1950-12-31 year ~",
    "c. 1950": "1950-12-31 year ~",
    "1950 ~": "1950-12-31 year ~",
}
NO_DATES = [
    "soon", "31 June 2025", "29 February 2025", "2025-13", "2025-00", "Q5 2025", "H3 2025",
    "juxx 2025", "ma 2025", "06/06/2025", "1869", "2201", "99999", "20 25", "about TBA",
    "about about 1950", "2025-06-06 month", "-5 June 2025", "<b>2025</b>",
]  # fmt: skip


@st.composite
def dates(draw):
    """Every date that an editor can record."""
    year = draw(st.integers(1870, 2199))
    text = draw(
        st.sampled_from(
            [
                f"{year}",
                f"{year // 10}0s" if year >= 1880 else "1880s",
                f"Q{draw(st.integers(1, 4))} {year}",
                f"H{draw(st.integers(1, 2))} {year}",
                f"{draw(st.sampled_from(['spring', 'summer', 'autumn', 'winter']))} {year}",
                f"{year}-{draw(st.integers(1, 12))}",
                f"{draw(st.dates(date(1870, 1, 1), date(2200, 12, 31)))}",
            ]
        )
    )
    return parse(f"about {text}" if draw(st.booleans()) else text)


class TypedDatesTest(TestCase):
    def test_what_people_type_is_understood(self):
        self.assertEqual({text: parse(text).key for text in TYPED}, TYPED)

    def test_nothing_typed_is_no_date(self):
        self.assertEqual([parse(""), parse("   ")], [None, None])

    def test_what_is_no_date_is_refused_in_its_own_words_with_what_would_be_right(self):
        for text in NO_DATES:
            with self.subTest(text), self.assertRaises(DateNotUnderstood) as refusal:
                parse(text)
            self.assertEqual(
                str(refusal.exception),
                f"“{text}” is not a date we understand. Write 6 June 2025, June 2025, "
                "Q3 2025, summer 2025, first half of 2025, 2025, the 1970s, or TBA.",
            )

    @given(dates())
    def test_a_date_shown_in_a_form_is_understood_again(self, when):
        self.assertEqual(parse(str(when)), when)

    def test_a_date_is_shown_as_people_type_it(self):
        shown = ["6 June 2025", "June 2025", "winter 2025", "Q3 2025", "H1 2025", "2025", "1970s"]
        shown += ["about 1950", "TBA"]
        self.assertEqual([str(parse(text)) for text in shown], shown)


class StoredDatesTest(TestCase):
    @given(dates())
    def test_a_stored_date_is_read_back_as_it_was(self, when):
        self.assertEqual(from_key(when.key), when)

    @given(st.text(alphabet="0123456789- ~adefhlmnoqrstuvwy", max_size=24))
    def test_what_is_read_back_is_what_was_stored(self, text):
        try:
            self.assertEqual(from_key(text).key, text)
        except DateNotUnderstood as refusal:
            self.assertEqual(str(refusal), f"“{text}” is not a stored date.")

    def test_what_no_date_would_be_stored_as_is_refused(self):
        for key in (
            "",
            "2025",
            "20250606",  # Python would read this and the next two
            "2025-W23-5",
            "2025-06-06 day",
            "2025-06-15 month",
            "2025-07-31 quarter",
            "2025-06-30 season",
            "2025-09-30 half",
            "2025-06-30 year",
            "2025-12-31 decade",
            "2025-12-31 tba",
            "9999-12-31 tba ~",
            "9999-12-31 year",
            "0001-02-28 season",
            "2025-12-31 century",
            "2025-12-31 year ~ ~",
        ):
            with self.subTest(key), self.assertRaises(DateNotUnderstood):
                from_key(key)


class OrderTest(TestCase):
    @given(dates(), dates())
    def test_dates_fall_into_the_order_of_their_ends(self, one, other):
        if one.end != other.end:
            self.assertEqual(one < other, one.end < other.end)

    @given(dates())
    def test_a_day_comes_before_whatever_else_ends_with_it(self, when):
        day = PartialDate(when.end)
        self.assertTrue(when == day or day < when)

    @given(dates())
    def test_what_is_to_be_announced_comes_last(self, when):
        self.assertTrue(when < TBA)


class SpanTest(TestCase):
    def test_a_vague_date_spans_all_the_days_it_can_be(self):
        spans = {
            "6 June 2025": (date(2025, 6, 6), date(2025, 6, 6)),
            "February 2024": (date(2024, 2, 1), date(2024, 2, 29)),
            "winter 2025": (date(2025, 12, 1), date(2026, 2, 28)),
            "Q1 2025": (date(2025, 1, 1), date(2025, 3, 31)),
            "H2 2025": (date(2025, 7, 1), date(2025, 12, 31)),
            "2025": (date(2025, 1, 1), date(2025, 12, 31)),
            "1970s": (date(1970, 1, 1), date(1979, 12, 31)),
        }
        self.assertEqual({text: (parse(text).start, parse(text).end) for text in spans}, spans)

    @given(dates(), st.dates(date(1860, 1, 1), date(2210, 12, 31)))
    def test_a_day_is_before_within_or_after_it(self, when, day):
        after = not when.possibly_before(day) and not when.contains(day)
        self.assertEqual((when.certainly_before(day), when.contains(day), after).count(True), 1)

    def test_what_is_to_be_announced_is_before_and_contains_no_day(self):
        day = date(9999, 12, 31)
        self.assertEqual(
            (TBA.certainly_before(day), TBA.possibly_before(day), TBA.contains(day)), (False,) * 3
        )

    def test_a_winter_counts_by_the_year_in_which_it_begins(self):
        self.assertEqual(
            [parse("winter 2025").year, parse("2025").year, TBA.year], [2025, 2025, None]
        )

    def test_html_is_told_only_days_months_and_years(self):
        typed = ["6 June 2025", "June 2025", "2025", "Q2 2025", "summer 2025", "1970s", "TBA"]
        self.assertEqual(
            [parse(text).iso for text in typed], ["2025-06-06", "2025-06", "2025", "", "", "", ""]
        )
