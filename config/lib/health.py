"""What an administrator should know about the running site: who tells it, in what form.

An app tells by a function in its health.py, which is read with the apps:

    @section(_("Letters"))
    def letters(request):
        yield Finding(_("Waiting"), "3")
        yield Finding(_("Given up"), "1", trouble=_("The mail server refuses them. …"))

Such a function only reads. Its words are for people who do not program.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest


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
    return [(title, list(function(request))) for title, function in _sections]
