"""Read YAML files so that every word in them still knows its file and line.

Nothing is guessed: what YAML might take for a number, a date or a truth value
stays the text that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

# The same grammar; in C where PyYAML was built with it, which is ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, order=True)
class Place:
    """Where something is written; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


@dataclass(frozen=True, order=True)
class Mistake:
    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class Text(str):
    """A word or a paragraph, without the white space around it."""

    place: Place

    def __new__(cls, text: str, place: Place) -> Text:
        made = super().__new__(cls, text.strip())
        made.place = place
        return made


class Items(list["Node"]):
    place: Place


class Mapping(dict[Text, "Node"]):
    place: Place


Node: TypeAlias = Text | Items | Mapping


class Unreadable(Exception):
    """The file is not what it should be; `mistake` says where."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.mistake = Mistake(place, message)


def read(path: Path, name: str) -> Mapping:
    """The mapping that the file at `path` holds; mistakes in it will call it `name`.

    Raises Unreadable for what is not YAML in UTF-8, for a key that is there twice,
    and for a file that holds something other than one mapping.
    """
    try:
        tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except UnicodeDecodeError:
        raise Unreadable(Place(name, 1), "the file is not text in UTF-8.") from None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = mark.line + 1 if mark else 1
        raise Unreadable(Place(name, line), f"this is not YAML: {problem.problem}.") from None
    except yaml.YAMLError as problem:
        raise Unreadable(Place(name, 1), f"this is not YAML: {problem}.") from None
    if not isinstance(tree, yaml.MappingNode):
        raise Unreadable(Place(name, 1), "the file should hold “key: value” lines.")
    return _mapping(tree, name)


def _node(node: yaml.Node, name: str) -> Node:
    place = Place(name, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, name)
    if isinstance(node, yaml.SequenceNode):
        items = Items(_node(item, name) for item in node.value)
        items.place = place
        return items
    return Text(node.value, place)


def _mapping(node: yaml.MappingNode, name: str) -> Mapping:
    mapping = Mapping(_pairs(node, name))
    mapping.place = Place(name, node.start_mark.line + 1)
    return mapping


def _pairs(node: yaml.MappingNode, name: str) -> Iterator[tuple[Text, Node]]:
    seen: dict[str, Text] = {}
    for key_node, value in node.value:
        key = _node(key_node, name)
        if not isinstance(key, Text):
            raise Unreadable(key.place, "a key should be one word.")
        if key in seen:
            first = seen[key].place.line
            raise Unreadable(key.place, f"“{key}” is here twice; the first is in line {first}.")
        seen[key] = key
        yield key, _node(value, name)
