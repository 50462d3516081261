"""Objecting to a decision, and answering: by somebody else than whoever decided."""

from django.db import transaction
from django.utils import timezone

from .models import Appeal, Decision
from .ruling import AlreadyDecided, OwnCase, Ruling, write_down
from .telling import tell_appealed
from .undoing import undo


def appeal(decision, member, text):
    """Write an appeal down; a second one against the same decision changes nothing."""
    words = {"member": member, "text": text}
    return Appeal.objects.get_or_create(decision=decision, defaults=words)[0]


@transaction.atomic
def answer(appeal, by, text, granted):
    """Answer an appeal; granting it undoes the decision, as far as it can still be undone.

    Raises AlreadyDecided if it is answered, and OwnCase for whoever decided or appeals, unless
    nobody else could answer.
    """
    appeal = Appeal.objects.select_for_update(of=("self",)).get(pk=appeal.pk)
    if appeal.answered_at:
        raise AlreadyDecided
    if not Appeal.objects.answerable_by(by).filter(pk=appeal.pk).exists():
        raise OwnCase
    appeal.answer, appeal.answered_by, appeal.granted = text, by, granted
    appeal.answered_at = timezone.now()
    appeal.save()
    decision = appeal.decision
    write_down(Decision.Verb.ANSWER_APPEAL, Ruling(by, text), member=appeal.member)
    if granted and decision.can_be_undone:
        undo(decision, Ruling(by, text))
    tell_appealed(appeal)
    return appeal
