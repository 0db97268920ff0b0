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
    jpeg: bytes


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


@apart.decoded
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
    upright(picture, corners).save(out, "JPEG", quality=88)
    return Scan(code, out.getvalue())


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
