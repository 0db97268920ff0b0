"""Turning a photographed page upright by its code, and out of perspective by its own edges.

The code is too small a base for perspective: a page 12 % narrower at its far edge shows on the code as less
than 1 %, about the error of its corners. So the code gives the turn, and the page's bright outline the rest.
"""

import math
from collections.abc import Sequence
from typing import Any

Point = tuple[float, float]
Corners = Sequence[Point]  # upper left, upper right, lower right, lower left

_SIDE = 280  # the outline is looked for in a picture of this size
_RATIO = 297 / 210


def upright(picture: Any, code: Corners) -> Any:
    """The picture turned level and its page cut out flat; only levelled where no page stands out."""
    from PIL import Image

    quarter = round(_angle(code) / 90) % 4
    if quarter:  # PIL turns against the clock, the angle is measured with it
        turns = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}
        code = [_turned(corner, quarter, picture.width, picture.height) for corner in code]
        picture = picture.transpose(turns[quarter])
    page = _outline(picture, code)
    if page:
        return _flat(picture, page)
    angle = _by_its_lines(picture, _angle(code))
    if abs(angle) > 0.25:
        return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
    return picture


def _by_its_lines(picture: Any, angle: float) -> float:
    """The angle, of those about the code's, at which lines of text and rules lie most level."""
    from PIL import Image, ImageStat

    small = picture.convert("L")
    small.thumbnail((700, 700))

    def level(by: float) -> float:
        turned = small.rotate(by, Image.Resampling.BILINEAR, fillcolor=255)
        return float(ImageStat.Stat(turned.resize((1, turned.height), Image.Resampling.BOX)).var[0])

    return max((angle + step / 10 for step in range(-6, 7)), key=level)


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
    """The corners of the page the code is printed on; nothing when there is none to be sure of."""
    from PIL import Image, ImageFilter

    scale = _SIDE / max(picture.size)
    size = round(picture.width * scale), round(picture.height * scale)
    small = picture.convert("L").resize(size, Image.Resampling.BOX).filter(ImageFilter.MaxFilter(3))
    code = [(x * scale, y * scale) for x, y in code]
    start, tilt = _beside(code, small), math.radians(_angle(code))
    for drop in _DROPS:
        mask = _paper(small, start, drop)
        bright = [(at % size[0], at // size[0]) for at, inside in enumerate(mask.tobytes()) if inside]
        page = _extremes(bright, tilt)
        if _is_page(page) and _stands_out(mask, page, size) and _holds(page, code, tilt):
            return [((x + 0.5) / scale, (y + 0.5) / scale) for x, y in page]
    return None


_DROPS = (
    0.62,
    0.8,
    0.9,
    0.95,
)  # how much darker than the paper around it a point is where the page has ended


def _beside(code: Corners, small: Any) -> tuple[int, int]:
    """The brightest point of the white rim around the code."""
    x, y = (sum(corner[at] for corner in code) / 4 for at in (0, 1))
    rim = [(x + (cx - x) * 1.3, y + (cy - y) * 1.3) for cx, cy in code]
    rim += [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(rim, [*rim[1:], rim[0]], strict=True)]
    inside = [(min(max(int(x), 0), small.width - 1), min(max(int(y), 0), small.height - 1)) for x, y in rim]
    return max(inside, key=small.getpixel)


def _paper(small: Any, start: tuple[int, int], drop: float) -> Any:
    """The paper around the start, with what is printed on it.

    The light may fall off over the page, slowly; the page ends where it falls by more than `drop` at once. A
    threshold for the whole picture would take half a page in the shade for the desk.
    """
    from PIL import Image, ImageFilter

    wide, high = small.size
    grey = small.tobytes()
    level = [0.0] * (wide * high)
    first = start[1] * wide + start[0]
    level[first] = float(grey[first])
    edge = [first]
    while edge:
        further = []
        for at in edge:
            here, column = level[at], at % wide
            for near, is_there in ((at - 1, column > 0), (at + 1, column < wide - 1),
                                   (at - wide, at >= wide), (at + wide, at < wide * (high - 1))):  # fmt: skip
                if is_there and not level[near] and grey[near] > here * drop:
                    level[near] = min(max(grey[near], here * 0.985), here * 1.015)
                    further.append(near)
        edge = further
    found = Image.frombytes("L", small.size, bytes(255 if one else 0 for one in level))
    return found.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.MaxFilter(3))  # no thin bridges


def _without_holes(mask: Any) -> Any:
    """What cannot be reached from the rim of the picture is part of the page: its photographs, its ink."""
    from PIL import Image, ImageDraw, ImageOps

    framed = ImageOps.expand(mask, 1, 0)
    ImageDraw.floodfill(framed, (0, 0), 128)
    outside = framed.crop((1, 1, framed.width - 1, framed.height - 1)).tobytes()
    return Image.frombytes("L", mask.size, bytes(0 if one == 128 else 255 for one in outside))


def _extremes(points: Sequence[tuple[int, int]], tilt: float) -> list[Point]:
    """The points farthest to each corner of a page that is turned so far, in radians."""
    if not points:
        return [(0.0, 0.0)] * 4
    level = [(_turn(point, -tilt), point) for point in points]
    return [
        min(level, key=lambda one: one[0][0] + one[0][1])[1],
        max(level, key=lambda one: one[0][0] - one[0][1])[1],
        max(level, key=lambda one: one[0][0] + one[0][1])[1],
        min(level, key=lambda one: one[0][0] - one[0][1])[1],
    ]


def _turn(point: Point, by: float) -> Point:
    """The point turned about the picture's corner, clockwise, in radians."""
    x, y = point
    return x * math.cos(by) - y * math.sin(by), x * math.sin(by) + y * math.cos(by)


def _is_page(page: Corners) -> bool:
    """Opposite sides of about one length, and the shape of a sheet of paper."""
    top, right, bottom, left = (math.dist(page[at], page[(at + 1) % 4]) for at in range(4))
    if min(top, right, bottom, left) < _SIDE / 5:
        return False
    across, down = (top + bottom) / 2, (left + right) / 2
    return max(top, bottom) / min(top, bottom) < 1.4 and max(left, right) / min(left, right) < 1.4 and (
        0.75 * _RATIO < down / across < 1.3 * _RATIO)  # fmt: skip


def _stands_out(mask: Any, page: Corners, size: tuple[int, int]) -> bool:
    """The page fills its outline, nothing of it lies around it, and there is something around it."""
    from PIL import Image, ImageChops, ImageDraw, ImageStat

    outline = Image.new("L", size)
    ImageDraw.Draw(outline).polygon([tuple(corner) for corner in page], fill=255)
    around = ImageChops.invert(outline)
    if ImageStat.Stat(around).mean[0] < 255 * 0.03 or ImageStat.Stat(mask, around).mean[0] > 255 * 0.12:
        return False
    return ImageStat.Stat(_without_holes(mask), outline).mean[0] > 255 * 0.9


def _holds(page: Corners, code: Corners, tilt: float) -> bool:
    """The code lies on the page, near its foot."""
    upright_page = [_turn(corner, -tilt) for corner in page]
    x, y = _turn((sum(c[0] for c in code) / 4, sum(c[1] for c in code) / 4), -tilt)
    foot = (upright_page[2][1] + upright_page[3][1]) / 2
    head = (upright_page[0][1] + upright_page[1][1]) / 2
    near = _SIDE / 40
    return upright_page[3][0] - near < x < upright_page[2][0] + near and head + 0.7 * (foot - head) < y < (
        foot + near)  # fmt: skip


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
