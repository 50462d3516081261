"""One case: the words, who reported them and why, whose they are, and what can be done."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import deciding
from ..forms import NoteForm, ReasonForm, films_in
from ..guards import for_moderators
from ..kinds import CannotError, kind_of
from ..models import Case, Note
from ..ruling import AlreadyDecided, Ruling
from .records import record_of

VERBS = {
    "approve": deciding.approve,
    "remove": deciding.remove,
    "lock_edits": deciding.lock_edits,
}


@for_moderators
@require_safe
def case(request, pk):
    found = one_case(request, pk)
    return render(request, "moderation/case.html", about(request, found, ReasonForm()))


@for_moderators
@require_POST
def decide(request, pk):
    """One action with its reason; whoever comes second keeps what they typed."""
    found, form = one_case(request, pk), ReasonForm(request.POST)
    if not form.is_valid():
        return render(request, "moderation/case.html", about(request, found, form))
    said, version = form.cleaned_data, request.POST.get("version", "")
    seen = int(version) if version.isdecimal() and len(version) < 10 else 0
    ruling = Ruling(request.user, said["reason"], said["note"], seen)
    try:
        act(request, found, ruling)
    except AlreadyDecided:
        found = one_case(request, pk)
        context = about(request, found, form) | {"late": last_decision(found)}
        return render(request, "moderation/case.html", context, status=409)
    except CannotError as problem:
        messages.error(request, str(problem))
        return redirect(found)
    messages.success(request, _("It is decided, and whom it concerns was told."))
    return redirect("moderation:queue")


def act(request, found, ruling):
    if request.POST.get("verb") == "add_scope":
        films = films_in(request.POST.getlist("films"), found.subject)
        return deciding.add_scope(found, films, ruling)
    if request.POST.get("verb") not in VERBS:
        raise CannotError(_("Choose what to do."))
    return VERBS[request.POST["verb"]](found, ruling)


@for_moderators
@require_POST
def hold(request, pk):
    """Claim the case, or give it back."""
    found = one_case(request, pk)
    if "release" in request.POST:
        deciding.release(found, request.user)
        return redirect(found)
    try:
        deciding.claim(found, request.user)
    except AlreadyDecided:
        messages.info(request, _("Somebody else is looking at it, or has decided it."))
    return redirect(found)


@for_moderators
@require_POST
def add_note(request, pk):
    found, form = one_case(request, pk), NoteForm(request.POST)
    if form.is_valid():
        Note.objects.create(case=found, author=request.user, text=form.cleaned_data["text"])
    return redirect(found.get_absolute_url() + "#notes")


def one_case(request, pk):
    cases = Case.objects.for_moderator(request.user)
    return get_object_or_404(cases.select_related("member", "claimed_by", "subject_kind"), pk=pk)


def last_decision(found):
    return found.decisions.select_related("actor").first()


def about(request, found, form):
    """What the page shows."""
    subject = found.subject
    kind = kind_of(subject) if subject else None
    return {
        "case": found,
        "form": form,
        "title": kind.title(subject) if kind else _("It is no longer there"),
        "words": kind.words(subject) if kind else [],
        "around": kind.context(subject) if kind else [],
        "actions": kind.actions if kind else (),
        "films": kind.films(subject) if kind else [],
        "address": kind.url(subject) if kind else "",
        "reports": found.reports.select_related("reporter"),
        "decisions": found.decisions.for_log(),
        "notes": found.notes.select_related("author"),
        "record": record_of(found.member, but=found) if found.member else None,
        "next": next_case(request, found),
    }


def next_case(request, found):
    """The case to look at after this one."""
    cases = Case.objects.for_moderator(request.user).open().exclude(pk=found.pk)
    return cases.order_by("-weight", "opened_at", "id").first()
