"""Photos decoded under strict rules, and what is made of them: previews and pictures for print.

Only four formats are opened, each as what its bytes say it is; nothing beyond 120 megapixels is decoded, and
a damaged photo is never completed with grey: what does not decode is kept and flagged (design 5). All of it
runs in a decoder (`inspector.apart`): functions that hand out pictures are for decorated functions alone.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from inspector import apart
from inspector.apart import NotDecodable
from inspector.evidence import documents, exif
from inspector.evidence.sniffing import PHOTOS
from inspector.evidence.wholeness import first_scan

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS = 120_000_000
_SCANS = 200  # a progressive photo has about ten; thousands keep a decoder busy for minutes
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_MM_PER_INCH = 25.4


def preview(data: bytes, media_type: str, *, edge: int = 640) -> bytes | None:
    """A small JPEG, upright, with nothing of the original's metadata; None when it does not decode."""
    try:
        return small(data, media_type, edge=edge)
    except NotDecodable:
        return None


@apart.decoded
def small(data: bytes, media_type: str, *, edge: int = 640) -> bytes:
    """The same, of a PDF its first page; NotDecodable says why there is none."""
    if media_type == "application/pdf":
        return jpeg(documents.first_page(data, edge), quality=82)
    return jpeg(upright(data, media_type, (edge, edge)), quality=82)


@apart.decoded
def for_print(data: bytes, media_type: str, *, width_mm: float, height_mm: float, dpi: int = 200) -> bytes:
    """A JPEG, upright, no larger than the box on paper needs at this resolution."""
    box = (max(1, round(width_mm / _MM_PER_INCH * dpi)), max(1, round(height_mm / _MM_PER_INCH * dpi)))
    return jpeg(upright(data, media_type, box), quality=88)


def grey(data: bytes, media_type: str, edge: int) -> "Image":
    """The photo upright in shades of grey, no edge longer than this: what codes are read from."""
    return upright(data, media_type, (edge, edge)).convert("L")


def size_upright(data: bytes, media_type: str) -> tuple[int, int]:
    """Width and height of the photo as it is looked at; nothing is decoded for it."""
    with opened(data, media_type) as picture:
        wide, high = picture.size
        return (high, wide) if exif.orientation(picture) >= 5 else (wide, high)


@contextmanager
def opened(data: bytes, media_type: str) -> Iterator["Image"]:
    """The photo with its header read and nothing decoded yet; NotDecodable for every way it may be broken."""
    if media_type not in PHOTOS:
        raise NotDecodable
    with _whatever_a_decoder_raises():
        picture = _library().open(io.BytesIO(data), formats=(_FORMATS.get(media_type, "HEIF"),))
    with picture:
        if picture.width * picture.height > PIXELS:
            raise NotDecodable("too_large")
        yield picture


@contextmanager
def _whatever_a_decoder_raises() -> Iterator[None]:
    """A decoder given hostile bytes may raise anything; all of it means that the photo does not decode."""
    try:
        yield
    except MemoryError as error:
        raise NotDecodable("too_large") from error
    except Exception as error:
        bomb = "DecompressionBomb" in type(error).__name__
        raise NotDecodable("too_large" if bomb else "not_decodable") from error


def _refuse_endless_scans(data: bytes, picture: "Image") -> None:
    """Only where colours or precision come in several scans are those behind the first one decoded at all."""
    start = first_scan(data) if picture.format in ("JPEG", "MPO") else 0
    if not start or not (picture.info.get("progressive") or data[start + 4] < len(picture.getbands())):
        return
    if data.count(b"\xff\xda", start, data.find(b"\xff\xd9", start)) > _SCANS:
        raise NotDecodable


def upright(data: bytes, media_type: str, box: tuple[int, int]) -> "Image":
    """Decoded no larger than needed, turned as the camera was held, in sRGB, without transparency."""
    with opened(data, media_type) as picture:
        _refuse_endless_scans(data, picture)
        profile = picture.info.get("icc_profile")
        turn = exif.orientation(picture)
        inside = box if turn < 5 else (box[1], box[0])
        with _whatever_a_decoder_raises():
            picture.draft("RGB", _fitted(picture.size, inside))
            picture.load()
        small = _reduced(picture, inside)
        return _turned(_to_srgb(small, profile), turn)


def _fitted(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _reduced(picture: "Image", box: tuple[int, int]) -> "Image":
    """Scaled into the box. Modes Pillow would copy whole first are thinned out before: memory is bounded."""
    from PIL import Image

    small: Image.Image = picture
    if picture.mode not in ("RGB", "L", "YCbCr", "CMYK"):
        rough = _fitted(picture.size, (box[0] * 3, box[1] * 3))
        small = _opaque(picture.resize(rough, Image.Resampling.NEAREST))
    fitted = _fitted(small.size, box)
    if fitted != small.size:
        small = small.resize(fitted, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return small if small.mode in ("RGB", "L") else small.convert("RGB")


def _opaque(picture: "Image") -> "Image":
    """Without transparency (on white), eight bits a channel."""
    from PIL import Image

    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    solid = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", solid.size, "white"), solid).convert("RGB")


def _to_srgb(picture: "Image", profile: object) -> "Image":
    """Colours as the camera's own profile means them; a profile that cannot be used changes nothing."""
    if not isinstance(profile, bytes) or picture.mode != "RGB":
        return picture
    if any(name in profile[:4096] for name in (b"sRGB", "sRGB".encode("utf-16-be"))):
        return picture
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        matched = ImageCms.profileToProfile(picture, source, _srgb(), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return matched or picture


def _turned(picture: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def jpeg(picture: "Image", *, quality: int) -> bytes:
    """Encoded from the pixels alone: no EXIF, no place, no embedded thumbnail comes along."""
    picture.info.clear()
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, exif=b"")
    return target.getvalue()


@cache
def _srgb() -> Any:
    from PIL import ImageCms

    return ImageCms.createProfile("sRGB")


@cache
def _library() -> Any:
    """Pillow with HEIF, bounded; truncated files stay errors (its default, relied upon here)."""
    from PIL import Image, ImageFile
    from pillow_heif import register_heif_opener

    register_heif_opener()
    Image.MAX_IMAGE_PIXELS = PIXELS
    warnings.filterwarnings("ignore", module=r"PIL\.TiffImagePlugin")  # damaged tags are simply absent
    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
    assert not ImageFile.LOAD_TRUNCATED_IMAGES  # noqa: S101
    return Image
