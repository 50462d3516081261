"""Which words the search finds an entry by."""

from django.utils.translation import gettext as _

from films.search.documents import Document, forget, record

WEIGHTS = {"universe": 40, "film": 30, "person": 20, "character": 10}


def universe(entry):
    _hand_in("universe", entry)


def film(entry):
    _hand_in("film", entry)


def person(entry):
    _hand_in("person", entry)


def character(entry):
    _hand_in("character", entry)


def document(kind, entry):
    """What the search may know of an entry; None where nobody may find it.

    A character whose very existence spoils is found by nobody.
    """
    if entry.state != "published" or getattr(entry, "spoiler_scope", None):
        return None
    names, detail = _DESCRIBED[kind](entry)
    return Document(
        kind=kind,
        key=entry.pk,
        title=entry.label,
        names=names,
        detail=detail,
        url=entry.get_absolute_url(),
        weight=WEIGHTS[kind],
    )


def _hand_in(kind, entry):
    found = document(kind, entry)
    if found:
        record(found)
    else:
        forget(kind, entry.pk)


def _of_universe(entry):
    return [], _("Universe")


def _of_film(entry):
    names = [entry.original_title, entry.sort_title]
    names += [other.title for other in entry.alternative_titles.all()]
    detail = entry.get_kind_display().capitalize()
    return names, f"{detail}, {entry.year}" if entry.year else detail


def _of_person(entry):
    return [entry.sort_name, *entry.also_known_as.splitlines()], str(entry.calling)


def _of_character(entry):
    detail = _("Character")
    if entry.universe_id:
        detail = _("Character, %(universe)s") % {"universe": entry.universe.name}
    return entry.aliases.splitlines(), detail


_DESCRIBED = {
    "universe": _of_universe,
    "film": _of_film,
    "person": _of_person,
    "character": _of_character,
}
