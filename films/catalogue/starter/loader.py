"""Write the entries of the starter files that this site has not taken over yet."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction

from ..models import StarterEntry
from .drafts import Draft, Starter
from .reader import Mistake
from .values import Reference

FILES = "files"  # the kind under which a state of the files is recorded, by its digest


class Refused(Exception):
    """The files hold mistakes; `mistakes` lists them all, file by file. Nothing was written."""

    def __init__(self, mistakes):
        self.mistakes = sorted(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))


def is_loaded(starter: Starter) -> bool:
    """True when exactly these files have been loaded before. One query."""
    return StarterEntry.objects.filter(kind=FILES, key=starter.digest).exists()


def load(starter: Starter, keep: bool = True) -> dict[str, int]:
    """Write every entry not loaded before, all or none; returns how many of each kind.

    With keep=False everything is tried and nothing stays. Raises Refused.
    """
    starter.read()
    if starter.mistakes:
        raise Refused(starter.mistakes)
    with transaction.atomic():
        loading = Loading(starter)
        if loading.begins() or not keep:
            loading.run()
        if loading.mistakes:
            raise Refused(loading.mistakes)
        if not keep:
            transaction.set_rollback(True)
    return loading.counts


class Loading:
    """One run of the loader, within a transaction."""

    def __init__(self, starter: Starter) -> None:
        self.starter = starter
        self.mistakes: list[Mistake] = []
        self.rows: dict[tuple[str, str], models.Model | None] = {}
        self.underway: set[tuple[str, str]] = set()
        self.new: list[tuple[str, str]] = []
        self.records: list[StarterEntry] = []
        self.counts: dict[str, int] = {}

    def begins(self) -> bool:
        """Claim these files; False when another process has just loaded them."""
        _row, is_ours = StarterEntry.objects.get_or_create(kind=FILES, key=self.starter.digest)
        records = StarterEntry.objects.exclude(kind=FILES).values_list("kind", "key", "entry")
        self.taken_over = {(kind, key): entry for kind, key, entry in records}
        return is_ours

    def run(self):
        for name in self.starter.entries:
            self.row(name)
        for name in self.new:
            self.write_parts(self.starter.entries[name], self.rows[name])
        StarterEntry.objects.bulk_create(self.records)
        for kind, _key in self.new:
            self.counts[kind] = self.counts.get(kind, 0) + 1

    def row(self, name):
        """The row of the entry `name`, written if this site has never had it.

        None for an entry that an editor deleted, and for one that needs such an entry.
        """
        if name in self.underway:
            place = self.starter.entries[name].place
            self.mistakes.append(Mistake(place, "this entry needs itself."))
            return None
        if name not in self.rows:
            self.underway.add(name)
            self.rows[name] = self._taken_over(name) or self._new(name)
            self.underway.remove(name)
        return self.rows[name]

    def _taken_over(self, name):
        if name in self.taken_over:
            return self._model(name).objects.filter(pk=self.taken_over[name]).first()
        draft = self.starter.entries[name]
        row = _same_row(draft)
        if row:
            self._record(name, row)
        return row

    def _new(self, name):
        if name in self.taken_over:
            return None
        row = self.write(self.starter.entries[name])
        if row:
            self.new.append(name)
            self._record(name, row)
        return row

    def _model(self, name):
        return self.starter.entries[name].shape.model

    def _record(self, name, row):
        kind, key = name
        self.records.append(StarterEntry(kind=kind, key=key, entry=row.pk))

    def write(self, draft: Draft, **parent):
        """The saved row of `draft`, or None where it names an entry that is not there."""
        values, sets = {}, {}
        for field, value in draft.values.items():
            try:
                found = self.resolve(value)
            except LookupError:
                return None
            many = draft.shape.model._meta.get_field(field).many_to_many
            (sets if many else values)[field] = found
        row = draft.shape.model(**values, **parent)
        try:
            row.full_clean()
        except ValidationError as problem:
            self._wrong(draft, problem)
            return None
        row.save()
        for field, found in sets.items():
            getattr(row, field).set(found)
        return row

    def write_parts(self, draft: Draft, row):
        for part in draft.parts:
            written = self.write(part, **{part.shape.parent: row})
            if written:
                self.write_parts(part, written)

    def resolve(self, value):
        """The value with rows, or their ids within a set, in place of References."""
        if isinstance(value, tuple):
            return [self.resolve(single).pk for single in value]
        if not isinstance(value, Reference):
            return value
        row = self.row((value.kind, value.key))
        if row is None:
            raise LookupError(value.key)
        return row

    def _wrong(self, draft, problem):
        for field, messages in problem.message_dict.items():
            place = draft.places.get(field, draft.place)
            start = "" if field == NON_FIELD_ERRORS else f"{field}: "
            self.mistakes += [Mistake(place, f"{start}{message}") for message in messages]


def _same_row(draft):
    """What an editor entered by hand before it came with the starter content."""
    for names in draft.shape.same:
        values = {name: draft.values.get(name, "") for name in names}
        if all(values.values()):
            row = draft.shape.model.objects.filter(**values).first()
            if row:
                return row
    return None
