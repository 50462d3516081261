"""The plain data that templates/ui/_picture.html shows a stored picture from."""

from collections.abc import Callable
from dataclasses import dataclass

from config.lib.pictures.keeping import StoredPicture, rendition_path
from config.lib.pictures.kinds import widths

FALLBACK_WIDTH = 720


@dataclass(frozen=True)
class Sources:
    """Two srcset attributes, one src for old browsers, and the shape in pixels."""

    avif: str
    webp: str
    src: str
    width: int
    height: int


def sources(stored: StoredPicture, kind: str, url: Callable[[str], str]) -> Sources:
    """What a <picture> needs; `url` turns a storage path into an address (Storage.url)."""
    steps = widths(kind, stored.width)

    def srcset(format_: str) -> str:
        return ", ".join(
            f"{url(rendition_path(stored.name, step, format_))} {step}w" for step in steps
        )

    fallback = max(step for step in steps if step <= FALLBACK_WIDTH)
    return Sources(
        avif=srcset("avif"),
        webp=srcset("webp"),
        src=url(rendition_path(stored.name, fallback, "webp")),
        width=stored.width,
        height=stored.height,
    )
