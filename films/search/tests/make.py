"""Builders: each makes one believable row of the index, and takes what matters to the test."""

import itertools

from films.search.documents import Document, record

_count = itertools.count(1)


def make_entry(title, *names, **overrides):
    """Record something that is found by its title and by other names."""
    number = next(_count)
    values = {"kind": "film", "key": number, "detail": "Film", "url": f"/films/{number}/"}
    document = Document(title=title, names=list(names), **values | overrides)
    record(document)
    return document
