"""Keep a picture's files in a storage, find them again, and forget them."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Protocol

from PIL import Image

from config.lib.pictures.framing import Focal
from config.lib.pictures.master import Picture
from config.lib.pictures.rendering import renditions

FOLDER = "pictures"
MASTER = "master.webp"
NAME = re.compile(r"[0-9a-f]{32}")


class Storage(Protocol):
    """What is asked of a storage; every Django storage has it."""

    def open(self, name: str) -> IO[bytes]: ...
    def save(self, name: str, content: IO[bytes]) -> str: ...
    def exists(self, name: str) -> bool: ...
    def size(self, name: str) -> int: ...
    def delete(self, name: str) -> None: ...
    def listdir(self, path: str) -> tuple[list[str], list[str]]: ...


@dataclass(frozen=True)
class StoredPicture:
    """What a row keeps of a stored picture: its name, and its widest rendition's pixels."""

    name: str
    width: int
    height: int


def store(picture: Picture, kind: str, focal: Focal, storage: Storage) -> StoredPicture:
    """Write the picture's renditions and master to `storage`, and say what to remember.

    Storing the same picture, kind and focal point again changes nothing. The master
    is written last, so where there is one, everything else is there too.
    """
    name = picture.name(kind, focal)
    made = renditions(picture, kind, focal)
    for each in made:
        _put(storage, rendition_path(name, each.width, each.format), each.data)
    _put(storage, _path(name, MASTER), picture.master)
    return StoredPicture(name, made[-1].width, made[-1].height)


def reopen(name: str, storage: Storage) -> Picture:
    """The stored picture itself, to be stored again about another focal point."""
    with storage.open(_path(name, MASTER)) as file:
        data = file.read()
    with Image.open(BytesIO(data), formats=("WEBP",)) as image:
        return Picture(data, *image.size)


def forget(name: str, storage: Storage) -> None:
    """Delete every file of the picture; one that is gone already is fine."""
    folder = _path(name)
    try:
        _folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for file in sorted(files, key=lambda file: file != MASTER):  # the master first
        storage.delete(f"{folder}/{file}")
    storage.delete(folder)


def rendition_path(name: str, width: int, format_: str) -> str:
    """Where the storage keeps one rendition."""
    return _path(name, f"{width}.{format_}")


def _path(*parts: str) -> str:
    if not NAME.fullmatch(parts[0]):
        raise ValueError(f"{parts[0]!r} is not the name of a stored picture")
    return "/".join((FOLDER, *parts))


def _put(storage: Storage, path: str, data: bytes) -> None:
    if storage.exists(path):
        if storage.size(path) == len(data):
            return
        storage.delete(path)  # what a crash left half written
    saved = storage.save(path, BytesIO(data))
    if saved != path:  # the same picture was stored by somebody else in this moment
        storage.delete(saved)
