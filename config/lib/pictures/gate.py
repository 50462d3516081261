"""Let a picture in: judge an uploaded file by its bytes and make a clean master of it."""

from io import BytesIO
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from config.lib.pictures.framing import CENTRE, frame
from config.lib.pictures.kinds import KINDS
from config.lib.pictures.master import Picture, make_master
from config.lib.pictures.refusals import (
    DAMAGED,
    EMPTY,
    FOREIGN,
    MOVING,
    TOO_HEAVY,
    TOO_LARGE,
    TOO_SMALL,
    TOO_THIN,
    UNREADABLE,
    PictureRefused,
)
from config.lib.pictures.signatures import is_ours, other_format

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
MOST_MEGABYTES = 20
MOST_MEGAPIXELS = 40
MOST_TIMES_LONGER = 10
# A progressive JPEG has about ten scans. Each costs a pass over every pixel, and an
# empty one only ten bytes, so a small file could keep a worker busy for hours.
MOST_JPEG_SCANS = 100
JPEG_SCAN = b"\xff\xda"


def accept(file: BinaryIO, kind: str | None = None) -> Picture:
    """The picture in `file`, upright, in sRGB, without metadata; or a PictureRefused.

    The file's name and declared type count for nothing. It is read at most once, from
    its start, and its size in pixels is checked before any pixel is decoded. With a
    `kind`, the picture must also be large enough for that kind's slot.
    """
    file.seek(0)
    data = file.read(MOST_MEGABYTES * 1024 * 1024 + 1)
    if not data:
        raise PictureRefused(EMPTY)
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise PictureRefused(TOO_HEAVY, most=MOST_MEGABYTES)
    with _open(data) as image:
        _check_header(image, data)
        try:
            picture = make_master(image)
        except Exception:  # a broken file makes Pillow's decoders raise almost anything
            raise PictureRefused(DAMAGED) from None
    if kind is not None:
        check_size(picture, kind)
    return picture


def check_size(picture: Picture, kind: str) -> None:
    """Raise a PictureRefused unless `picture` is large enough for the slot of `kind`."""
    wanted = KINDS[kind]
    part = frame((picture.width, picture.height), wanted.ratio, CENTRE)
    if part.width < wanted.least[0] or part.height < wanted.least[1]:
        raise PictureRefused(
            TOO_SMALL,
            least_width=wanted.least[0],
            least_height=wanted.least[1],
            width=part.width,
            height=part.height,
        )


def _open(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused(TOO_LARGE, most=MOST_MEGAPIXELS) from None
    except UnidentifiedImageError:
        raise _unidentified(data) from None
    except Exception:  # see accept()
        raise PictureRefused(DAMAGED) from None


def _unidentified(data: bytes) -> PictureRefused:
    if is_ours(data):
        return PictureRefused(DAMAGED)
    other = other_format(data)
    return PictureRefused(FOREIGN, format=other) if other else PictureRefused(UNREADABLE)


def _check_header(image: Image.Image, data: bytes) -> None:
    width, height = image.size
    if width * height > MOST_MEGAPIXELS * 1_000_000:
        raise PictureRefused(TOO_LARGE, most=MOST_MEGAPIXELS)
    if max(width, height) > MOST_TIMES_LONGER * min(width, height):
        raise PictureRefused(TOO_THIN, width=width, height=height, most=MOST_TIMES_LONGER)
    # A phone's JPEG may carry a second frame with depth or brightness (MPO); its first
    # frame is the photograph. Any other second frame is an animation.
    if getattr(image, "is_animated", False) and image.format != "MPO":
        raise PictureRefused(MOVING)
    if image.format in {"JPEG", "MPO"} and data.count(JPEG_SCAN) > MOST_JPEG_SCANS:
        raise PictureRefused(DAMAGED)
