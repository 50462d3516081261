"""What each app holds of a member: to hand it over, and to forget it.

An app registers both in its AppConfig.ready(). `hand_over(member)` returns a dict of
file name to content, where content is text or anything that JSON can hold; it never
holds secrets. `forget(member)` runs in the transaction that deletes the account, just
before it, and removes what that deletion would leave: words, addresses, files.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Belongings:
    name: str
    hand_over: Callable
    forget: Callable


_registered: dict[str, Belongings] = {}


def register(name, hand_over, forget):
    _registered[name] = Belongings(name, hand_over, forget)


def all_belongings():
    """In the order of their names, so that an export is the same each time."""
    return [_registered[name] for name in sorted(_registered)]
