"""What an administrator should know about the running site: who tells it, in what form.

An app tells by a function in its health.py, which is read with the apps:

    @section(_("Letters"))
    def letters(request):
        yield Finding(_("Waiting"), "3")
        yield Finding(_("Given up"), "1", trouble=_("The mail server refuses them. …"))

Such a function only reads. Its words are for people who do not program.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact; with `trouble`, what it means and what to do about it."""

    name: str
    fact: str
    trouble: str = ""


Teller = Callable[[HttpRequest], Iterator[Finding]]
_sections: list[tuple[str, Teller]] = []


def section(title: str) -> Callable[[Teller], Teller]:
    """Put what the function yields on the health page, under this title."""

    def register(function: Teller) -> Teller:
        _sections.append((title, function))
        return function

    return register


def findings(request: HttpRequest) -> list[tuple[str, list[Finding]]]:
    """Every section's title and findings, in the order of the apps."""
    return [(title, _told(function, request)) for title, function in _sections]


def _told(function: Teller, request: HttpRequest) -> list[Finding]:
    """What it tells; if it cannot, that is a finding too, and the others are told all the same."""
    try:
        return list(function(request))
    except Exception as problem:  # a different kind for each thing that may be broken
        log.exception("The health page could not look at %s", function.__name__)
        advice = _("This could not be looked at, so it is broken. The server's log says more.")
        return [Finding(_("Fault"), type(problem).__name__, advice)]
