"""Cut running text down to what fits."""

import re

# A full stop behind these ends no sentence: Ms. Perkins, Vol. 2, Ian S. McShane.
NO_END = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bVol)(?<!\bNo)(?<!\b[A-Z])"
END = re.compile(rf"{NO_END}[.!?…]+[”’\"')]*(?=\s+[^a-z\s])|[。！？]")


def first_sentence(text: str) -> str:
    """The first sentence of a text; all of it where no end is found."""
    text = " ".join(text.split())
    end = END.search(text)
    return text[: end.end()] if end else text


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which empty lines part."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def summary(text: str, length: int = 155) -> str:
    """As many whole words as fit into `length` letters, for a page's description."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return f"{text[:length].rpartition(' ')[0] or text[: length - 1]}…"
