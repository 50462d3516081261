"""What every decision is made with: who, and in which words. And how it is written down."""

from dataclasses import dataclass

from community.members.models import Member

from .models import Decision
from .models.subject import AboutSubject


class AlreadyDecided(Exception):
    """Somebody else acted since the moderator's page was made."""


class OwnCase(Exception):
    """Nobody decides about themselves."""


@dataclass(frozen=True)
class Ruling:
    """`reason` is public and told to the member; `note` is for moderators.

    `by` is None where the site acts by its rules. `version` is the case's as the moderator
    saw it, or None to decide whatever happened meanwhile.
    """

    by: Member | None
    reason: str
    note: str = ""
    version: int | None = None


def write_down(verb, ruling, subject=None, **about):
    """Add a line to the log; `about` holds the Decision's other fields."""
    if subject is not None:
        about |= {"subject_kind": AboutSubject.kind_of_row(subject), "subject_id": subject.pk}
    return Decision.objects.create(
        verb=verb, actor=ruling.by, reason=ruling.reason, note=ruling.note, **about
    )


def row_of(subject, before):
    """A change to one thing, as Decision.details keep it for an undo."""
    return {"rows": [[subject._meta.label_lower, subject.pk, before]]}
