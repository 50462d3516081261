"""The editors' screens, one module for each kind of thing.

Each is built on config.lib.back_stage; what the catalogue adds is in `base` (fields of
its own) and `entries` (what has a page: state, address, "view on site").
"""

from . import (
    casting,
    characters,
    films,
    images,
    people,
    reference,
    releases,
    sources,
    universes,
)

__all__ = [
    "casting",
    "characters",
    "films",
    "images",
    "people",
    "reference",
    "releases",
    "sources",
    "universes",
]
