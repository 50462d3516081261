"""The rows that the starter files describe, checked as far as possible without a database."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from .reader import Mapping, Mistake, Place, Text, Unreadable, read
from .shapes import KINDS, Shape
from .values import NOUNS, Reference, Wrong, guess, read_value

LONGEST_KEY = 120


@dataclass
class Draft:
    """A row to be: its values by field, where each was written, and its own rows."""

    shape: Shape
    place: Place
    values: dict[str, object] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    parts: list["Draft"] = field(default_factory=list)

    def references(self):
        """Every Reference in this row and the rows that hang on it."""
        for value in self.values.values():
            for single in value if isinstance(value, tuple) else (value,):
                if isinstance(single, Reference):
                    yield single
        for part in self.parts:
            yield from part.references()


class Starter:
    """All entries under a folder, by kind and key, and all mistakes found in them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = sorted(root.rglob("*.yaml"))
        self.entries: dict[tuple[str, str], Draft] = {}
        self.mistakes: list[Mistake] = []

    @property
    def digest(self) -> str:
        """A word that changes with every change to the files."""
        found = hashlib.sha256()
        for path in self.files:
            text = path.read_bytes()
            found.update(f"{self._name(path)}\0{len(text)}\0".encode() + text)
        return found.hexdigest()

    def _name(self, path):
        return path.relative_to(self.root.parent.parent).as_posix()

    def read(self) -> None:
        """Fill `entries` and `mistakes` from the files."""
        unreadable = []
        for path in self.files:
            try:
                self._file(path)
            except Unreadable as problem:
                unreadable.append(problem.mistake)
        self.mistakes += unreadable
        if not unreadable:  # else half of the references would lead into what was not read
            for draft in self.entries.values():
                for reference in draft.references():
                    self._check(reference)

    def _file(self, path):
        content = read(path, self._name(path))
        kind, key = _place_of(path)
        if kind is None:
            known = ", ".join(KINDS)
            self._wrong(content.place, f"a file, or the folder it is in, is named one of {known}.")
        elif key:
            self._entry(kind, Text(key, content.place), content)
        else:
            for key, node in content.items():
                self._entry(kind, key, node)

    def _entry(self, kind, key, node):
        if first := self.entries.get((kind, key)):
            self._wrong(
                key.place, f"the {NOUNS[kind]} “{key}” is described already in {first.place}."
            )
            return
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) or len(key) > LONGEST_KEY:
            self._wrong(
                key.place,
                f"“{key}” should be lower-case letters, digits and single hyphens, "
                f"{LONGEST_KEY} at most.",
            )
        draft = self._draft(KINDS[kind], node, key.place)
        if draft.shape.is_addressed:
            draft.values["slug"] = str(key)
        self.entries[kind, key] = draft

    def _draft(self, shape, node, place):
        draft = Draft(shape, place, dict(shape.preset))
        if not isinstance(node, Mapping):
            self._wrong(node.place, "“key: value” lines belong here.")
            return draft
        for key, value in node.items():
            draft.places[key] = key.place
            self._read_key(draft, key, value)
        for name in shape.required:
            if name not in node:
                self._wrong(place, f"“{name}” is missing.")
        return draft

    def _read_key(self, draft, key, value):
        shape = draft.shape
        if part := shape.parts.get(key):
            draft.parts += [self._row(part, row, number) for row, number in part.rows(value)]
        elif known := shape.fields.get(key):
            try:
                draft.values[key] = read_value(known, value, shape.words.get(key))
            except Wrong as problem:
                self._wrong(problem.place, f"{key}: {problem}")
        else:
            close = guess(key, [*shape.fields, *shape.parts])
            self._wrong(key.place, f"unknown key “{key}”.{close}")

    def _row(self, part, node, number):
        draft = self._draft(part.shape, node, node.place)
        if part.number:
            draft.values.setdefault(part.number, number)
        return draft

    def _check(self, reference):
        if (reference.kind, reference.key) in self.entries:
            return
        known = [key for kind, key in self.entries if kind == reference.kind]
        noun, close = NOUNS[reference.kind], guess(reference.key, known)
        self._wrong(reference.place, f"unknown {noun} “{reference.key}”.{close}")

    def _wrong(self, place, message):
        self.mistakes.append(Mistake(place, message))


def _place_of(path):
    """The kind of the entries in a file, and the key where it holds a single one.

    universe.yaml describes the universe that its folder is named for, films/x.yaml
    the film x; people.yaml, and people/any-name.yaml, hold many people by key.
    """
    if path.stem == "universe":
        return "universes", path.parent.name
    if path.stem in KINDS:
        return path.stem, None
    folder = path.parent.name if path.parent.name in KINDS else None
    return folder, path.stem if folder == "films" else None
