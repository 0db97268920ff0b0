"""Photos made for the tests: a picture whose corners tell how it is turned, and what a camera would write."""

import io
import zlib
from typing import Any

from PIL import Image

CORNERS = {"red": (0, 0), "green": (1, 0), "blue": (0, 1), "white": (1, 1)}


def picture(width: int = 320, height: int = 240) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    made = Image.new("RGB", (width, height))
    for colour, (x, y) in CORNERS.items():
        made.paste(colour, (x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2))
    return made


def turned(orientation: int) -> Image.Image:
    """The same picture as a camera held that way stores it."""
    undo: dict[int, Any] = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    return picture().transpose(undo[orientation]) if orientation in undo else picture()


def exif(
    *,
    orientation: int = 1,
    taken: str = "2026:10:15 14:29:51",
    offset: str = "",
    make: str = "Demo",
    model: str = "Demo One",
    gps: dict[int, Any] | None = None,
) -> Image.Exif:
    tags = Image.Exif()
    tags[271], tags[272], tags[274] = make, model, orientation
    camera = tags.get_ifd(34665)
    if taken:
        camera[36867] = taken
    if offset:
        camera[36881] = offset
    if gps:
        tags.get_ifd(34853).update(gps)
    return tags


def photo(kind: str = "JPEG", *, picture: Image.Image | None = None, **claims: Any) -> bytes:
    target = io.BytesIO()
    (picture or turned(claims.get("orientation", 1))).save(target, kind, exif=exif(**claims), quality=92)
    return target.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes that says it holds this many pixels."""
    header = width.to_bytes(4) + height.to_bytes(4) + bytes([1, 0, 0, 0, 0])
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    made = b"\x89PNG\r\n\x1a\n"
    for kind, content in parts:
        made += len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
    return made


def corners(jpeg: bytes) -> list[str]:
    """The colour found in each corner, by the name of the nearest."""
    shown = Image.open(io.BytesIO(jpeg)).convert("RGB")
    width, height = shown.size
    places = [(width // 4 + x * width // 2, height // 4 + y * height // 2) for x, y in CORNERS.values()]
    return [_nearest(shown.getpixel(place)) for place in places]


def _nearest(pixel: Any) -> str:
    known = {"red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
    return min(known, key=lambda name: sum((a - b) ** 2 for a, b in zip(known[name], pixel, strict=True)))
