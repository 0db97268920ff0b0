"""Photos and pages for the screen: decoded no larger than they are shown, as pixels a window can paint."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector import apart
from inspector.evidence import documents, pictures

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
    is_part: bool = False  # in full size, and lies at:
    left: int = 0
    top: int = 0


@apart.decoded
def raster(data: bytes, media_type: str, box: tuple[int, int]) -> Raster:
    """A photo upright, as large as the box needs and never larger than it is."""
    full = pictures.size_upright(data, media_type)
    return of(pictures.upright(data, media_type, box), full)


@apart.decoded
def part(data: bytes, media_type: str, box: tuple[int, int, int, int]) -> Raster:
    """A part of a photo in its full size: left, top, right, bottom of the upright original."""
    full = pictures.size_upright(data, media_type)
    left, top = (max(0, min(edge, size - 1)) for edge, size in zip(box[:2], full, strict=True))
    right, bottom = (max(1, min(edge, size)) for edge, size in zip(box[2:], full, strict=True))
    cut = pictures.upright(data, media_type, full).crop(
        (left, top, max(left + 1, right), max(top + 1, bottom))
    )
    return replace(of(cut, full), is_part=True, left=left, top=top)


@apart.decoded
def page(data: bytes, number: int, box: tuple[int, int]) -> tuple[Raster, int]:
    """A page of a PDF, counted from 1, fitted into the box; and how many pages there are."""
    drawn, full, count = documents.page(data, number, box)
    return of(drawn, full), count


def of(picture: "Image", full: tuple[int, int]) -> Raster:
    """A decoded picture as strips."""
    picture = picture if picture.mode == "RGB" else picture.convert("RGB")
    strips = tuple(
        _strip(picture, top).convert("RGBA").tobytes("raw", "BGRA") for top in range(0, picture.height, ROWS)
    )
    return Raster(picture.width, picture.height, *full, strips)


def _strip(picture: "Image", top: int) -> "Image":
    return picture.crop((0, top, picture.width, min(top + ROWS, picture.height)))
