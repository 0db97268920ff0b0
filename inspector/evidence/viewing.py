"""Photos and pages for the screen: decoded no larger than they are shown, as pixels a window can paint."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector import apart
from inspector.evidence import pictures

if TYPE_CHECKING:
    from PIL.Image import Image

ROWS = 512  # of one strip: handing over a single piece of memory is never felt


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels of 32 bits (blue, green, red, 255) in strips of `ROWS` rows; the original's size upright."""

    width: int
    height: int
    full_width: int
    full_height: int
    strips: tuple[bytes, ...]


@apart.decoded
def raster(data: bytes, media_type: str, box: tuple[int, int]) -> Raster:
    """A photo upright, as large as the box needs and never larger than it is."""
    full = pictures.size_upright(data, media_type)
    return of(pictures.upright(data, media_type, box), full)


def of(picture: "Image", full: tuple[int, int]) -> Raster:
    """A decoded picture as strips."""
    picture = picture if picture.mode == "RGB" else picture.convert("RGB")
    strips = tuple(
        _strip(picture, top).convert("RGBA").tobytes("raw", "BGRA") for top in range(0, picture.height, ROWS)
    )
    return Raster(picture.width, picture.height, *full, strips)


def _strip(picture: "Image", top: int) -> "Image":
    return picture.crop((0, top, picture.width, min(top + ROWS, picture.height)))
