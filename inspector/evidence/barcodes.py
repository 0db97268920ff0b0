"""条码: what the barcodes in a photo hold, from EAN to QR; read by zxing-cpp."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector import apart
from inspector.evidence import pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.Image import Image

_QUICK, _FINE = 1600, 4000  # pixels along the longer edge: most codes, small codes
_LEAST = 900  # a smaller picture is read at twice its size as well
_KINDS = {
    "EAN-13": "ean13",
    "EAN-8": "ean8",
    "UPC-A": "upca",
    "UPC-E": "upca",  # comes expanded
    "Code 128": "code128",
    "QR Code": "qr",
    "Data Matrix": "datamatrix",
}
_ORDER = tuple(dict.fromkeys(_KINDS.values()))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Barcode:
    """One code in a picture."""

    text: str
    kind: str  # ean13, ean8, upca, code128, qr, datamatrix


def read(data: bytes, media_type: str) -> tuple[Barcode, ...]:
    """Every code in a photo, codes of goods first; none where the photo does not decode."""
    try:
        return codes(data, media_type)
    except apart.NotDecodable:
        return ()


@apart.decoded
def codes(data: bytes, media_type: str) -> tuple[Barcode, ...]:
    """The same; NotDecodable where the photo does not decode."""
    picture = pictures.grey(data, media_type, _FINE)
    found: dict[Barcode, None] = {}
    for attempt in _attempts(picture):
        found |= dict.fromkeys(_read(attempt))
        if found and max(attempt.size) >= max(picture.size):
            break
    return tuple(sorted(found, key=lambda code: _ORDER.index(code.kind)))


def read_frame(frame: object) -> tuple[Barcode, ...]:
    """Every code in one frame of a camera: a picture that is there as pixels (QImage, PIL)."""
    return tuple(dict.fromkeys(_read(frame)))


def _attempts(picture: Image) -> Iterator[Image]:
    """From cheap to dear: reduced, in full, with its contrast drawn out, enlarged and smoothed."""
    from PIL import ImageFilter, ImageOps

    if max(picture.size) > _QUICK:
        yield ImageOps.contain(picture, (_QUICK, _QUICK))
    yield picture
    clear = ImageOps.autocontrast(picture, cutoff=1)
    yield clear
    yield clear.filter(ImageFilter.GaussianBlur(1.5))
    if max(picture.size) < _LEAST:
        yield ImageOps.scale(clear, 2)


def _read(picture: object) -> Iterator[Barcode]:
    import zxingcpp

    library: Any = zxingcpp
    plain = library.read_barcodes(picture, formats=_formats(), text_mode=library.TextMode.Plain)
    for code in plain:
        kind = _KINDS.get(str(code.format), "")
        text = _cleaned(_in_words(picture, code) if "GS1" in str(code.content_type) else _decoded(code))
        if kind and text:
            yield Barcode(text.removeprefix("0"), "upca") if _is_upc(kind, text) else Barcode(text, kind)


def _in_words(picture: object, code: Any) -> str:
    """A GS1 code as people write it, (01)06901234567892(17)271101, without its control characters."""
    import zxingcpp

    library: Any = zxingcpp
    again = library.read_barcodes(picture, formats=_formats(), text_mode=library.TextMode.HRI)
    same: Iterable[str] = (one.text for one in again if one.bytes == code.bytes)
    return next(iter(same), str(code.text))


def _formats() -> tuple[Any, ...]:
    import zxingcpp

    every: Any = zxingcpp.BarcodeFormat
    return (every.EAN13, every.EAN8, every.UPCE, every.Code128, every.QRCode, every.DataMatrix)


def _is_upc(kind: str, text: str) -> bool:
    """Twelve digits are printed; the reader answers the thirteen they are a case of."""
    return kind in ("ean13", "upca") and len(text) == 13 and text.startswith("0")


def _cleaned(text: str) -> str:
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _decoded(code: Any) -> str:
    """The text in the encoding that makes sense of it: old licences are in GB 18030 and do not say so."""
    text, raw = str(code.text), bytes(code.bytes)
    if raw.isascii():
        return text
    readings = [text, *(known for name in ("utf-8", "gb18030") if (known := _tried(raw, name)))]
    return max(readings, key=_sense)


def _tried(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _sense(text: str) -> float:
    """The share of characters that everyday Chinese is written with; a wrong encoding makes rare ones."""
    known = sum(1 for character in text if character.isascii() or _is_everyday(character))
    return known / len(text)


def _is_everyday(character: str) -> bool:
    try:
        return len(character.encode("gb2312")) == 2 and not "\u0391" <= character <= "\u0451"
    except UnicodeEncodeError:
        return False
