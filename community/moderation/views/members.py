"""The record of a member, and what moderators decide about them."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from community.members.models import Member

from .. import sanctioning
from ..forms import LiftForm, NoteForm, ReasonForm, SanctionForm
from ..guards import for_moderators
from ..kinds import CannotError
from ..models import Case, Note, Sanction
from ..ruling import AlreadyDecided, OwnCase, Ruling
from .records import record_of


@for_moderators
@require_safe
def member(request, username):
    return page(request, one_member(request, username), SanctionForm())


@for_moderators
@require_POST
def sanction(request, username):
    found, form = one_member(request, username), SanctionForm(request.POST)
    if not form.is_valid():
        return page(request, found, form)
    term = sanctioning.Term(**form.term())
    return decided(request, found, sanctioning.sanction, found, term, ruling(request, form))


@for_moderators
@require_POST
def remove_all(request, username):
    found, form = one_member(request, username), ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was removed: choose a reason or write one."))
        return redirect("moderation:member", found.username)
    return decided(request, found, sanctioning.remove_all, found, ruling(request, form))


@for_moderators
@require_POST
def lift(request, pk):
    """End a sanction now, or sooner than it would."""
    row = get_object_or_404(Sanction.objects.exclude(member=request.user), pk=pk)
    form = LiftForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was lifted: choose a reason or write one."))
        return redirect("moderation:member", row.member.username)
    said = ruling(request, form)
    return decided(request, row.member, sanctioning.lift, row, said, form.until())


@for_moderators
@require_POST
def add_note(request, username):
    found, form = one_member(request, username), NoteForm(request.POST)
    if form.is_valid():
        Note.objects.create(member=found, author=request.user, text=form.cleaned_data["text"])
    return redirect("moderation:member", found.username)


def one_member(request, username):
    """Anybody but oneself: nobody keeps a record of themselves."""
    others = Member.objects.exclude(pk=request.user.pk)
    return get_object_or_404(others, username__iexact=username)


def ruling(request, form):
    return Ruling(request.user, form.cleaned_data["reason"], form.cleaned_data["note"])


def decided(request, found, verb, *words):
    """Do it, say so, and come back to the record."""
    try:
        verb(*words)
        messages.success(request, _("It is decided, and the member was told."))
    except CannotError as problem:
        messages.error(request, str(problem))
    except (AlreadyDecided, OwnCase):
        messages.error(request, _("Somebody else decided this meanwhile."))
    return redirect("moderation:member", found.username)


def page(request, found, form):
    context = {
        "subject": found,
        "form": form,
        "remove_form": ReasonForm(auto_id="all_%s"),
        "record": record_of(found),
        "in_force": Sanction.objects.in_force().filter(member=found),
        "cases": Case.objects.for_moderator(request.user).filter(member=found).for_rows()[:20],
        "decisions": found.decisions_met.for_log()[:30],
        "notes": found.moderation_notes.select_related("author"),
    }
    return render(request, "moderation/member.html", context)
