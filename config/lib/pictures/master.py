"""Make the clean master that every rendition is cut from."""

from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageCms

from config.lib.pictures.framing import Focal

LONGEST = 2400
# Part of every name: raise it when the same master must give other renditions.
PIPELINE = 1

SRGB = ImageCms.createProfile("sRGB")
# The EXIF orientation's values and what puts each upright.
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Picture:
    """A clean picture: WebP bytes in sRGB, upright, uncropped, at most 2400 pixels long."""

    master: bytes
    width: int
    height: int

    def name(self, kind: str, focal: Focal) -> str:
        """The 32 hexadecimal digits that stand for exactly this picture, kind and focal point."""
        recipe = f"{PIPELINE} {kind} {focal.x} {focal.y} ".encode()
        return blake2b(recipe + self.master, digest_size=16).hexdigest()


def make_master(image: Image.Image) -> Picture:
    """A Picture of an opened image. Raises whatever Pillow's decoders raise on broken data."""
    scale = min(1, LONGEST / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    image.draft(None, size)  # lets a JPEG decode at a half, a quarter or an eighth
    image.load()
    profile = image.info.get("icc_profile")
    turn = _turn(image)
    shown = _eight_bits(image)
    shown = shown.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    shown = _in_srgb(shown, profile)
    if turn is not None:
        shown = shown.transpose(turn)
    out = BytesIO()
    shown.save(out, "WEBP", quality=92, method=4)
    return Picture(out.getvalue(), *shown.size)


def _turn(image: Image.Image) -> Image.Transpose | None:
    try:
        return TURNS.get(image.getexif().get(ORIENTATION, 1))
    except Exception:  # unreadable EXIF raises anything, and is no reason to refuse the picture
        return None


def _eight_bits(image: Image.Image) -> Image.Image:
    """The image in a mode that can be scaled: L, RGB, CMYK or RGBA."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"L", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The image as RGB in sRGB, or as RGBA if it really has see-through places."""
    if image.mode != "RGBA":
        return _colours_in_srgb(image, profile)
    alpha = image.getchannel("A")
    shown = _colours_in_srgb(image.convert("RGB"), profile)
    if any(alpha.histogram()[:255]):
        shown.putalpha(alpha)
    return shown


def _colours_in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):  # a broken profile, or one for other colours
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")
