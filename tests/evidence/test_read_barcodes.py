"""Codes read out of photos: every kind we promise, photographed as halls are."""

import pytest
from PIL import Image

from inspector.evidence import barcodes
from inspector.evidence.barcodes import Barcode
from tests.evidence import coded

JPEG = "image/jpeg"


@pytest.mark.parametrize(
    "printed",
    [
        [
            ("6901234567892", "EAN13", "6901234567892", "ean13"),
            ("036000291452", "UPCA", "036000291452", "upca"),
            ("LOT-2026/11", "Code128", "LOT-2026/11", "code128"),
        ],
        [
            ("96385074", "EAN8", "96385074", "ean8"),
            ("https://trace.example.cn/t?x=1", "QRCode", "https://trace.example.cn/t?x=1", "qr"),
            ("ABC123", "DataMatrix", "ABC123", "datamatrix"),
        ],
    ],
)
def test_every_kind_of_code_is_read_from_a_photo_of_goods(printed: list[tuple[str, str, str, str]]) -> None:
    box = coded.goods(
        *(coded.code(text, symbology, 3) for text, symbology, _, _ in printed), size=(1500, 500)
    )
    found = barcodes.read(coded.photographed(box, turn=8, dim=0.7), JPEG)
    assert found == tuple(Barcode(read, kind) for _, _, read, kind in printed)


def test_two_codes_on_one_box_are_both_read_goods_first() -> None:
    box = coded.goods(coded.code("https://trace.example.cn"), coded.code("6901234567892", "EAN13"))
    found = barcodes.read(coded.jpeg(box), JPEG)
    assert [one.kind for one in found] == ["ean13", "qr"]


@pytest.mark.parametrize(
    ("turn", "dim", "lean", "blur"),
    [(14, 0.35, 0.15, 0.6), (97, 0.22, 0.25, 0.8), (183, 0.5, -0.3, 1.0)],
)
def test_the_code_of_a_licence_is_read_turned_leaning_and_dim(
    turn: float, dim: float, lean: float, blur: float
) -> None:
    page = coded.licence(coded.BY_ADDRESS)
    photo = coded.photographed(page, turn=turn, dim=dim, lean=lean, blur=blur)
    assert barcodes.read(photo, JPEG) == (Barcode(coded.BY_ADDRESS, "qr"),)


def test_a_small_code_in_a_large_photo_is_read() -> None:
    page = Image.new("L", (3000, 2400), 205)
    page.paste(coded.code("6901234567892", "EAN13", scale=2), (2300, 1900))
    assert barcodes.read(coded.jpeg(page), JPEG) == (Barcode("6901234567892", "ean13"),)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_is_read_in_either_encoding(encoding: str) -> None:
    page = coded.licence(coded.BY_TEXT.encode(encoding))
    (found,) = barcodes.read(coded.photographed(page, turn=5), JPEG)
    assert found.text.splitlines()[:2] == [f"统一社会信用代码：{coded.CODE}", f"名称：{coded.NAME}"]


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff broken", b"text"])
def test_what_is_no_photo_holds_no_code(data: bytes) -> None:
    assert barcodes.read(data, JPEG) == ()


def test_a_photo_without_a_code_holds_none() -> None:
    assert barcodes.read(coded.photographed(coded.goods(), turn=3), JPEG) == ()
