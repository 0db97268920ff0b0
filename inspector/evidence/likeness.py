"""What is seen in a preview: its fingerprint, by which copies are found, and a code it shows.

Previews are our own small pictures; they are read in a decoder all the same, away from the window's thread.
"""

from __future__ import annotations

import io
from functools import cache
from math import cos, pi
from operator import mul
from statistics import median
from typing import TYPE_CHECKING, Any

from inspector import apart
from inspector.evidence.pictures import small

if TYPE_CHECKING:
    from PIL.Image import Image

_EDGE, _LOW = 32, 8
_FLAT = 12  # shades between darkest and brightest; below it all pictures look the same


@apart.decoded
def previewed(data: bytes, media_type: str, codes: bool) -> tuple[bytes, str, tuple[str, ...]]:
    """The preview, its fingerprint and, where they are asked for, the codes it shows, in one go."""
    made = small(data, media_type)
    return made, fingerprint(made), shown_codes(made) if codes else ()


@apart.decoded
def fingerprint(preview: bytes) -> str:
    """The perceptual hash as 16 hex digits: copies sent on, reduced or brightened keep it nearly the same.

    The signs of the 64 lowest frequencies (a cosine transform) around their median; empty for a picture
    without contrast, which would resemble every other.
    """
    small = _grey(preview, 4 * _EDGE).resize((_EDGE, _EDGE))
    low, high = small.getextrema()
    if float(str(high)) - float(str(low)) < _FLAT:
        return ""
    pixels = small.tobytes()
    rows = [_transformed(pixels[at : at + _EDGE]) for at in range(0, len(pixels), _EDGE)]
    columns = [_transformed([row[at] for row in rows]) for at in range(_LOW)]
    values = [columns[x][y] for y in range(_LOW) for x in range(_LOW)]
    middle = median(values)
    return f"{int(''.join('1' if one > middle else '0' for one in values), 2):016x}"


@apart.decoded
def shown_codes(preview: bytes) -> tuple[str, ...]:
    """What the QR codes in a preview say. Large ones are read, such as a clock that fills a screen."""
    import zxingcpp

    library: Any = zxingcpp
    found = library.read_barcodes(
        _grey(preview), formats=library.BarcodeFormat.QRCode, try_rotate=False, try_downscale=False
    )
    return tuple(str(one.text) for one in found)


def _grey(preview: bytes, least: int = 0) -> Image:
    from PIL import Image

    picture = Image.open(io.BytesIO(preview), formats=("JPEG",))
    picture.draft("L", (least, least) if least else picture.size)
    return picture.convert("L")


def _transformed(line: bytes | list[float]) -> list[float]:
    return [sum(map(mul, wave, line)) for wave in _waves()]


@cache
def _waves() -> tuple[tuple[float, ...], ...]:
    return tuple(
        tuple(cos(pi * (2 * at + 1) * order / (2 * _EDGE)) for at in range(_EDGE)) for order in range(_LOW)
    )
