"""Say dates and lengths in words, in the reader's language."""

from django.utils import dates
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .partial_dates import PartialDate


def date_in_words(when: PartialDate | None) -> str:
    """ "6 June 2025", "summer 2025", "about 1950", "to be announced"; "" for None."""
    if when is None:
        return ""
    words = _PHRASES[when.precision](when)
    return _("about %(date)s") % {"date": words} if when.circa else words


def _day(when):
    return _("%(day)d %(month)s %(year)d") % {
        "day": when.end.day,
        "month": dates.MONTHS[when.end.month],
        "year": when.end.year,
    }


def _month(when):
    return _("%(month)s %(year)d") % {
        "month": dates.MONTHS[when.end.month],
        "year": when.end.year,
    }


def _season(when):
    year = when.start.year
    match when.end.month:
        case 5:
            return _("spring %(year)d") % {"year": year}
        case 8:
            return _("summer %(year)d") % {"year": year}
        case 11:
            return _("autumn %(year)d") % {"year": year}
    return _("winter %(year)d–%(next)02d") % {"year": year, "next": (year + 1) % 100}


def _quarter(when):
    names = (_("first"), _("second"), _("third"), _("fourth"))
    return _("%(ordinal)s quarter of %(year)d") % {
        "ordinal": names[when.end.month // 3 - 1],
        "year": when.end.year,
    }


def _half(when):
    if when.end.month == 6:
        return _("first half of %(year)d") % {"year": when.end.year}
    return _("second half of %(year)d") % {"year": when.end.year}


_PHRASES = {
    "day": _day,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "year": lambda when: str(when.end.year),
    "decade": lambda when: _("the %(year)ds") % {"year": when.start.year},
    "tba": lambda when: _("to be announced"),
}


def year_in_words(when: PartialDate) -> str:
    """ "1962", "about 1962", "the 1960s"; the date's year and no more."""
    if when.precision == "decade":
        return date_in_words(when)
    return _("about %(date)s") % {"date": when.year} if when.circa else str(when.year)


def lifespan_in_words(birth: PartialDate | None, death: PartialDate) -> str:
    """ "1962–2023"; "died 2023" where the birth is not recorded."""
    died = year_in_words(death)
    return f"{year_in_words(birth)}–{died}" if birth else _("died %(year)s") % {"year": died}


def runtime_in_words(minutes: int | None) -> str:
    """ "2 h 5 min", "45 min"; "" for None. `minutes` is a whole number above 0."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)d min") % {"minutes": rest}
    if not rest:
        return _("%(hours)d h") % {"hours": hours}
    return _("%(hours)d h %(minutes)d min") % {"hours": hours, "minutes": rest}


def days_in_words(days: int) -> str:
    """A distance in whole weeks when it is one, else in days. `days` is 0 or more."""
    if days and days % 7 == 0:
        return ngettext("%(n)d week", "%(n)d weeks", days // 7) % {"n": days // 7}
    return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}
