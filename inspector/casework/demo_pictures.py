"""Photographs for the demo, drawn from nothing: labels, goods and papers as a phone would see them.

Each is a pure function of its words, so that the same demo has the same hashes everywhere.
"""

from __future__ import annotations

import io
import math
import random
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from inspector import RESOURCES
from inspector.casework import demo_scenes

if TYPE_CHECKING:
    from datetime import datetime

WIDTH, HEIGHT = 1600, 1200
NUMBER = "ZL202310123456.7"  # its check digit is wrong: 6 would be right
Colour = tuple[int, int, int]
Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]


def draw(
    name: str,
    taken_at: datetime,
    *,
    orientation: int = 1,
    number: str = NUMBER,
    booth: str = "A101",
    exhibitor: str = "深圳市澜川家居科技有限公司",
) -> bytes:
    """One photograph as a JPEG with the metadata of a camera held this way at this time."""
    plain = _pixels(name, orientation, number, booth, exhibitor)
    camera = _metadata(taken_at, orientation)
    return plain[:2] + b"\xff\xe1" + (len(camera) + 2).to_bytes(2) + camera + plain[2:]


@lru_cache(maxsize=32)
def _pixels(name: str, orientation: int, number: str, booth: str, exhibitor: str) -> bytes:
    from PIL.Image import Transpose

    held: dict[int, Any] = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_90,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_270,
    }
    photo = Photo(name)
    demo_scenes.SCENES[name](photo, demo_scenes.Words(number, booth, exhibitor))
    shown = photo.developed()
    if orientation in held:
        shown = shown.transpose(held[orientation])
    target = io.BytesIO()
    shown.save(target, "JPEG", quality=86)
    return target.getvalue()


def _metadata(taken_at: datetime, orientation: int) -> bytes:
    from PIL.Image import Exif

    tags = Exif()
    tags[271], tags[272], tags[274] = "Demo", "Demo", orientation
    camera = tags.get_ifd(34665)
    camera[36867] = f"{taken_at:%Y:%m:%d %H:%M:%S}"
    offset = f"{taken_at:%z}"
    if offset:
        camera[36881] = f"{offset[:3]}:{offset[3:5]}"
    return tags.tobytes()


@lru_cache(maxsize=64)
def font(size: int, weight: str = "Regular", family: str = "Sans") -> Any:
    """A face of the shipped fonts."""
    from PIL import ImageFont

    return ImageFont.truetype(str(RESOURCES / "fonts" / f"Noto{family}SC-{weight}.ttf"), size)


def sheet(width: int, height: int, colour: Colour, radius: int = 0) -> tuple[Any, Any]:
    """A flat thing to draw on before it is laid into a photo, and the pen for it."""
    from PIL import Image, ImageDraw

    flat = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(flat)
    pen.rounded_rectangle((0, 0, width - 1, height - 1), radius, fill=colour)
    return flat, pen


def cylinder(width: int, height: int, colour: Colour, *, radius: int = 0, gloss: float = 0.45) -> Any:
    """Something round standing upright, lit from the left."""
    from PIL import Image, ImageDraw

    shades = []
    for at in range(256):
        x = at / 127.5 - 1
        light = 0.28 + 0.72 * max(0.0, math.cos((x + 0.35) * 1.15)) ** 1.4
        shine = gloss * math.exp(-(((x + 0.5) / 0.09) ** 2)) + 0.12 * math.exp(-(((x - 0.78) / 0.06) ** 2))
        shades.append(tuple(min(255, round(part * light + 255 * shine)) for part in colour))
    strip = Image.new("RGB", (256, 1))
    strip.putdata(shades)
    body = strip.resize((width, height), Image.Resampling.BICUBIC).convert("RGBA")
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), radius, fill=255)
    body.putalpha(mask)
    return body


def gradient(width: int, height: int, above: Colour, below: Colour) -> Any:
    """A surface that grows lighter or darker downwards."""
    from PIL import Image, ImageOps

    return ImageOps.colorize(Image.linear_gradient("L").resize((width, height)), above, below)


class Photo:
    """A scene being set up: a ground, things laid on it with their shadows, then light and grain."""

    def __init__(self, name: str) -> None:
        from PIL import Image

        self.chance = random.Random(name)  # noqa: S311 (a drawing, not a secret)
        self.shown = Image.new("RGB", (WIDTH, HEIGHT))
        self.focus = (0.5, 0.45)

    def ground(self, above: Colour, below: Colour, *, horizon: float = 0, floor: Any = None) -> None:
        """A wall; below the horizon a table or floor of two colours."""
        self.shown.paste(gradient(WIDTH, HEIGHT, above, below), (0, 0))
        if floor:
            top = round(HEIGHT * horizon)
            self.shown.paste(gradient(WIDTH, HEIGHT - top, *floor), (0, top))

    def lay(self, thing: Any, corners: Corners, *, shadow: float = 26, dark: float = 0.5) -> None:
        """Lay something flat into the scene so that its corners come to these places (clockwise)."""
        from PIL import Image

        left, top = (math.floor(min(place[axis] for place in corners)) for axis in (0, 1))
        right, bottom = (math.ceil(max(place[axis] for place in corners)) for axis in (0, 1))
        local = [(x - left, y - top) for x, y in corners]
        seen = thing.transform(
            (right - left, bottom - top),
            Image.Transform.PERSPECTIVE,
            _perspective(local, thing.size),
            Image.Resampling.BICUBIC,
        )
        self.stand(seen, left, top, shadow=shadow, dark=dark)

    def stand(self, thing: Any, left: int, top: int, *, shadow: float = 26, dark: float = 0.5) -> None:
        """Put something into the scene as it is, with a soft shadow falling to the lower right."""
        if shadow:
            self._shade(thing.getchannel("A"), left + round(shadow * 0.7), top + round(shadow), shadow, dark)
        self.shown.paste(thing, (left, top), thing)

    def blob(self, box: tuple[int, int, int, int], *, soft: float = 30, dark: float = 0.5) -> None:
        """The shadow under something that stands."""
        from PIL import Image, ImageDraw

        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
        ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
        self._shade(mask, box[0], box[1], soft, dark)

    def lamp(self, x: int, y: int, radius: int, strength: float = 0.5) -> None:
        """A round patch of light."""
        from PIL import Image, ImageChops

        glow = ImageChops.invert(Image.radial_gradient("L")).resize((radius * 2, radius * 2))
        mask = glow.point(lambda value: round(max(0, value - 75) * 1.4 * strength))
        self.shown.paste((255, 250, 238), (x - radius, y - radius), mask)

    def developed(self) -> Any:
        """The picture with a lens that darkens outwards, its softness and the grain of a small sensor."""
        from PIL import Image, ImageChops, ImageFilter

        x, y = (round(256 * (0.5 - 0.5 * place)) for place in self.focus)
        fall = Image.radial_gradient("L").crop((x, y, x + 128, y + 128))
        fall = fall.point(lambda value: 255 - round(value * 0.5)).resize((WIDTH, HEIGHT))
        lit = ImageChops.multiply(self.shown, Image.merge("RGB", (fall, fall, fall)))
        soft = lit.filter(ImageFilter.BoxBlur(0.7))
        return ImageChops.add(soft, Image.merge("RGB", (self._grain(),) * 3), offset=-128)

    def _grain(self) -> Any:
        from PIL import Image, ImageFilter

        width, height = WIDTH // 4, HEIGHT // 4
        noise = Image.frombytes("L", (width, height), self.chance.randbytes(width * height))
        tile = noise.filter(ImageFilter.BoxBlur(0.8)).point(lambda value: round((value - 128) * 0.11) + 128)
        grain = Image.new("L", (WIDTH, HEIGHT))
        for at in range(16):
            grain.paste(tile, (at % 4 * width, at // 4 * height))
        return grain

    def _shade(self, mask: Any, left: int, top: int, soft: float, dark: float) -> None:
        from PIL import Image, ImageFilter

        edge = round(soft * 2)
        spread = Image.new("L", (mask.width + 2 * edge, mask.height + 2 * edge), 0)
        spread.paste(mask, (edge, edge))
        small = spread.resize(
            (max(1, spread.width // 4), max(1, spread.height // 4)), Image.Resampling.BILINEAR
        )
        blurred = small.filter(ImageFilter.GaussianBlur(soft / 4)).resize(
            spread.size, Image.Resampling.BILINEAR
        )
        self.shown.paste(
            (12, 14, 20), (left - edge, top - edge), blurred.point(lambda value: round(value * dark))
        )


def _perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """The eight coefficients that take a place in the photo back to its place on the flat thing."""
    width, height = size
    rows = []
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for at in range(8):
        best = max(range(at, 8), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for row in range(8):
            if row != at:
                rows[row] = [a - rows[row][at] * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [row[8] for row in rows]
