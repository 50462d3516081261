from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from community.notifications.mail_times import mail_time

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("frequency", "now", "zone", "then"),
    [
        ("at_once", "2026-01-01 12:00", "UTC", "2026-01-01 12:05"),
        ("daily", "2026-01-01 06:59", "UTC", "2026-01-01 07:00"),
        ("daily", "2026-01-01 07:00", "UTC", "2026-01-02 07:00"),
        ("daily", "2026-01-01 05:30", "Europe/Paris", "2026-01-01 06:00"),
        ("daily", "2026-01-01 23:30", "Pacific/Auckland", "2026-01-02 18:00"),
        ("weekly", "2026-01-01 12:00", "UTC", "2026-01-05 07:00"),  # a Thursday
        ("weekly", "2026-01-05 06:00", "UTC", "2026-01-05 07:00"),
        ("weekly", "2026-01-05 08:00", "UTC", "2026-01-12 07:00"),
        # The clocks change in between, and seven stays seven.
        ("daily", "2026-03-28 12:00", "Europe/Paris", "2026-03-29 05:00"),
        ("weekly", "2026-10-20 12:00", "Europe/Paris", "2026-10-26 06:00"),
    ],
)
def test_letters_come_in_the_members_own_morning(frequency, now, zone, then):
    found = mail_time(frequency, moment(now), ZoneInfo(zone))
    assert found.astimezone(UTC) == moment(then)


def test_never_is_never():
    assert mail_time("never", moment("2026-01-01 12:00"), PARIS) is None


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
