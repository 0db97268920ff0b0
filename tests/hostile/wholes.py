"""Whole files of each format, small, from which hostile ones are made."""

from __future__ import annotations

import io
import subprocess
import tempfile
from functools import cache
from typing import TYPE_CHECKING

from tests.evidence.made import exif, photo, picture

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

GPS = {1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}
MEDIA = {
    "JPEG": "image/jpeg",
    "EXIF": "image/jpeg",
    "PNG": "image/png",
    "WebP": "image/webp",
    "HEIC": "image/heic",
    "PDF": "application/pdf",
    "renamed": "",
}


@cache
def wholes(kind: str) -> tuple[bytes, ...]:
    return tuple(_MADE[kind]())


def _camera(pillow: str, **how: object) -> bytes:
    return photo(pillow, picture=picture(160, 120), offset="+08:00", gps=GPS, **how)


def _jpegs() -> list[bytes]:
    made = [_camera("JPEG")]
    for how in ({"progressive": True}, {"subsampling": 0, "quality": 30}, {"icc_profile": _profile()}):
        target = io.BytesIO()
        picture(160, 120).save(target, "JPEG", exif=exif(gps=GPS), **how)
        made.append(target.getvalue())
    for mode in ("CMYK", "L"):
        target = io.BytesIO()
        picture(96, 64).convert(mode).save(target, "JPEG")
        made.append(target.getvalue())
    return made


def _profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(b"sRGB", b"wide")


def _pngs() -> list[bytes]:
    made = [_camera("PNG")]
    for mode in ("P", "LA", "RGBA", "1", "I;16"):
        target = io.BytesIO()
        source = (
            picture(96, 64).convert("L").convert("I;16") if mode == "I;16" else picture(96, 64).convert(mode)
        )
        source.save(target, "PNG", **({"icc_profile": _profile()} if mode == "RGBA" else {}))
        made.append(target.getvalue())
    return made


def _webps() -> list[bytes]:
    made = [_camera("WEBP")]
    for how in (
        {"lossless": True},
        {"save_all": True, "append_images": [picture(96, 64).rotate(180)], "duration": 9},
    ):
        target = io.BytesIO()
        picture(96, 64).convert("RGBA").save(target, "WEBP", **how)
        made.append(target.getvalue())
    return made


def _heics() -> list[bytes]:
    from pillow_heif import from_pillow

    made = []
    for size in ((64, 48), (160, 120)):
        target = io.BytesIO()
        from_pillow(picture(*size)).save(target, exif=exif(gps=GPS).tobytes(), quality=50)
        made.append(target.getvalue())
    return made


def _pdfs() -> list[bytes]:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = []
    for packed in (0, 1):
        target = io.BytesIO()
        canvas = Canvas(target, pageCompression=packed, invariant=1)
        for _ in range(2):
            canvas.drawString(72, 700, "delivery note 4711")
            canvas.drawImage(ImageReader(picture(40, 30)), 72, 500)
            canvas.linkURL("http://example.invalid/", (72, 690, 200, 710))
            canvas.showPage()
        canvas.save()
        made.append(target.getvalue())
    return made


def _renamed() -> list[bytes]:
    made = [
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"GIF89a" + bytes(60),
    ]
    for kind in ("GIF", "TIFF", "BMP", "JPEG2000", "ICO", "PPM", "TGA"):
        target = io.BytesIO()
        picture(64, 48).save(target, kind)
        made.append(target.getvalue())
    return made


_MADE: dict[str, Callable[[], list[bytes]]] = {
    "JPEG": _jpegs,
    "EXIF": lambda: [_camera("JPEG"), _camera("JPEG", make="M" * 60, model="N" * 60)],
    "PNG": _pngs,
    "WebP": _webps,
    "HEIC": _heics,
    "PDF": _pdfs,
    "renamed": _renamed,
}


class Mutations:
    """Endless mutations of a format's whole files: by zzuf where it is there, and by our own hand."""

    def __init__(self, kind: str, chance: random.Random, *, zzuf: bool) -> None:
        self._kind, self._chance, self._zzuf = kind, chance, zzuf

    def __call__(self) -> bytes:
        whole = self._chance.choice(wholes(self._kind))
        if self._kind == "EXIF":
            return self._in_tags(whole)
        if self._zzuf and self._chance.random() < 0.4:
            return self._by_zzuf(whole)
        return self._by_hand(whole)

    def _by_zzuf(self, whole: bytes) -> bytes:
        ratio = self._chance.choice(("0.0001", "0.001", "0.004", "0.02"))
        seed = str(self._chance.randrange(1 << 30))
        with tempfile.TemporaryFile() as source:
            source.write(whole)
            source.seek(0)
            return subprocess.run(
                ["zzuf", "-s", seed, "-r", ratio], stdin=source, capture_output=True, check=True
            ).stdout

    def _by_hand(self, whole: bytes) -> bytes:
        content, chance = bytearray(whole), self._chance
        for _ in range(chance.choice((1, 1, 2, 4, 9))):
            at, size = chance.randrange(len(content)), chance.choice((1, 2, 4, 4, 8, 64))
            what = chance.randrange(6)
            if what == 0:
                content[at : at + size] = chance.randbytes(size)
            elif what == 1:  # lengths, widths, counts
                content[at : at + size] = chance.choice((b"\x00", b"\xff", b"\x7f", b"\x80")) * size
            elif what == 2:
                del content[at : at + size]
            elif what == 3:
                content[at:at] = content[max(0, at - 200) : at] * chance.choice((1, 1, 30))
            elif what == 4:
                other = chance.choice(wholes(self._kind))
                content[at:] = other[chance.randrange(len(other)) :]
            else:
                del content[max(16, at) :]
            if len(content) < 16:
                content += whole[:64]
        return bytes(content)

    def _in_tags(self, whole: bytes) -> bytes:
        """Only the block of tags is changed, so that the picture itself decodes."""
        start = whole.index(b"Exif\0\0") + 6
        end = start + int.from_bytes(whole[start - 8 : start - 6]) - 8
        content = bytearray(whole)
        for _ in range(self._chance.choice((1, 2, 4, 12))):
            at = self._chance.randrange(start, end)
            size = self._chance.choice((1, 1, 2, 4))
            value = self._chance.choice(
                (self._chance.randbytes(size), b"\xff" * size, b"\0" * size, b"\x7f" * size)
            )
            content[at : at + size] = value[: max(0, end - at)]
        return bytes(content)
