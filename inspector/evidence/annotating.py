"""Annotated copies: a photo's pixels with the layers drawn into them, for papers and for other eyes.

A redaction takes the place of its pixels before anything is encoded, so nothing of them is left; metadata,
place and thumbnail never come along. The copy says at its foot that it is one, and of which original.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from inspector import RESOURCES, apart
from inspector.domain import annotation as rules
from inspector.domain.annotation import Layer, LayerKind
from inspector.evidence import pictures

if TYPE_CHECKING:
    from PIL.Image import Image

Ink = tuple[int, int, int]
EDGE, PREVIEW = 2000, 640
CELLS = 7  # a mosaic has no more cells along its longer side, however large it is
INK: dict[str, Ink] = {"red": (216, 30, 30), "yellow": (255, 196, 0), "blue": (23, 92, 211)}
CASING, HIDDEN = (255, 255, 255), (31, 35, 43)
_DARK_CASED = ("yellow",)  # a light ink wants a dark casing
_SMOOTH = 3  # shapes are drawn so many times larger and reduced
_SPILL = 3  # pixels around a redaction that may hold something of it after scaling
_FACES = ("NotoSansSC-Medium", "NotoSans-Bold", "NotoSerifSC-Bold")
_MISSING = "〓"


@apart.decoded
def annotated(
    data: bytes, media_type: str, layers: Sequence[Layer], *, sha256: str, edge: int = EDGE
) -> tuple[bytes, bytes]:
    """The annotated copy and its preview, both JPEG; `sha256` is the original's, written at the foot."""
    size = pictures.size_upright(data, media_type)
    picture = pictures.upright(data, media_type, _cheap(size, edge)).convert("RGB")
    _draw_all(picture, layers, size)
    quarter = next((one.turn % 4 for one in reversed(layers) if one.kind is LayerKind.TURN), 0)
    picture = _with_foot(_turned(picture, quarter), sha256)
    small = picture.copy()
    small.thumbnail((PREVIEW, PREVIEW), reducing_gap=1.2)
    return pictures.jpeg(picture, quality=88), pictures.jpeg(small, quality=82)


def casing_of(colour: str) -> Ink:
    """What stands around an ink, so that it is seen on any picture."""
    return HIDDEN if colour in _DARK_CASED else CASING


def _cheap(size: tuple[int, int], edge: int) -> tuple[int, int]:
    """About this large: a half or a quarter where that will do, as a JPEG decodes to without scaling."""
    for part in (8, 4, 2, 1):
        longest = max(size) // part
        if edge <= longest <= 1.4 * edge:
            return size[0] // part, size[1] // part
    return edge, edge


def _draw_all(picture: "Image", layers: Sequence[Layer], size: tuple[int, int]) -> None:
    """Redactions first: an arrow may point at what is hidden, but never comes under it."""
    scale = picture.width / size[0]
    thin = rules.unit(*size) * scale
    for one in layers:
        if one.kind is LayerKind.REDACTION:
            _hide(picture, [value * scale for value in one.box], one.fill)
    for one in layers:
        at = [one.x * scale, one.y * scale, one.x2 * scale, one.y2 * scale]
        if one.kind is LayerKind.ARROW:
            _arrow(picture, at, thin * one.weight, thin, one.colour)
        elif one.kind is LayerKind.BOX:
            _box(picture, [value * scale for value in one.box], thin * one.weight, thin, one.colour)
        elif one.kind is LayerKind.TEXT:
            _text(picture, one, at[0], at[1], rules.letters(*size, one.weight) * scale)


def _hide(picture: "Image", box: Sequence[float], fill: str) -> None:
    left, top, right, bottom = _inside(picture, box, _SPILL)
    if right <= left or bottom <= top:
        return
    if fill == "mosaic":
        _mosaic(picture, (left, top, right, bottom))
        return
    from PIL import ImageDraw

    picture.paste(HIDDEN, (left, top, right, bottom))
    if min(right - left, bottom - top) > 12:
        ImageDraw.Draw(picture).rectangle((left + 2, top + 2, right - 3, bottom - 3), outline=CASING, width=1)


def _mosaic(picture: "Image", box: tuple[int, int, int, int]) -> None:
    """A handful of cells, each in one of few shades: what stood there cannot be computed back."""
    from PIL import Image

    wide, high = box[2] - box[0], box[3] - box[1]
    cell = max(16.0, max(wide, high) / CELLS)
    cells = max(1, round(wide / cell)), max(1, round(high / cell))
    rough = picture.crop(box).resize(cells, Image.Resampling.BOX).point(lambda value: value // 32 * 32 + 16)
    picture.paste(rough.resize((wide, high), Image.Resampling.NEAREST), box)


def _arrow(picture: "Image", at: Sequence[float], thick: float, casing: float, colour: str) -> None:
    x, y, x2, y2 = at
    outline = rules.arrow(x, y, x2, y2, thick)
    _shape(picture, outline, casing, casing_of(colour), closed=True)
    _shape(picture, outline, 0, INK[colour], closed=True)


def _box(picture: "Image", box: Sequence[float], thick: float, casing: float, colour: str) -> None:
    left, top, right, bottom = box
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top), (right, top))
    _shape(picture, corners, thick / 2 + casing, casing_of(colour), closed=False)
    _shape(picture, corners, thick / 2, INK[colour], closed=False)


def _shape(
    picture: "Image", outline: Sequence[rules.Point], around: float, ink: Ink, *, closed: bool
) -> None:
    """A shape in one colour, smooth at its edges: filled when closed, and `around` wide about its line."""
    from PIL import Image, ImageDraw

    reach = around + 2
    across, down = [x for x, _ in outline], [y for _, y in outline]
    extent = (min(across) - reach, min(down) - reach, max(across) + reach, max(down) + reach)
    left, top, right, bottom = _inside(picture, extent, 0)
    if right <= left or bottom <= top:
        return
    mask = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH))
    pen = ImageDraw.Draw(mask)
    points = [((x - left) * _SMOOTH, (y - top) * _SMOOTH) for x, y in outline]
    if closed:
        pen.polygon(points, fill=255)
    if around:
        line = [*points, points[0], points[1]] if closed else points
        pen.line(line, fill=255, width=max(1, round(2 * around * _SMOOTH)), joint="curve")
    picture.paste(ink, (left, top, right, bottom), mask.reduce(_SMOOTH))


def _text(picture: "Image", layer: Layer, x: float, y: float, high: float) -> None:
    """Letters with a casing, read on light and on dark; upright in the view they were written in."""
    from PIL import Image, ImageDraw

    size, casing = max(6, round(high)), max(1, round(high / 8))
    lines = [_runs(line, size) for line in layer.text.split("\n")]
    wide = max(sum(font.getlength(words) for font, words in runs) for runs in lines)
    tall = size * rules.LINE * len(lines)
    sheet = Image.new("RGBA", (int(wide) + 2 * casing + 2, int(tall) + 2 * casing + 2))
    pen = ImageDraw.Draw(sheet)
    for number, runs in enumerate(lines):
        across = float(casing)
        for font, words in runs:
            place = (across, casing + size * (rules.BASELINE + rules.LINE * number))
            pen.text(
                place, words, INK[layer.colour], font, anchor="ls", stroke_width=casing, stroke_fill=CASING
            )
            across += font.getlength(words)
    sheet = _turned(sheet, -layer.turn % 4)
    left, top = _corner(layer.turn % 4, x, y, sheet.size, casing)
    picture.paste(sheet, (left, top), sheet)


def _corner(turn: int, x: float, y: float, size: tuple[int, int], casing: int) -> tuple[int, int]:
    """Where a turned sheet lies, so that its text begins at (x, y) as the reader sees it."""
    across = x - size[0] + casing if turn in (2, 3) else x - casing
    down = y - size[1] + casing if turn in (1, 2) else y - casing
    return round(across), round(down)


def _runs(line: str, size: int) -> list[tuple[Any, str]]:
    """The line in runs of one face each; what no face has is 〓."""
    runs: list[tuple[Any, str]] = []
    for character in line:
        face = next((name for name in _FACES if _has(name, character)), "")
        font, shown = _font(face or _FACES[0], size), character if face else _MISSING
        if runs and runs[-1][0] is font:
            runs[-1] = (font, runs[-1][1] + shown)
        else:
            runs.append((font, shown))
    return runs or [(_font(_FACES[0], size), " ")]


@lru_cache(maxsize=4096)
def _has(face: str, character: str) -> bool:
    """Whether a face has the character: without it, it draws the same box as for any other it has not."""
    if character.isspace():
        return True
    font = _font(face, 16)
    drawn, empty = font.getmask(character), font.getmask("\uffff")
    return bool(drawn.size != empty.size or bytes(drawn) != bytes(empty))


@lru_cache(maxsize=32)
def _font(face: str, size: int) -> Any:
    from PIL import ImageFont

    path = RESOURCES / "fonts" / f"{face}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def _with_foot(picture: "Image", sha256: str) -> "Image":
    """The strip below that names the copy and its original."""
    from PIL import Image, ImageDraw

    high = max(22, picture.width // 44)
    size = max(9, min(high * 6 // 10, picture.width // 30))
    whole = Image.new("RGB", (picture.width, picture.height + high), CASING)
    whole.paste(picture)
    short = " ".join(sha256[at : at + 4] for at in range(0, 16, 4))
    words = f"标注件 Annotated copy · 原图 original SHA-256 {short}"
    place = (size // 2, picture.height + round(high / 2 + size * 0.36))
    ImageDraw.Draw(whole).text(place, words, HIDDEN, _font(_FACES[0], size), anchor="ls")
    return whole


def _turned(picture: "Image", quarters: int) -> "Image":
    from PIL.Image import Transpose

    turns = {1: Transpose.ROTATE_270, 2: Transpose.ROTATE_180, 3: Transpose.ROTATE_90}
    return picture.transpose(turns[quarters]) if quarters in turns else picture


def _inside(picture: "Image", box: Sequence[float], more: int) -> tuple[int, int, int, int]:
    """The box in whole pixels, outwards, cut at the edges of the picture."""
    left, top, right, bottom = box
    return (
        max(0, int(left) - more), max(0, int(top) - more),
        min(picture.width, int(right) + 1 + more), min(picture.height, int(bottom) + 1 + more),
    )  # fmt: skip
