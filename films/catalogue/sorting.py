"""Under which letter a title or a name is filed."""

import re

ARTICLES = ("the ", "a ", "an ")
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def without_article(title: str) -> str:
    """ "The Continental" is filed as "Continental, The"."""
    for article in ARTICLES:
        if title.lower().startswith(article) and len(title) > len(article):
            return f"{title[len(article) :]}, {title[: len(article) - 1]}"
    return title


def family_name_first(name: str) -> str:
    """ "Ana de Armas" is filed as "Armas, Ana de"; a single name stays as it is.

    A guess that editors can overrule: names do not all end with the family's.
    """
    words = name.split()
    if len(words) < 2 or not re.match(r"[A-Za-zÀ-ɏ]", name):
        return name
    suffix = f" {words.pop()}" if words[-1].lower() in SUFFIXES and len(words) > 2 else ""
    return f"{words[-1]}, {' '.join(words[:-1])}{suffix}"
