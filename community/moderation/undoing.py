"""Undoing: what a decision changed is put back, in one transaction, within thirty days."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from .kinds import kind_named
from .models import Control, Decision, Sanction
from .ruling import AlreadyDecided, OwnCase, write_down
from .telling import tell_author


@transaction.atomic
def undo(decision, ruling):
    """Put back what a decision changed, and write that down beside it.

    Raises AlreadyDecided if it was undone before or cannot be any more, and OwnCase for a
    decision about oneself.
    """
    decision = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if not decision.can_be_undone:
        raise AlreadyDecided
    if ruling.by and decision.member_id == ruling.by.pk:
        raise OwnCase
    _put_back_rows(decision.details.get("rows", []))
    _put_back_control(decision)
    _put_back_sanctions(decision, ruling)
    undone = write_down(
        Decision.Verb.UNDO,
        ruling,
        case=decision.case,
        subject_kind=decision.subject_kind,
        subject_id=decision.subject_id,
        member=decision.member,
        undoes=decision,
        is_public=decision.is_public,
    )
    tell_author(undone)
    return undone


def _put_back_rows(rows):
    for label, pk, before in rows:
        kind = kind_named(label)
        subject = kind and kind.model._default_manager.filter(pk=pk).first()
        if subject and before:
            kind.put_back(subject, before)


def _put_back_control(decision):
    if "control" in decision.details:
        Control.objects.filter(
            subject_kind=decision.subject_kind, subject_id=decision.subject_id
        ).update(**decision.details["control"])


def _put_back_sanctions(decision, ruling):
    """A sanction is lifted; one that was lifted or shortened holds again, as long as before."""
    now = timezone.now()
    imposed = Sanction.objects.filter(decision=decision, lifted_at=None)
    imposed.update(lifted_at=now, lifted_by=ruling.by)
    if "sanction" in decision.details:
        until = decision.details["until"]
        Sanction.objects.filter(pk=decision.details["sanction"]).update(
            lifted_at=None, lifted_by=None, until=until and datetime.fromisoformat(until)
        )


def forget_what_cannot_be_undone():
    """Drop the words that old decisions kept, since nothing needs them any more."""
    drop_what_was_kept(Decision.objects.past_undoing())


def drop_what_was_kept(decisions):
    """Empty the details of `decisions`, files and all: they cannot be undone from here on."""
    for decision in decisions.exclude(details={}):
        rows = decision.details.get("rows", [])
        Decision.objects.filter(pk=decision.pk).update(details={})
        for label, _pk, before in rows:
            if kind := kind_named(label):
                kind.forget(before)
