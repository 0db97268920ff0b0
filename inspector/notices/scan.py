"""扫描归档: a photographed or scanned page, known by its code, turned upright and straightened."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from inspector.domain.errors import Refused, Trouble
from inspector.notices.codes import Code, parse

_MODEST = 0.12  # sides of the code may differ so much before its corners are no guide for a whole page
_LARGEST = 120_000_000  # pixels
Corners = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Scan:
    """One page that came back: what its code says, and the picture of it upright (a derivative, JPEG)."""

    code: Code
    jpeg: bytes


def read_qr(image: bytes) -> list[Code]:
    """Every code of ours in a picture."""
    return [code for code, _ in _found(_open(image))]


def read_page(image: bytes) -> Scan:
    """The page a picture shows. Refused when it has no code of ours, or codes of two pages."""
    picture = _open(image)
    found = _found(picture)
    if not found:
        raise Refused("scan.no_code")
    if len({code for code, _ in found}) > 1:
        raise Refused("scan.two_pages", pages=tuple(code.text for code, _ in found))
    code, corners = found[0]
    out = BytesIO()
    _upright(picture, corners).save(out, "JPEG", quality=88)
    return Scan(code, out.getvalue())


def _open(image: bytes) -> Any:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        picture = Image.open(BytesIO(image))
        if picture.width * picture.height > _LARGEST:
            raise Refused("scan.too_large", width=picture.width, height=picture.height)
        return ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as reason:
        raise Trouble("scan.unreadable", reason=str(reason)) from reason


def _found(picture: Any) -> list[tuple[Code, Corners]]:
    import zxingcpp

    qr: Any = zxingcpp.BarcodeFormat.QRCode
    read = zxingcpp.read_barcodes(picture, formats=qr)
    codes: list[tuple[Code, Corners]] = []
    for barcode in read:
        code, at = parse(barcode.text), barcode.position
        if code is not None:
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            codes.append((code, [(float(corner.x), float(corner.y)) for corner in corners]))
    return codes


def _upright(picture: Any, corners: Corners) -> Any:
    """Turn by quarters, then straighten what is left by the code's four corners."""
    from PIL import Image

    quarter = round(_angle(corners) / 90) % 4
    if quarter:  # PIL turns against the clock, the angle is measured with it
        turns = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}
        corners = [_turned(corner, quarter, picture.width, picture.height) for corner in corners]
        picture = picture.transpose(turns[quarter])
    return _straight(picture, corners)


def _angle(corners: Corners) -> float:
    """How far the code's upper and lower edges are turned clockwise, in degrees."""
    left_top, right_top, right_bottom, left_bottom = corners
    across = right_top[0] - left_top[0] + right_bottom[0] - left_bottom[0]
    down = right_top[1] - left_top[1] + right_bottom[1] - left_bottom[1]
    return math.degrees(math.atan2(down, across))


def _turned(corner: tuple[float, float], quarter: int, width: int, height: int) -> tuple[float, float]:
    x, y = corner
    return {1: (y, width - x), 2: (width - x, height - y), 3: (height - y, x)}[quarter]


def _straight(picture: Any, corners: Corners) -> Any:
    """Perspective away when the quad is modest and worth it; else only the small turn that is left."""
    from PIL import Image

    sides = [math.dist(corners[at], corners[(at + 1) % 4]) for at in range(4)]
    mean = sum(sides) / 4
    skew = max(abs(sides[0] - sides[2]), abs(sides[1] - sides[3])) / mean
    angle = _angle(corners)
    if 0.03 < skew < _MODEST and mean >= 60:
        return picture.transform(picture.size, Image.Transform.PERSPECTIVE, _mapping(corners, mean),
                                 Image.Resampling.BICUBIC, fillcolor="white")  # fmt: skip
    if abs(angle) > 0.4:
        return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
    return picture


def _mapping(corners: Corners, side: float) -> list[float]:
    """PIL's eight numbers that take a square of the code's size, where the code is, to its four corners."""
    x = sum(corner[0] for corner in corners) / 4 - side / 2
    y = sum(corner[1] for corner in corners) / 4 - side / 2
    square = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    rows: list[list[float]] = []
    for (u, v), (s, t) in zip(square, corners, strict=True):
        rows.append([u, v, 1, 0, 0, 0, -s * u, -s * v, s])
        rows.append([0, 0, 0, u, v, 1, -t * u, -t * v, t])
    return _solve(rows)


def _solve(rows: list[list[float]]) -> list[float]:
    """Gauss and Jordan, with the largest pivot."""
    count = len(rows)
    for column in range(count):
        pivot = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        scale = rows[column][column]
        rows[column] = [value / scale for value in rows[column]]
        for row in range(count):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]
