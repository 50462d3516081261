"""Which words the search finds an entry by."""

from django.utils.translation import gettext as _

from films.search.documents import Document, forget, record

WEIGHTS = {"universe": 40, "film": 30, "person": 20, "character": 10}


def universe(entry):
    _hand_in("universe", entry, [entry.name], _("Universe"), is_shown=_is_published(entry))


def film(entry):
    names = [entry.title, entry.original_title]
    names += entry.alternative_titles.values_list("title", flat=True)
    detail = entry.get_kind_display().capitalize()
    if entry.year:
        detail = f"{detail}, {entry.year}"
    _hand_in("film", entry, names, detail, is_shown=_is_published(entry))


def person(entry):
    names = [entry.name, *entry.also_known_as.splitlines()]
    detail = entry.get_known_for_display()
    _hand_in("person", entry, names, detail, is_shown=_is_published(entry))


def character(entry):
    """A character whose very existence spoils is found by nobody who has not seen it."""
    names = [entry.name, *entry.aliases.splitlines()]
    detail = _("Character")
    if entry.universe_id:
        detail = _("Character, %(universe)s") % {"universe": entry.universe.name}
    safe = not entry.spoiler_scope
    _hand_in("character", entry, names, detail, is_shown=_is_published(entry) and safe)


def _is_published(entry):
    return entry.state == "published"


def _hand_in(kind, entry, names, detail, is_shown):
    if not is_shown:
        forget(kind, entry.pk)
        return
    record(
        Document(
            kind=kind,
            key=entry.pk,
            title=entry.label,
            names=[name for name in names if name.strip()],
            detail=detail,
            url=entry.get_absolute_url(),
            weight=WEIGHTS[kind],
        )
    )
