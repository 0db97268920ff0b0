"""Photographs of a page as they come out of a hall: aslant, turned, dim, folded, stamped, near other codes.

Every way is a function from a scene and chance to a scene; a photograph takes one way, or several at once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from inspector.notices.straighten import _mapping

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Point = tuple[float, float]
SIZE = (2304, 3072)  # seven megapixels, what a phone's camera gives at least


@dataclass(frozen=True)
class Scene:
    """A page that will lie somewhere in the picture, and what the camera does to it."""

    page: Image.Image
    others: tuple[Image.Image, ...] = ()  # pages of ours that may peep out
    corners: tuple[Point, ...] = ()  # upper left, upper right, lower right, lower left in the picture
    fold: float = 0.0  # where the page is folded, as a share of its height
    desk: tuple[int, int, int] = (120, 92, 60)
    on_desk: tuple[tuple[Image.Image, Point], ...] = ()
    quarter: int = 0
    light: float = 1.0
    shade: float = 0.0  # how much darker the far side is
    noise: float = 4.0
    blur: float = 0.6
    quality: int = 75


def taken(scene: Scene, chance: Random) -> bytes:
    """The JPEG of the scene."""
    picture = Image.new("RGB", SIZE, scene.desk)
    picture = _grained(picture, 10, chance)
    for thing, (x, y) in scene.on_desk:
        picture.paste(thing, (round(x), round(y)))
    corners = scene.corners or _lying(chance, 0.0, 0.0)
    bent = scene.fold > 0
    picture = _folded(picture, scene, corners, chance) if bent else _laid(picture, scene.page, corners)
    picture = _lit(picture, scene, chance)
    if scene.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(scene.blur))
    picture = _grained(picture, scene.noise, chance)
    if scene.quarter:
        picture = picture.rotate(90 * scene.quarter, expand=True)
    out = BytesIO()
    picture.save(out, "JPEG", quality=scene.quality)
    return out.getvalue()


# --- the ways


def aslant(scene: Scene, chance: Random) -> Scene:
    return replace(scene, corners=_lying(chance, turn=6, slant=0.12))


def turned(scene: Scene, chance: Random) -> Scene:
    return replace(scene, corners=_lying(chance, turn=25, slant=0.03), quarter=chance.randrange(4))


def dim(scene: Scene, chance: Random) -> Scene:
    light, shade = chance.uniform(0.3, 0.55), chance.uniform(0.2, 0.5)
    return replace(scene, light=light, shade=shade, noise=chance.uniform(6, 12), blur=1.0)


def folded(scene: Scene, chance: Random) -> Scene:
    return replace(scene, fold=chance.uniform(0.3, 0.7), corners=_lying(chance, turn=5, slant=0.06))


def blurred(scene: Scene, chance: Random) -> Scene:
    return replace(scene, blur=chance.uniform(1.0, 2.0), quality=chance.randint(35, 60))


def white_desk(scene: Scene, chance: Random) -> Scene:
    return replace(scene, desk=(236, 234, 230), corners=_lying(chance, turn=5, slant=0.05))


def stamped(scene: Scene, chance: Random) -> Scene:
    """Signed in ink over the foot, and a seal that touches the code."""
    page = scene.page.convert("RGB").copy()
    pen = ImageDraw.Draw(page)
    wide, high = page.size
    for _ in range(6):
        x, y = chance.uniform(0.25, 0.6) * wide, chance.uniform(0.78, 0.9) * high
        points = [(x, y)]
        for _ in range(12):
            points.append((points[-1][0] + chance.uniform(-20, 40), y + chance.uniform(-25, 25)))
        pen.line(points, fill=(30, 40, 110), width=4, joint="curve")
    side = 0.2 * wide
    x, y = chance.uniform(0.45, 0.72) * wide, chance.uniform(0.7, 0.8) * high
    seal = Image.new("RGB", page.size, "white")
    ring = ImageDraw.Draw(seal)
    ring.ellipse([x, y, x + side, y + side], outline=(205, 30, 40), width=9)
    ring.text((x + side / 3, y + side / 2), "*****", fill=(205, 30, 40))
    return replace(scene, page=ImageChops.multiply(page, seal))


def second_code(scene: Scene, chance: Random) -> Scene:
    """Somebody else's code on the page, or on the desk beside it."""
    code = _foreign(chance)
    if chance.random() < 0.5:
        page = scene.page.convert("RGB").copy()
        page.paste(code.resize((240, 240)), (chance.randrange(page.width - 240), chance.randrange(400, 1200)))
        return replace(scene, page=page)
    place = (chance.uniform(0, SIZE[0] - 350), chance.choice([4.0, SIZE[1] - 350.0]))
    return replace(scene, on_desk=((code, place),), corners=_lying(chance, 4, 0.04, small=True))


def another_below(scene: Scene, chance: Random) -> Scene:
    """The next page of ours peeps out below this one, sometimes with its code."""
    other = chance.choice(scene.others)
    wide = round(SIZE[0] * 0.8)
    below = other.resize((wide, round(wide * other.height / other.width)))
    place = (SIZE[0] * chance.uniform(-0.3, 0.45), SIZE[1] * chance.uniform(-0.4, 0.3))
    return replace(scene, on_desk=((below, place),), corners=_lying(chance, 4, 0.04))


WAYS: dict[str, tuple[Callable[[Scene, Random], Scene], ...]] = {
    "aslant": (aslant,),
    "turned": (turned,),
    "dim": (aslant, dim),
    "folded": (folded,),
    "blurred": (aslant, blurred),
    "white desk": (white_desk,),
    "stamped": (stamped, aslant),
    "second code": (second_code,),
    "page below": (another_below,),
    "several": (stamped, folded, dim, turned),
}


def photograph(page: Image.Image, others: tuple[Image.Image, ...], way: str, chance: Random) -> bytes:
    scene = Scene(page, others)
    for change in WAYS[way]:
        scene = change(scene, chance)
    return taken(scene, chance)


# --- how they are done


def _lying(chance: Random, turn: float, slant: float, *, small: bool = False) -> tuple[Point, ...]:
    """Where the corners of a sheet lie: most of the picture, turned so far, narrower at one edge."""
    share = chance.uniform(0.62, 0.7) if small else chance.uniform(0.76, 0.86)
    high = SIZE[1] * share
    wide = high * 210 / 297
    angle = math.radians(chance.uniform(-turn, turn))
    shrink = 1 / (1 + abs(math.sin(angle)) * 0.45)
    wide, high = wide * shrink, high * shrink
    far, side = 1 - chance.uniform(0, slant), chance.choice(["top", "bottom", "left", "right"])
    half_w, half_h = wide / 2, high / 2
    square = [[-half_w, -half_h], [half_w, -half_h], [half_w, half_h], [-half_w, half_h]]
    for at in {"top": (0, 1), "bottom": (2, 3)}.get(side, ()):
        square[at][0] *= far
    for at in {"left": (0, 3), "right": (1, 2)}.get(side, ()):
        square[at][1] *= far
    middle = (SIZE[0] / 2 + chance.uniform(-20, 20), SIZE[1] / 2 + chance.uniform(-20, 20))
    return tuple(
        (
            middle[0] + x * math.cos(angle) - y * math.sin(angle),
            middle[1] + x * math.sin(angle) + y * math.cos(angle),
        )
        for x, y in square
    )


def _laid(picture: Image.Image, page: Image.Image, corners: tuple[Point, ...]) -> Image.Image:
    sheet = [(0.0, 0.0), (page.width, 0.0), (page.width, page.height), (0.0, page.height)]
    seen = _mapping(corners, sheet)
    how = Image.Transform.PERSPECTIVE
    paper = page.convert("RGB").transform(SIZE, how, seen, Image.Resampling.BICUBIC)
    picture.paste(paper, (0, 0), Image.new("L", page.size, 255).transform(SIZE, how, seen))
    return picture


def _folded(picture: Image.Image, scene: Scene, corners: tuple[Point, ...], chance: Random) -> Image.Image:
    """Two halves that meet at the fold, one of them leaning away from the light."""
    page = scene.page.convert("RGB")
    line = round(page.height * scene.fold)
    upper, lower = page.crop((0, 0, page.width, line)), page.crop((0, line, page.width, page.height))
    grey = chance.uniform(0.72, 0.92)
    leaning = lower if chance.random() < 0.5 else upper
    shaded = leaning.point(lambda value: round(value * grey))
    upper, lower = (shaded, lower) if leaning is upper else (upper, shaded)
    bend = chance.uniform(-0.03, 0.03)
    left = _between(corners[0], corners[3], scene.fold, bend)
    right = _between(corners[1], corners[2], scene.fold, -bend)
    picture = _laid(picture, upper, (corners[0], corners[1], right, left))
    picture = _laid(picture, lower, (left, right, corners[2], corners[3]))
    ImageDraw.Draw(picture).line([left, right], fill=(150, 148, 146), width=3)
    return picture


def _between(start: Point, end: Point, share: float, bend: float) -> Point:
    x, y = end[0] - start[0], end[1] - start[1]
    return (start[0] + x * share - y * bend, start[1] + y * share + x * bend)


def _lit(picture: Image.Image, scene: Scene, chance: Random) -> Image.Image:
    if scene.light == 1.0 and not scene.shade:
        return picture
    fall = Image.linear_gradient("L").rotate(90 * chance.randrange(4)).resize(picture.size)
    low = round(255 * scene.light * (1 - scene.shade))
    high = round(255 * scene.light)
    shade = fall.point(lambda value: low + (high - low) * value // 255)
    warm = Image.merge(
        "RGB", (shade, shade.point(lambda v: round(v * 0.95)), shade.point(lambda v: round(v * 0.8)))
    )
    return ImageChops.multiply(picture, warm)


def _grained(picture: Image.Image, sigma: float, chance: Random) -> Image.Image:
    if sigma < 1:
        return picture
    grain = Image.effect_noise((512, 512), sigma)
    tile = Image.new("L", picture.size)
    for x in range(-chance.randrange(512), picture.width, 512):
        for y in range(-chance.randrange(512), picture.height, 512):
            tile.paste(grain, (x, y))
    rgb = Image.merge("RGB", (tile,) * 3)
    return ImageChops.add(picture, rgb, offset=-128)


def _foreign(chance: Random) -> Image.Image:
    import zxingcpp

    text = f"https://shop.example.com/p/{chance.randrange(10**9)}"
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    view = memoryview(zxingcpp.write_barcode_to_image(code, scale=7))
    return Image.frombytes("L", view.shape[::-1], bytes(view)).convert("RGB").resize((340, 340))
