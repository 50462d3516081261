"""Pictures, and files that only pretend, made on the spot."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms

FIELDS = {"red": (220, 0, 0), "green": (0, 160, 0), "blue": (0, 0, 220), "white": (255,) * 3}
GPS = 0x8825
MAKER = "Squeezed Lemon Camera"


def drawing(width=400, height=600, mode="RGB"):
    """Red and green above blue and white: up, left and colours can be told."""
    image = Image.new("RGB", (width, height), FIELDS["white"])
    image.paste(FIELDS["red"], (0, 0, width // 2, height // 2))
    image.paste(FIELDS["green"], (width // 2, 0, width, height // 2))
    image.paste(FIELDS["blue"], (0, height // 2, width // 2, height))
    return image.convert(mode)


def file(image, format_="PNG", **options):
    out = BytesIO()
    image.save(out, format_, **options)
    out.seek(0)
    return out


def fields(data):
    """The names of the colours in the four fields of an encoded picture, in reading order."""
    with Image.open(BytesIO(data)) as image:
        shown = image.convert("RGB")
    across = shown.width // 4, shown.width * 3 // 4
    down = shown.height // 4, shown.height * 3 // 4
    return " ".join(_nearest(shown.getpixel((x, y))) for y in down for x in across)


def _nearest(pixel):
    """The name of the field's colour that `pixel` is, give or take what encoding costs."""
    for name, colour in FIELDS.items():
        if all(abs(a - b) <= 12 for a, b in zip(pixel, colour, strict=True)):
            return name
    return repr(pixel)


def exif(orientation=1):
    """EXIF as a phone writes it: which way is up, whose camera, and where it stood."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = MAKER
    data.get_ifd(GPS).update({1: "N", 2: (48.0, 51.0, 24.0), 3: "E", 4: (2.0, 21.0, 3.0)})
    return data


def swapped_profile():
    """A colour profile in which what is called red is sRGB's blue, and the other way round."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for old, new in ((b"rXYZ", b"swap"), (b"bXYZ", b"rXYZ"), (b"swap", b"bXYZ")):
        data = data.replace(old, new, 1)
    return data


def png(width, height, colour_type=2, depth=8, rows=b""):
    """A PNG whose header says whatever it is told to say."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
