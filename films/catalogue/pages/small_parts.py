"""A film's short lists, read by one query: a dozen rows are not worth a query a kind."""

from django.db.models import BooleanField, IntegerField, TextField, Value
from django.db.models.functions import Cast

from ..models import AlternativeTitle, CompanyCredit, ExternalId, Genre, Release, Trailer

# What is read of each: the first column is the one that its list is sorted by.
FIELDS = {
    "genres": (Genre, ["name", "slug"]),
    "titles": (AlternativeTitle, ["title", "kind", "territory", "language"]),
    "companies": (CompanyCredit, ["role", "company__name"]),
    "external_ids": (ExternalId, ["scheme", "value"]),
    "trailers": (
        Trailer,
        ["published_on", "title", "kind", "url", "site", "is_official", "spoiler_scope"],
    ),
    "undated": (Release, ["territory", "kind", "note"]),
}
WIDTH = max(len(fields) for _, fields in FIELDS.values())


class SmallParts:
    """Genres, alternative titles, companies, external ids, trailers and undated releases.

    Each list holds unsaved rows of its model, with what a page shows of them.
    """

    def __init__(self, film):
        for part in FIELDS:
            setattr(self, part, [])
        first, *others = (_arm(part, rows) for part, rows in _rows(film).items())
        for part, *texts in first.union(*others, all=True).order_by("part", "c0", "c1"):
            getattr(self, part).append(_read(*FIELDS[part], texts))
        self.trailers.reverse()  # the newest first
        for each in self.external_ids:
            each.film = film  # its address depends on whether it is a film's or a person's


def _rows(film):
    return {
        "genres": film.genres.all(),
        "titles": film.alternative_titles.all(),
        "companies": film.company_credits.all(),
        "external_ids": film.external_ids.all(),
        "trailers": film.trailers.all(),
        "undated": film.releases.filter(dates=None),
    }


def _arm(part, rows):
    """The fields as text columns c0, c1 …, since only like columns can be united."""
    model, fields = FIELDS[part]
    columns = {f"c{at}": _as_text(model, field) for at, field in enumerate(fields)}
    spare = {f"c{at}": Value("", TextField()) for at in range(len(fields), WIDTH)}
    united = rows.order_by().annotate(part=Value(part, TextField()), **columns, **spare)
    return united.values_list("part", *columns, *spare)


def _as_text(model, field):
    is_yes_or_no = "__" not in field and isinstance(model._meta.get_field(field), BooleanField)
    # PostgreSQL would say "true", SQLite "1".
    return Cast(Cast(field, IntegerField()) if is_yes_or_no else field, TextField())


def _read(model, fields, texts):
    row = model()
    for field, text in zip(fields, texts, strict=False):
        name, _, of_related = field.partition("__")
        column = model._meta.get_field(name)
        value = column.related_model(**{of_related: text}) if of_related else column.to_python(text)
        setattr(row, name, value)
    return row
