"""Pictures with codes on them: goods with a barcode, a page like a business licence, photographed badly."""

from __future__ import annotations

import io
import random
from typing import Any

import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from inspector import RESOURCES

CODE, NAME = "91310000MA1FL0XY0A", "上海示例精密机械有限公司"
BY_ADDRESS = f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}"
BY_TEXT = (
    f"统一社会信用代码：{CODE}\r\n名称：{NAME}\r\n类型：有限责任公司\r\n法定代表人：赵某某\r\n"
    "住所：上海市浦东新区示例路1号\r\n登记机关：上海市市场监督管理局"
)
BY_LINK = "http://qyxy.example.gov.cn/wap/creditWapAction!qr.dhtml?id=ff80808154cd96280154e6eb93512f38"


def code(text: str | bytes, kind: str = "QRCode", scale: int = 4) -> Image.Image:
    """A code as a picture, with the quiet zone it needs."""
    library: Any = zxingcpp
    made = library.create_barcode(text, getattr(library.BarcodeFormat, kind))
    return Image.fromarray(library.write_barcode_to_image(made, scale=scale)).convert("RGB")


def goods(*codes: Image.Image, size: tuple[int, int] = (900, 600)) -> Image.Image:
    """A box on a table with codes on it, one beside the other."""
    page = Image.new("RGB", size, (196, 178, 150))
    ImageDraw.Draw(page).rectangle((40, 40, size[0] - 40, size[1] - 40), fill=(236, 232, 224))
    x = 100
    for each in codes:
        page.paste(each, (x, size[1] // 3))
        x += each.width + 60
    return page


def licence(text: str | bytes, *, name: str = NAME) -> Image.Image:
    """A page like a business licence, its code at the right."""
    page = Image.new("RGB", (1680, 1180), (250, 244, 226))
    draw = ImageDraw.Draw(page)
    draw.rectangle((50, 50, 1630, 1130), outline=(160, 120, 60), width=10)
    title = ImageFont.truetype(str(RESOURCES / "fonts" / "NotoSerifSC-Bold.ttf"), 92)
    body = ImageFont.truetype(str(RESOURCES / "fonts" / "NotoSerifSC-Regular.ttf"), 34)
    draw.text((840, 210), "营 业 执 照", fill=(30, 30, 30), font=title, anchor="mm")
    for place, line in enumerate((f"名  称  {name}", "类  型  有限责任公司", "法定代表人  赵某某")):
        draw.text((200, 420 + 90 * place), line, fill=(40, 40, 40), font=body)
    page.paste(code(text, scale=7).resize((300, 300)), (1230, 130))
    draw.ellipse((1180, 780, 1440, 1040), outline=(200, 40, 40), width=8)
    return page


def photographed(
    page: Image.Image,
    *,
    turn: float = 0,
    dim: float = 1.0,
    lean: float = 0.0,
    blur: float = 0.6,
    seed: int = 1,
) -> bytes:
    """The page as a telephone sees it in a hall: turned, leaning away, dark, soft, noisy, a JPEG."""
    page = page.reduce(2) if page.width > 1500 else page
    wide, high = page.size
    desk = Image.new("RGB", (wide + 300, high + 300), (84, 70, 58))
    desk.paste(page, (150, 150))
    seen = _leaning(desk, lean).rotate(turn, Image.Resampling.BICUBIC, fillcolor=(84, 70, 58))
    seen = ImageEnhance.Brightness(ImageEnhance.Contrast(seen).enhance(0.7)).enhance(dim)
    seen = _noisy(seen.filter(ImageFilter.GaussianBlur(blur)), seed)
    target = io.BytesIO()
    seen.save(target, "JPEG", quality=72)
    return target.getvalue()


def _leaning(picture: Image.Image, lean: float) -> Image.Image:
    """The far edge looks shorter: the right side shrinks towards its middle."""
    wide, high = picture.size
    far = high * lean / 2
    quad = (0, 0, 0, high, wide, high + far, wide, -far)
    return picture.transform(picture.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)


def _noisy(picture: Image.Image, seed: int) -> Image.Image:
    grain = Image.frombytes("L", (256, 256), random.Random(seed).randbytes(65536))  # noqa: S311
    grain = grain.resize(picture.size)
    return Image.blend(picture, Image.merge("RGB", (grain, grain, grain)), 0.06)


def jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=88)
    return target.getvalue()
