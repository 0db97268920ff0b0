"""Files built to break a decoder, each by a known trick."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator

from PIL import Image

from tests.evidence.made import bomb, picture
from tests.hostile.wholes import wholes

_SHADING = (
    "/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1e9 0 1e9]"
    "/Function<</FunctionType 4/Domain[0 1e9 0 1e9]/Range[0 1 0 1 0 1]/Length 0>>>>>>"
)
Bomb = tuple[str, str, bytes]  # format, trick, content
Trick = tuple[str, Callable[[], bytes]]  # made only when it is wanted: some take their time


def bombs(only: tuple[str, ...] = ()) -> Iterator[Bomb]:
    """Every bomb, or those tricks alone."""
    for kind, tricks in _KINDS.items():
        for trick, made in tricks():
            if not only or trick in only:
                yield kind, trick, made()


def _jpegs() -> Iterator[Trick]:
    target = io.BytesIO()
    picture().save(target, "JPEG", progressive=True)
    content = target.getvalue()
    last = content[content.rindex(b"\xff\xda") : -2]
    yield "190 scans", lambda: content[:-2] + last * 190 + content[-2:]
    yield "5000 scans", lambda: content[:-2] + last * 5000 + content[-2:]
    big = content.replace(struct.pack(">HH", 240, 320), struct.pack(">HH", 10_900, 11_000), 1)
    yield "119 megapixels that are not there", lambda: big
    yield "119 megapixels, 190 scans", lambda: big[:-2] + last * 190 + big[-2:]
    yield (
        "65500 x 65500",
        lambda: content.replace(struct.pack(">HH", 240, 320), struct.pack(">HH", 65_500, 65_500), 1),
    )
    yield "4 MB of padding", lambda: b"\xff\xd8" + b"\xff" * 4_000_000 + b"\xd9"
    yield "65000 empty segments", lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 65_000 + content[2:]
    yield (
        "a thumbnail in itself",
        lambda: (
            content[:2]
            + b"\xff\xe1"
            + struct.pack(">H", 60_000)
            + content[:59_998].ljust(59_998)
            + content[2:]
        ),
    )
    yield "no table of Huffman", lambda: content.replace(b"\xff\xc4", b"\xff\xfe")
    yield "cut short", lambda: wholes("JPEG")[0][:-900]


def _tags() -> Iterator[Trick]:
    yield "tags in a ring", lambda: _with_tags(_ifd([(34665, 4, 1, 8)], following=8))
    yield "a million values", lambda: _with_tags(_ifd([(282, 5, 0x0FFFFFFF, 8), (36867, 2, 0xFFFFFFFF, 8)]))
    yield "40000 tags", lambda: _with_tags(_ifd([(at % 65536, 2, 4, 0) for at in range(5_000)]))
    yield (
        "offsets outside",
        lambda: _with_tags(_ifd([(34665, 4, 1, 0xFFFFFFF0), (34853, 4, 1, 0x7FFFFFFF), (274, 3, 1, 6)])),
    )
    yield "0/0 and -0", lambda: _with_tags(_ifd([(282, 5, 1, 26), (34853, 4, 1, 8)]) + bytes(64))
    yield (
        "a type nobody knows",
        lambda: _with_tags(_ifd([(274, 99, 7, 6), (271, 0, 0, 0), (34853, 13, 1, 8)])),
    )
    yield "a Multi Picture of a million", lambda: _with_multi_picture(1_000_000)


def _ifd(entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    packed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + packed + struct.pack("<I", following)


def _with_tags(block: bytes) -> bytes:
    block = (b"Exif\0\0" + block)[:65_000]
    target = io.BytesIO()
    picture(64, 48).save(target, "JPEG")
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(block) + 2) + block + target.getvalue()[2:]


def _with_multi_picture(count: int) -> bytes:
    block = b"MPF\0" + _ifd([(0xB000, 7, 4, 0x30303130), (0xB001, 4, 1, count), (0xB002, 7, count, 60)])
    target = io.BytesIO()
    picture(64, 48).save(target, "JPEG")
    return b"\xff\xd8\xff\xe2" + struct.pack(">H", len(block) + 2) + block + target.getvalue()[2:]


def _pngs() -> Iterator[Trick]:
    yield "30000 x 30000", lambda: bomb(30_000, 30_000)
    yield "2147483647 x 1", lambda: bomb(2_147_483_647, 1)
    yield "119 megapixels of one colour", lambda: _flat_png(11_000, 10_800, 2, 8)
    yield "119 megapixels of 16 bits with alpha", lambda: _flat_png(11_000, 10_800, 6, 16)
    yield (
        "a comment of 1 GB",
        lambda: _png([(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(64_000_000)))] * 4),
    )
    yield "a profile of 64 MB", lambda: _png([(b"iCCP", b"x\0\0" + zlib.compress(bytes(64_000_000)))])
    yield "100000 empty chunks", lambda: _png([(b"tEXt", b"a\0")] * 100_000)
    yield "no end", lambda: _png([])[:-12]
    target = io.BytesIO()
    picture(64, 48).save(target, "PNG", save_all=True, append_images=[picture(64, 48)] * 20)
    yield "moving pictures", lambda: target.getvalue()


def _flat_png(width: int, height: int, colours: int, bits: int) -> bytes:
    channels = {2: 3, 6: 4}[colours]
    row = bytes(1 + width * channels * bits // 8)
    packer, packed = zlib.compressobj(1), []
    for _ in range(height):
        packed.append(packer.compress(row))
    packed.append(packer.flush())
    return _png([], (width, height, bits, colours), b"".join(packed))


def _png(
    extra: list[tuple[bytes, bytes]],
    shape: tuple[int, int, int, int] = (8, 8, 8, 2),
    pixels: bytes = zlib.compress(bytes(8 * 25)),
) -> bytes:
    parts = [(b"IHDR", struct.pack(">IIBBBBB", *shape, 0, 0, 0)), *extra, (b"IDAT", pixels), (b"IEND", b"")]
    made = [b"\x89PNG\r\n\x1a\n"]
    for kind, content in parts:
        made.append(
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )
    return b"".join(made)


def _webps() -> Iterator[Trick]:
    yield "118 megapixels of one colour", _flat_webp
    whole = wholes("WebP")[0]
    yield "a size beyond its end", lambda: whole[:4] + b"\xff\xff\xff\x7f" + whole[8:]
    yield "10000 pictures", lambda: _moving(10_000)


def _flat_webp() -> bytes:
    target = io.BytesIO()
    Image.new("L", (16_000, 7_400)).save(target, "WEBP", lossless=True, quality=0, method=0)
    return target.getvalue()


def _moving(pictures: int) -> bytes:
    whole = wholes("WebP")[2]
    at = whole.index(b"ANMF")
    size = 8 + int.from_bytes(whole[at + 4 : at + 8], "little")
    body = whole[12:at] + whole[at : at + size] * pictures
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _heics() -> Iterator[Trick]:
    whole = wholes("HEIC")[1]
    at = whole.index(b"ispe") + 8
    yield "65535 x 65535", lambda: whole[:at] + struct.pack(">II", 65_535, 65_535) + whole[at + 8 :]
    yield (
        "11000 x 10900 that are not there",
        lambda: whole[:at] + struct.pack(">II", 11_000, 10_900) + whole[at + 8 :],
    )
    yield "boxes in boxes", lambda: whole[: whole.index(b"meta") - 4] + _nested(b"meta", 3_000)
    yield "a box of 2^63", lambda: whole[:24] + struct.pack(">I4sQ", 1, b"mdat", 1 << 63) + whole[24:]
    yield "cut in the picture", lambda: whole[: len(whole) * 2 // 3]


def _nested(kind: bytes, depth: int) -> bytes:
    return b"".join(struct.pack(">I4sI", 12 * (depth - at), kind, 0) for at in range(depth))


def _pdfs() -> Iterator[Trick]:
    yield (
        "forms in a ring",
        lambda: _pdf(
            [
                _page(),
                _stream(
                    b"/A Do " * 3000,
                    b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>",
                ),
            ]
        ),
    )
    yield "a page 14400 x 14400", lambda: _pdf([_page(box="0 0 14400 14400")])
    yield "a page of 10^9", lambda: _pdf([_page(box="0 0 1000000000 1000000000")])
    yield "a page of nothing", lambda: _pdf([_page(box="0 0 0 0")])
    yield "a thousand laughs", lambda: _pdf([_page(), *_laughing(12)])
    yield (
        "a stream of 1 GB",
        lambda: _pdf([_page(), _stream(_twice_packed(1 << 30), b"/Filter[/FlateDecode/FlateDecode]")]),
    )
    yield (
        "pages that are their own parents",
        lambda: _pdf([_page()]).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
    )
    yield (
        "10000 brackets",
        lambda: _pdf(
            [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/X" + b"[" * 10_000 + b"]" * 10_000 + b">>"]
        ),
    )
    yield (
        "dictionaries in dictionaries",
        lambda: _pdf(
            [
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/X"
                + b"<</A" * 5_000
                + b" 1"
                + b">>" * 5_000
                + b">>"
            ]
        ),
    )
    yield (
        "a script that never ends",
        lambda: _pdf([_page(extra="/AA<</O<</S/JavaScript/JS(while(true){})>>>>")]),
    )
    yield "a million lines", lambda: _pdf([_page(), _stream(b"0 0 m 99 99 l S " * 1_000_000, b"")])
    yield (
        "an endless shading",
        lambda: _pdf(
            [
                _page(resources=_SHADING),
                _stream(b"/S sh", b""),
            ]
        ),
    )
    yield "within another PDF", lambda: _pdf([_page(), _stream(wholes("PDF")[0] * 40, b"/Type/EmbeddedFile")])
    yield "numbers without end", lambda: _pdf([_page(), _stream(b"9" * 3_000_000 + b" w S", b"")])
    yield "no table of contents", lambda: wholes("PDF")[0].split(b"xref")[0]


def _page(box: str = "0 0 200 200", resources: str = "/XObject<</A 5 0 R>>", extra: str = "") -> bytes:
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 5 0 R/Resources<<{resources}>>{extra}>>".encode()
    )


def _stream(content: bytes, entries: bytes) -> bytes:
    return b"<<" + entries + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream"


def _laughing(depth: int) -> Iterator[bytes]:
    for at in range(depth):
        inner = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>" % (6 + at)
        yield _stream(b"/A Do " * 10 if at < depth - 1 else b"0 0 9 9 re f", inner)


def _twice_packed(size: int) -> bytes:
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)) + packer.flush()
    return zlib.compress(once, 9)


def _pdf(objects: list[bytes]) -> bytes:
    """Catalogue, pages, and these as objects 4, 5, ..."""
    listed = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1>>", b"null", *objects]
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(listed, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(listed) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        made
        + table
        + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(listed) + 1, len(made))
    )


def _renamed() -> Iterator[Trick]:
    laughing = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 30))
    yield (
        "an SVG that laughs",
        lambda: f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a0 "ha">{laughing}]><svg>&a29;</svg>'.encode(),
    )
    target = io.BytesIO()
    Image.new("L", (65_000, 65_000 // 40)).save(target, "TIFF", compression="tiff_lzw")
    yield "a TIFF", lambda: target.getvalue()
    yield (
        "a GIF of 65535 x 65535",
        lambda: b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\x80\0\0" + bytes(6) + b",",
    )
    yield "an archive", lambda: b"PK\3\4" + bytes(60)
    yield "a program", lambda: b"\x7fELF" + bytes(600)


_KINDS: dict[str, Callable[[], Iterator[Trick]]] = {
    "JPEG": _jpegs,
    "EXIF": _tags,
    "PNG": _pngs,
    "WebP": _webps,
    "HEIC": _heics,
    "PDF": _pdfs,
    "renamed": _renamed,
}
