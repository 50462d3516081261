import pytest

from community.limits.rates import Rate, rates


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ()),
        ("10/h", (Rate(10, 3600),)),
        ("5/10m", (Rate(5, 600),)),
        ("3/m, 40/d", (Rate(3, 60), Rate(40, 86_400))),
    ],
)
def test_a_rate_is_read_as_people_write_it(written, read):
    assert rates(written) == read


@pytest.mark.parametrize("nonsense", ["10", "10/s", "0/h", "/h", "10/h,", "-1/h", "1.5/h"])
def test_nonsense_is_no_rate(nonsense):
    with pytest.raises(ValueError, match="is no rate"):
        rates(nonsense)


def test_a_window_ends_where_the_next_begins():
    hourly = Rate(1, 3600)
    assert hourly.window(7199.9) == 1
    assert hourly.end(1) == 7200
    assert hourly.window(7200) == 2
