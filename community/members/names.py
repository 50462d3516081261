"""Which usernames may be had, and which look too much like another.

A pure module: it knows no database. Usernames are plain ASCII, so letters of
other scripts cannot imitate them; what remains are look-alikes within ASCII
("rn" for "m", "0" for "o"), which `skeleton` reduces to one form.
"""

import re

LEAST, MOST = 3, 30
SHAPE = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?", re.IGNORECASE)
# Single characters first: "c1" looks like "cl", which looks like "d".
LOOKALIKES = (("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("rn", "m"), ("vv", "w"), ("cl", "d"))
RESERVED = frozenset(
    [
        "about",
        "account",
        "accounts",
        "admin",
        "administrator",
        "anonymous",
        "api",
        "blog",
        "claims",
        "comments",
        "contact",
        "deleted",
        "editor",
        "editors",
        "encore",
        "everyone",
        "faq",
        "feeds",
        "films",
        "follow",
        "health",
        "help",
        "here",
        "house",
        "login",
        "logout",
        "mail",
        "me",
        "media",
        "member",
        "members",
        "mod",
        "moderation",
        "moderator",
        "moderators",
        "news",
        "nobody",
        "notifications",
        "owner",
        "people",
        "polls",
        "postmaster",
        "privacy",
        "profile",
        "root",
        "search",
        "security",
        "settings",
        "signin",
        "signup",
        "site",
        "staff",
        "static",
        "support",
        "system",
        "team",
        "terms",
        "universes",
        "user",
        "webmaster",
        "www",
        "you",
    ]
)


class NameRefused(ValueError):
    """The name cannot be had; the message says why and what would be right."""


def skeleton(username: str) -> str:
    """What the eye takes a username for: no case, no separators, no look-alikes."""
    reduced = username.lower().replace("_", "").replace("-", "")
    for seen, meant in LOOKALIKES:
        reduced = reduced.replace(seen, meant)
    return reduced


RESERVED_SKELETONS = frozenset(skeleton(name) for name in RESERVED)


def check(username: str) -> str:
    """Return `username` if it may be had, as far as spelling goes.

    Raises NameRefused for a wrong length or letter and for reserved names.
    """
    if not LEAST <= len(username) <= MOST:
        raise NameRefused(f"A username has {LEAST} to {MOST} characters.")
    if not SHAPE.fullmatch(username) or not username.isascii():
        raise NameRefused(
            "A username is made of the letters a to z, digits, hyphens and underscores, "
            "and begins and ends with a letter or a digit."
        )
    if skeleton(username) in RESERVED_SKELETONS:
        raise NameRefused("This username is kept for the site. Please choose another.")
    return username
