"""扫描归档: a photographed or scanned page, known by its code, turned upright and straightened.

Pictures and PDF files from outside are decoded in a decoder (`inspector.apart`).
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from inspector import apart
from inspector.domain.errors import Refused, Trouble
from inspector.notices.codes import Code, parse
from inspector.notices.straighten import Corners, upright

_LARGEST = 120_000_000  # pixels
_FORMATS = ("JPEG", "PNG")


@dataclass(frozen=True, slots=True)
class Scan:
    """One page that came back: what its code says, and the picture of it upright (a derivative, JPEG)."""

    code: Code
    jpeg: bytes  # empty where it could not be straightened in time


@apart.decoded
def read_qr(image: bytes) -> list[Code]:
    """Every code of ours in a picture."""
    return [code for code, _ in _found(_open(image))]


@apart.decoded
def read_paper(pdf: bytes) -> Code:
    """The code on the first page of a PDF that came from anywhere."""
    from inspector.notices.pages import page_images

    found = _found(page_images(pdf, dpi=150, pages=[1])[0])
    if not found:
        raise Refused("scan.no_code")
    return found[0][0]


def read_page(image: bytes) -> Scan:
    """The page a picture shows. Refused when it has no code of ours, or codes of two pages.

    A page whose code is read is filed, also when straightening it takes too long: then without a picture.
    """
    try:
        return _straightened(image)
    except apart.Died:
        return Scan(_only(read_qr(image)), b"")


@apart.decoded
def _straightened(image: bytes) -> Scan:
    picture = _open(image)
    found = _found(picture)
    code = _only([code for code, _ in found])
    out = BytesIO()
    upright(picture, found[0][1]).save(out, "JPEG", quality=88)
    return Scan(code, out.getvalue())


def _only(codes: list[Code]) -> Code:
    if not codes:
        raise Refused("scan.no_code")
    if len(set(codes)) > 1:
        raise Refused("scan.two_pages", pages=tuple(code.text for code in codes))
    return codes[0]


def _open(image: bytes) -> Any:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        picture = Image.open(BytesIO(image), formats=_FORMATS)
        if picture.width * picture.height > _LARGEST:
            raise Refused("scan.too_large", width=picture.width, height=picture.height)
        return ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as reason:
        raise Trouble("scan.unreadable", reason=str(reason)) from reason


def _found(picture: Any) -> list[tuple[Code, Corners]]:
    """Our codes in the picture as it is; else in what is left of it without shade, grain and blur."""
    import zxingcpp

    if found := _codes(picture):
        return found
    grey = picture.getchannel("R")  # a seal is as bright as paper there, ink is dark
    shrunk = max(1.0, max(grey.size) / _LONG_ENOUGH)
    if shrunk > 1:
        grey = grey.resize((round(grey.width / shrunk), round(grey.height / shrunk)))
    even = _evenly_lit(grey)
    for blur, radius, strength in _TRIES:
        tried = _black_on_white(even, blur, radius, strength)
        if found := _codes(tried, binarizer=zxingcpp.Binarizer.BoolCast):
            return [(code, [(x * shrunk, y * shrunk) for x, y in corners]) for code, corners in found]
    return []


_LONG_ENOUGH = 3200  # pixels of the longer side: a module of the code is then three wide
# blur in pixels, then radius in pixels and strength in percent of the unsharp mask
_TRIES = ((0.8, 3, 150), (1.0, 3, 220), (0.8, 0, 0), (0.0, 2, 300), (1.2, 3, 150), (1.6, 3, 150))
_DARK = 112  # of 235 for the paper


def _codes(picture: Any, **how: Any) -> list[tuple[Code, Corners]]:
    import zxingcpp

    qr: Any = zxingcpp.BarcodeFormat.QRCode
    read = zxingcpp.read_barcodes(picture, formats=qr, **how)
    codes: list[tuple[Code, Corners]] = []
    for barcode in read:
        code, at = parse(barcode.text), barcode.position
        if code is not None:
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            codes.append((code, [(float(corner.x), float(corner.y)) for corner in corners]))
    return codes


def _evenly_lit(grey: Any) -> Any:
    """The picture divided by the light on the paper around each point: shade and dusk are gone, ink stays."""
    from PIL import Image, ImageFilter, ImageMath

    small = grey.resize((max(1, grey.width // 16), max(1, grey.height // 16)), Image.Resampling.BOX)
    light = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))
    light = light.resize(grey.size, Image.Resampling.BILINEAR)
    return ImageMath.lambda_eval(
        lambda of: of["convert"](of["min"](of["grey"] * 235 / of["max"](of["light"], 8), 255), "L"),
        grey=grey, light=light,
    )  # fmt: skip


def _black_on_white(grey: Any, blur: float, radius: int, strength: int) -> Any:
    from PIL import ImageFilter

    smooth = grey.filter(ImageFilter.GaussianBlur(blur)) if blur else grey
    if strength:
        smooth = smooth.filter(ImageFilter.UnsharpMask(radius, strength, 0))
    return smooth.point([255 * (value > _DARK) for value in range(256)])
