"""Dates that are known only as far as they are known.

A release may be set for a day, a month, a quarter, a season, half a year, a year
or a decade, or "to be announced". Such a date is never stored as if it were its
first day. It is kept as the last day it can be, followed by its precision:

    "2025-06-06"           6 June 2025
    "2025-06-30 month"     June 2025
    "2025-09-30 quarter"   third quarter of 2025
    "2026-02-28 season"    winter 2025-26
    "9999-12-31 tba"       to be announced
    "1950-12-31 year ~"    about 1950

Sorted as plain text these fall into the order in which readers expect them:
by their end, a precise date before a vague one. They are calendar dates, not
moments, so no time zone applies to them.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

PRECISIONS = ("day", "month", "season", "quarter", "half", "year", "decade", "tba")
SEASONS = ("spring", "summer", "autumn", "winter")  # northern, by whole months
MONTHS = tuple(name.lower() for name in calendar.month_name)[1:]
FIRST_YEAR, LAST_YEAR = 1870, 2200
TBA_DAY = date(9999, 12, 31)
MONTHS_IN = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120}


class DateNotUnderstood(ValueError):
    """The text names no date; the message says so in plain words."""


@dataclass(frozen=True, order=False)
class PartialDate:
    """A date known to `precision`; `end` is the last day that it can be."""

    end: date
    precision: str = "day"
    circa: bool = False

    @property
    def is_tba(self) -> bool:
        return self.precision == "tba"

    @property
    def start(self) -> date:
        """The first day that it can be."""
        if self.precision in {"day", "tba"}:
            return self.end
        months = self.end.year * 12 + self.end.month - MONTHS_IN[self.precision]
        return date(months // 12, months % 12 + 1, 1)

    @property
    def year(self) -> int | None:
        """The year by which it is catalogued; a winter counts by its first month."""
        return None if self.is_tba else self.start.year

    @property
    def key(self) -> str:
        """The text under which it is stored and sorted."""
        words = [self.end.isoformat()]
        if self.precision != "day":
            words.append(self.precision)
        return " ".join([*words, "~"] if self.circa else words)

    def __str__(self) -> str:
        """As an editor would type it, in a form that `parse` reads back."""
        if self.is_tba:
            return "TBA"
        words = _TYPED[self.precision](self.start, self.end)
        return f"about {words}" if self.circa else words

    def __lt__(self, other: "PartialDate") -> bool:
        return self.key < other.key

    def certainly_before(self, day: date) -> bool:
        return not self.is_tba and self.end < day

    def possibly_before(self, day: date) -> bool:
        return not self.is_tba and self.start < day

    def contains(self, day: date) -> bool:
        return not self.is_tba and self.start <= day <= self.end

    @property
    def iso(self) -> str:
        """What HTML's <time datetime> takes: a day, a month, a year, or nothing."""
        match self.precision:
            case "day":
                return self.end.isoformat()
            case "month":
                return f"{self.end:%Y-%m}"
            case "year":
                return f"{self.end.year:04d}"
        return ""


TBA = PartialDate(TBA_DAY, "tba")
_TYPED: dict[str, Callable[[date, date], str]] = {
    "day": lambda start, end: f"{end.day} {_month_name(end)} {end.year}",
    "month": lambda start, end: f"{_month_name(end)} {end.year}",
    "season": lambda start, end: f"{SEASONS[end.month // 3 - 1]} {start.year}",
    "quarter": lambda start, end: f"Q{end.month // 3} {end.year}",
    "half": lambda start, end: f"H{end.month // 6} {end.year}",
    "year": lambda start, end: str(end.year),
    "decade": lambda start, end: f"{start.year}s",
}


def _month_name(day: date) -> str:
    return MONTHS[day.month - 1].capitalize()


def from_key(key: str) -> PartialDate:
    """Read back a stored key. Raises DateNotUnderstood for anything else."""
    words = key.removesuffix(" ~").split(" ")
    try:
        end = date.fromisoformat(words[0])
    except ValueError:
        raise DateNotUnderstood(f"“{key}” is not a stored date.") from None
    found = PartialDate(end, " ".join(words[1:]) or "day", key.endswith(" ~"))
    # Python reads more spellings of a day than one, but only one was stored.
    if found.precision not in PRECISIONS or not _is_whole_unit(found) or found.key != key:
        raise DateNotUnderstood(f"“{key}” is not a stored date.")
    return found


def _is_whole_unit(when: PartialDate) -> bool:
    """A month ends on its last day, a quarter in March, June, September or December …"""
    if when.precision == "tba":
        return when.end == TBA_DAY and not when.circa
    if not FIRST_YEAR <= when.end.year <= LAST_YEAR:
        return False
    if when.precision == "day":
        return True
    if (when.end + timedelta(days=1)).day != 1:
        return False
    ends = {"season": (2, 5, 8, 11), "quarter": (3, 6, 9, 12), "half": (6, 12)}
    match when.precision:
        case "month":
            return True
        case "year":
            return when.end.month == 12
        case "decade":
            return when.end.month == 12 and when.end.year % 10 == 9
    return when.end.month in ends[when.precision]


# ---- what people type ------------------------------------------------------------


def parse(text: str) -> PartialDate | None:
    """Understand a date as an editor types it; None for nothing typed.

    2025-06-06, 6 June 2025, June 2025, 2025-06, Q3 2025, 2025-Q3, H1 2025,
    summer 2025, 2025, 1970s, TBA; "about" or "c." before it, or "~" after it,
    marks it as approximate. Raises DateNotUnderstood with what would be right.
    """
    words = " ".join(text.lower().replace(",", " ").split())
    if not words:
        return None
    circa = False
    if match := re.fullmatch(r"(?:about|around|circa|c\.?|~)\s*(.+)|(.+?)\s*~", words):
        circa, words = True, match[1] or match[2]
    found = _exact(words) or _named(words)
    if found is None or (circa and found.is_tba):
        raise DateNotUnderstood(
            f"“{text.strip()}” is not a date we understand. Write 6 June 2025, June 2025, "
            "Q3 2025, summer 2025, first half of 2025, 2025, the 1970s, or TBA."
        )
    return PartialDate(found.end, found.precision, circa)


def _exact(words: str) -> PartialDate | None:
    if words in {"tba", "tbd", "to be announced"}:
        return TBA
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})", words):
        return _unit(int(match[1]), int(match[2]), "month")
    if match := re.fullmatch(r"(\d{4})", words):
        return _unit(int(match[1]), 12, "year")
    if match := re.fullmatch(r"(?:the )?(\d{3})0s", words):
        return _unit(int(match[1]) * 10 + 9, 12, "decade")
    return None


def _named(words: str) -> PartialDate | None:
    if match := re.fullmatch(r"q([1-4])[ -]?(\d{4})|(\d{4})[ -]?q([1-4])", words):
        return _unit(int(match[2] or match[3]), 3 * int(match[1] or match[4]), "quarter")
    if match := re.fullmatch(r"h([12])[ -]?(\d{4})|(\d{4})[ -]?h([12])", words):
        return _unit(int(match[2] or match[3]), 6 * int(match[1] or match[4]), "half")
    if match := re.fullmatch(r"(first|second) half (?:of )?(\d{4})", words):
        return _unit(int(match[2]), 6 if match[1] == "first" else 12, "half")
    if match := re.fullmatch(r"(spring|summer|autumn|fall|winter)[ -](\d{4})", words):
        return _season(match[1].replace("fall", "autumn"), int(match[2]))
    if match := re.fullmatch(r"(\d{1,2}) ([a-z]{3,9}) (\d{4})", words):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := re.fullmatch(r"([a-z]{3,9}) (\d{1,2}) (\d{4})", words):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    if match := re.fullmatch(r"([a-z]{3,9}) (\d{4})", words):
        return _unit(int(match[2]), _month(match[1]), "month")
    return None


def _month(word: str) -> int:
    """1 to 12, or 0 for a word that names no month."""
    fits = [number for number, name in enumerate(MONTHS, 1) if name.startswith(word)]
    return fits[0] if len(fits) == 1 else 0


def _season(name: str, year: int) -> PartialDate | None:
    if name == "winter":  # winter 2025 begins in December 2025
        return _unit(year + 1, 2, "season")
    return _unit(year, 5 + 3 * SEASONS.index(name), "season")


def _unit(year: int, month: int, precision: str) -> PartialDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    return PartialDate(date(year, month, calendar.monthrange(year, month)[1]), precision)


def _day(year: int, month: int, day: int) -> PartialDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return PartialDate(date(year, month, day))
    except ValueError:
        return None
