import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.moderation.matching import domain_of, fold, found, patterns

LIST = patterns(
    [(1, "pills"), (2, "casino*"), (3, "buy now"), (4, "Scheiße")],
    [(5, "spam.example"), (6, "https://www.Bad.Example/x")],
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Cheap PILLS, today.", {1}),
        ("Cheap p\u00edlls", {1}),
        ("Cheap p\u200bills", {1}),
        ("Cheap p1ll5 and \u0440ills", {1}),
        ("Full-width: ｐｉｌｌｓ", {1}),
        ("spillsway, pillsbury", set()),
        ("Casinos are casinoworthy", {2}),
        ("cas", set()),
        ("Buy, now", {3}),
        ("now buy", set()),
        ("SCHEISSE", {4}),
        ("See https://www.spam.example/offer?x=1", {5}),
        ("See shop.spam.example", {5}),
        ("See notspam.example and spam.example.org", set()),
        ("bad.example", {6}),
        ("", set()),
    ],
)
def test_what_is_listed_is_found_and_nothing_else(text, keys):
    assert found(text, LIST) == keys


def test_a_pattern_in_which_nothing_can_be_read_matches_nothing():
    assert found("anything at all *", patterns([(1, "*"), (2, "…")], [(3, "//")])) == set()


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        ("https://www.Spam.example:80/a?b#c", "spam.example"),
        ("*.spam.example", "spam.example"),
        (" www.spam.example ", "spam.example"),
    ],
)
def test_a_domain_is_read_out_of_what_people_paste(written, domain):
    assert domain_of(written) == domain


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert found(fold(text), LIST) == found(text, LIST)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_listed_word_is_found_whatever_stands_around_it(before, after):
    assert 1 in found(f"{before} pills {after}", LIST)
