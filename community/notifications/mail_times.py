"""When a member hears of something by e-mail: soon, with the next morning, or never."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

AT_ONCE: Final = "at_once"
DAILY: Final = "daily"
WEEKLY: Final = "weekly"
NEVER: Final = "never"

# Long enough that what is taken back at once, or read on the site, reaches no mailbox.
SOON = timedelta(minutes=5)
MORNING = time(7)
MONDAY = 0


def mail_time(frequency: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When to write of what happened `now`; None for NEVER.

    Daily means at seven in the member's morning, weekly the same on Mondays.
    """
    if frequency == NEVER:
        return None
    if frequency == AT_ONCE:
        return now + SOON
    local = now.astimezone(zone)
    days = (MONDAY - local.weekday()) % 7 if frequency == WEEKLY else 0
    morning = _morning(local, days)
    if morning <= local:
        morning = _morning(local, days + (7 if frequency == WEEKLY else 1))
    return morning


def _morning(local: datetime, days: int) -> datetime:
    day = local.date() + timedelta(days=days)
    return datetime.combine(day, MORNING, tzinfo=local.tzinfo)
