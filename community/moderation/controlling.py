"""Laying rules on one thing: locked, hidden, slow, a note on top."""

from django.db import transaction

from .kinds import kind_named
from .models import Control, Decision
from .ruling import OwnCase, write_down

COLUMNS = ("is_locked", "is_hidden", "slow_seconds", "note")


@transaction.atomic
def control(subject, values, ruling):
    """Lay `values`, the columns of a Control, on `subject`; the log says so and can undo it."""
    kind = kind_named(subject._meta.label_lower)
    author = kind.author(subject) if kind else None
    if author and author == ruling.by:
        raise OwnCase
    row = Control.objects.of(subject)
    before = {name: getattr(row, name) for name in COLUMNS}
    for name in COLUMNS:
        setattr(row, name, values[name])
    row.save()
    return write_down(
        Decision.Verb.CONTROL, ruling, subject, member=author, details={"control": before}
    )
