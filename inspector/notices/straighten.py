"""Turning a photographed page upright by its code, and out of perspective by its own edges.

The code is too small a base for perspective: a page 12 % narrower at its far edge shows on the code as less
than 1 %, about the error of its corners. So the code gives the turn, and the page's bright outline the rest.
"""

import math
from collections.abc import Sequence
from typing import Any

Point = tuple[float, float]
Corners = Sequence[Point]  # upper left, upper right, lower right, lower left

_SIDE = 360  # the outline is looked for in a picture of this size
_RATIO = 297 / 210


def upright(picture: Any, code: Corners) -> Any:
    """The picture turned by quarters and its page cut out flat; only levelled where no page stands out."""
    from PIL import Image

    quarter = round(_angle(code) / 90) % 4
    if quarter:  # PIL turns against the clock, the angle is measured with it
        turns = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}
        code = [_turned(corner, quarter, picture.width, picture.height) for corner in code]
        picture = picture.transpose(turns[quarter])
    page = _outline(picture, code)
    if page:
        return _flat(picture, page)
    if abs(_angle(code)) > 0.4:
        return picture.rotate(_angle(code), Image.Resampling.BICUBIC, fillcolor="white")
    return picture


def _angle(corners: Corners) -> float:
    """How far the upper and lower edges are turned clockwise, in degrees."""
    left_top, right_top, right_bottom, left_bottom = corners
    across = right_top[0] - left_top[0] + right_bottom[0] - left_bottom[0]
    down = right_top[1] - left_top[1] + right_bottom[1] - left_bottom[1]
    return math.degrees(math.atan2(down, across))


def _turned(corner: Point, quarter: int, width: int, height: int) -> Point:
    x, y = corner
    return {1: (y, width - x), 2: (width - x, height - y), 3: (height - y, x)}[quarter]


def _outline(picture: Any, code: Corners) -> Corners | None:
    """The corners of a bright page on a darker ground; nothing when there is none to be sure of."""
    from PIL import Image, ImageFilter

    scale = _SIDE / max(picture.size)
    small = picture.convert("L").resize((round(picture.width * scale), round(picture.height * scale)))
    limit = _between(small.histogram())
    mask = small.point([255 * (grey > limit) for grey in range(256)])
    mask = (
        mask.filter(ImageFilter.MaxFilter(7))
        .filter(ImageFilter.MinFilter(11))
        .filter(ImageFilter.MaxFilter(5))
    )
    bright = [(at % mask.width, at // mask.width) for at, grey in enumerate(mask.tobytes()) if grey]
    if not bright:
        return None
    page = _extremes(bright)
    outline = Image.new("L", mask.size)
    if not (_is_page(page) and _stands_out(mask, page, outline) and _holds(page, code, scale)):
        return None
    return [((x + 0.5) / scale, (y + 0.5) / scale) for x, y in page]


def _between(histogram: Sequence[int]) -> int:
    """The grey that parts dark from bright best (Otsu)."""
    total, whole = sum(histogram), sum(grey * count for grey, count in enumerate(histogram))
    best, limit, below, below_sum = 0.0, 128, 0, 0
    for grey, count in enumerate(histogram):
        below, below_sum = below + count, below_sum + grey * count
        above = total - below
        if below and above:
            apart = below * above * (below_sum / below - (whole - below_sum) / above) ** 2
            if apart > best:
                best, limit = apart, grey
    return limit


def _extremes(points: Sequence[tuple[int, int]]) -> list[Point]:
    """The points farthest to each corner; right for a page turned by less than half a right angle."""
    return [
        min(points, key=lambda point: point[0] + point[1]),
        max(points, key=lambda point: point[0] - point[1]),
        max(points, key=lambda point: point[0] + point[1]),
        min(points, key=lambda point: point[0] - point[1]),
    ]


def _is_page(page: Corners) -> bool:
    """Opposite sides of about one length, and the shape of a sheet of paper."""
    top, right, bottom, left = (math.dist(page[at], page[(at + 1) % 4]) for at in range(4))
    if min(top, right, bottom, left) < _SIDE / 5:
        return False
    across, down = (top + bottom) / 2, (left + right) / 2
    return max(top, bottom) / min(top, bottom) < 1.4 and max(left, right) / min(left, right) < 1.4 and (
        0.75 * _RATIO < down / across < 1.3 * _RATIO)  # fmt: skip


def _stands_out(mask: Any, page: Corners, outline: Any) -> bool:
    """The page is bright, what lies around it is dark, and there is something around it."""
    from PIL import ImageChops, ImageDraw, ImageStat

    ImageDraw.Draw(outline).polygon([tuple(corner) for corner in page], fill=255)
    inside = ImageStat.Stat(mask, outline).mean[0]
    around = ImageChops.invert(outline)
    if ImageStat.Stat(around).mean[0] < 255 * 0.03:
        return False
    return inside > 255 * 0.9 and ImageStat.Stat(mask, around).mean[0] < 255 * 0.12


def _holds(page: Corners, code: Corners, scale: float) -> bool:
    """The code lies on the page, near its foot."""
    x = sum(corner[0] for corner in code) / 4 * scale
    y = sum(corner[1] for corner in code) / 4 * scale
    foot = (page[2][1] + page[3][1]) / 2
    head = (page[0][1] + page[1][1]) / 2
    return page[3][0] - 9 < x < page[2][0] + 9 and head + 0.7 * (foot - head) < y < foot + 9


def _flat(picture: Any, page: Corners) -> Any:
    """The page alone, as a sheet of A4 seen from straight above."""
    from PIL import Image

    top, right, bottom, left = (math.dist(page[at], page[(at + 1) % 4]) for at in range(4))
    width = round(max(top, bottom, max(left, right) / _RATIO))
    size = width, round(width * _RATIO)
    sheet = [(0.0, 0.0), (float(size[0]), 0.0), (float(size[0]), float(size[1])), (0.0, float(size[1]))]
    return picture.transform(
        size, Image.Transform.PERSPECTIVE, _mapping(sheet, page), Image.Resampling.BICUBIC
    )


def _mapping(sheet: Corners, page: Corners) -> list[float]:
    """PIL's eight numbers that take the corners of the sheet to those of the page in the picture."""
    rows: list[list[float]] = []
    for (u, v), (s, t) in zip(sheet, page, strict=True):
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
