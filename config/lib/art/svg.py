"""The few things every drawing needs: a finished drawing, a number, safe words."""

import html
import re

# What XML 1.0 cannot contain even when escaped: control characters, lone surrogates.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Svg(str):
    """A finished drawing. Whatever it was given is escaped, so templates print it as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def number(value: float) -> str:
    """A coordinate with at most one decimal, without trailing noughts: 12.0 is 12, -0.04 is 0."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def words(text: str) -> str:
    """Text for an element or a quoted attribute."""
    return html.escape(_FORBIDDEN.sub("", text))


def naming(label: str) -> str:
    """The attributes that give a drawing its name, or hide one that stands beside its name."""
    return f'role="img" aria-label="{words(label)}"' if label else 'aria-hidden="true"'
