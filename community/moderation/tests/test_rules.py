import pytest

from community.moderation.rules import conceals


@pytest.mark.parametrize(
    ("reporters", "active", "enough"),
    [(2, 0, False), (3, 0, True), (3, 150, True), (3, 151, False), (20, 1000, True)],
)
def test_a_bigger_house_needs_more_reports(reporters, active, enough):
    assert conceals(reporters, active, least=3, share=2) is enough
