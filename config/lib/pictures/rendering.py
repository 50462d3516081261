"""Render a picture at every width and format in which pages ask for it."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from config.lib.pictures.framing import CENTRE, Focal, frame
from config.lib.pictures.kinds import KINDS, widths
from config.lib.pictures.master import Picture

# AVIF at speed 6 costs three and a half times speed 8 for a quarter fewer bytes.
ENCODINGS = {
    "avif": {"quality": 58, "speed": 8},
    "webp": {"quality": 78, "method": 4},
}


@dataclass(frozen=True)
class Rendition:
    """One encoded size of a picture; `width` and `height` are pixels."""

    width: int
    height: int
    format: str
    data: bytes


def renditions(picture: Picture, kind: str, focal: Focal = CENTRE) -> list[Rendition]:
    """The picture cut about `focal` to the shape of `kind`, at every width, narrowest first.

    The same picture, kind and focal point always give the same renditions.
    """
    with Image.open(BytesIO(picture.master), formats=("WEBP",)) as image:
        part = frame(image.size, KINDS[kind].ratio, focal)
        cut = image.crop((part.left, part.top, part.left + part.width, part.top + part.height))
    wanted = [
        (width, format_) for width in widths(kind, part.width) for format_ in sorted(ENCODINGS)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # Pillow scales and encodes without the GIL
        # The largest first, so that no thread is left alone with it at the end.
        made = pool.map(lambda each: _render(cut, *each), reversed(wanted))
    return list(made)[::-1]


def _render(image: Image.Image, width: int, format_: str) -> Rendition:
    height = max(1, round(width * image.height / image.width))
    scaled = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = BytesIO()
    scaled.save(out, format_, **ENCODINGS[format_])
    return Rendition(width, height, format_, out.getvalue())
