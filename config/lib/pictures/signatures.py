"""Tell by its first bytes what a file that is no usable picture was meant to be."""

import re

OURS = rb"\xff\xd8\xff|\x89PNG|RIFF....WEBP|....ftypavi[fs]"
OTHERS = {
    "GIF": rb"GIF8",
    "TIFF": rb"II\*\x00|MM\x00\*",
    "PDF": rb"%PDF",
    "BMP": rb"BM....\x00{4}",
    "ICO": rb"\x00\x00\x01\x00",
    "Photoshop": rb"8BPS",
    "HEIC": rb"....ftyphei",
    "SVG": rb".{0,1000}?<svg",
    "HTML": rb".{0,1000}?<(?:html|!doctype html)",
}


def is_ours(data: bytes) -> bool:
    """Whether the file begins as a JPEG, PNG, WebP or AVIF does."""
    return _begins(data, OURS)


def other_format(data: bytes) -> str | None:
    """The name of the format that the file begins as, if it is one that people often send."""
    return next((name for name, sign in OTHERS.items() if _begins(data, sign)), None)


def _begins(data: bytes, sign: bytes) -> bool:
    return re.match(sign, data, re.DOTALL | re.IGNORECASE) is not None
