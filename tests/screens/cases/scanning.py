"""Money, barcodes and the licence on the inspection screen: at rest, proposed, with the list of codes open."""

# ruff: noqa: E501  the two languages of a word stand side by side
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from inspector.casework.page import Doubt, Rows
from inspector.casework.phrases import starters
from inspector.ui.language import code, pick
from inspector.ui.screens.inspection.reads import Codes, Library, Offer, OfferLine, Seen
from inspector.ui.screens.inspection.state import Goal, InspectionState, Page
from tests.screens.case import SIZES, Case
from tests.screens.cases.inspection import base, framed, one_of, question

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

NARROW = "900x700"
CODE = "91310000MA1FL0XY0A"


def cases() -> list[Case]:
    return [
        Case("scan-licence", lambda: framed(party()), (SIZES[0],)),
        Case("scan-licence-offer", shown(lambda: replace(party(), offer=offer()), party), (SIZES[0], NARROW)),
        Case("scan-licence-none", lambda: framed(replace(party(), offer=Offer(photos=3))), (SIZES[0],)),
        Case("scan-licence-link", lambda: framed(replace(party(), offer=link())), (SIZES[0],)),
        Case("scan-phrases", phrased, (SIZES[0],)),
        Case("scan-stock", lambda: framed(stock()), (SIZES[0], SIZES[3], NARROW)),
        Case("scan-codes", shown(lambda: replace(stock(), codes=codes())), (SIZES[0], NARROW)),
        Case("scan-codes-none", shown(lambda: replace(stock(), codes=Codes("/d/s9/code"))), (SIZES[0],)),
    ]


def shown(
    state: Callable[[], InspectionState], first: Callable[[], InspectionState] = lambda: stock()
) -> Callable[[], QWidget]:
    """Drawn twice, as when the list opens over a page that is there already."""

    def make() -> QWidget:
        window = framed(first())
        window.resize(1280, 800)
        window.current().show(state())
        return window

    return make


def party() -> InspectionState:
    yes_no = (("yes", pick("是", "Yes"), "ok"), ("no", pick("否", "No"), "danger"))
    items = (
        one_of(
            "/d/s2/same",
            "2.1",
            pick("实际参展方与登记是否一致", "Exhibitor on site as registered"),
            "no",
            *yes_no,
        ),
        question("/d/s2/name", "2.2", pick("名称", "Name"), value=pick("澜川家居", "Lanchuan")),
        question("/d/s2/code", "2.3", pick("统一社会信用代码", "Unified social credit code")),
        question("/d/s2/leader", "2.4", pick("法定代表人（负责人）", "Person in charge")),
    )
    page = Page("/d/s2", "2", pick("主体与展品", "Party and exhibits"), pick("看展位上是谁。", "See who is at the booth."),
                items, licence=True)  # fmt: skip
    return replace(base(), page=page, goal=Goal("/d/s2/code", 1))


def phrased() -> QWidget:
    """A long text with places to fill in, and the list of phrases over it."""
    text = pick("在展位{位置}的货架上陈列有“运动水壶”12件，包装上标注“{标注内容}”。",
                "On the shelf {where} of the booth: “sports bottle”, 12 pieces, marked “{marking}”.")  # fmt: skip
    items = (
        question(
            "/d/s4/order_content",
            "4.1",
            pick("改正内容", "What to correct"),
            value=text,
            appearance="multiline",
        ),
        question("/d/s4/remark", "4.2", pick("情况说明", "What was seen"), appearance="multiline"),
    )
    page = Page("/d/s4", "4", pick("商标", "Trademarks"), "", items)
    window = framed(replace(base(), page=page, goal=Goal("/d/s4/order_content", 1)))
    view = window.current()
    view.hands.library = Library(tuple(one.spoken(code()) for one in starters()))
    window.resize(1280, 800)
    QApplication.processEvents()
    view.page.items["/d/s4/order_content"].editor.phrasing.offer()
    return window


def offer() -> Offer:
    lines = (
        OfferLine(
            "/d/s2/name", pick("名称", "Name"), "深圳市澜川家居科技有限公司", pick("澜川家居", "Lanchuan")
        ),
        OfferLine("/d/s2/kind", pick("类型", "Kind"), pick("公司", "Company")),
        OfferLine(
            "/d/s2/code", pick("统一社会信用代码", "Unified social credit code"), CODE[:-1] + "B", "", CODE
        ),
        OfferLine("/d/s2/leader", pick("法定代表人（负责人）", "Person in charge"), pick("赵某某", "Zhao")),
    )
    return Offer("t150", "IMG_150.jpg", lines, photos=3)


def link() -> Offer:
    return Offer(
        "t150", "IMG_150.jpg", link="http://qyxy.example.gov.cn/wap/qr?id=ff8080815b575d42", photos=3
    )


def stock() -> InspectionState:
    at = "/d/s9/goods[1]"
    cells = (
        question(f"{at}/name", "", pick("商品", "Goods"), value=pick("运动水壶", "Sports bottle")),
        question(f"{at}/code", "", pick("条码", "Barcode"), "barcode", "6901234567892"),
        question(f"{at}/price", "", pick("单价（元）", "Unit price (yuan)"), "decimal", "39.80", unit="yuan"),
    )
    table = Rows("/d/s9/goods", "9.3", pick("现场商品", "Goods on site"), "",
                 (("name", pick("商品", "Goods")), ("code", pick("条码", "Barcode")), ("price", pick("单价（元）", "Unit price"))),
                 ((at, cells),))  # fmt: skip
    items = (
        question("/d/s9/total", "9.1", pick("货值（元）", "Value (yuan)"), "decimal", "1234567.89", unit="yuan"),
        question("/d/s9/code", "9.2", pick("商品条码", "Barcode of the goods"), "barcode", "6901234567893",
                 doubt=Doubt("barcode", "bad_check", "6901234567892")),
        table,
    )  # fmt: skip
    page = Page(
        "/d/s9",
        "9",
        pick("货物", "Goods"),
        pick("数量、价格、条码。", "Quantities, prices, barcodes."),
        items,
    )
    return replace(base(), page=page, goal=Goal("/d/s9/code", 1))


def codes() -> Codes:
    found = (
        Seen("6901234567892", "ean13", "t150", "IMG_150.jpg"),
        Seen("https://trace.example.cn/t?batch=2026-11-06&line=4", "qr", "t190", "IMG_190.jpg"),
        Seen("(01)06901234567892(17)271101(10)A7", "datamatrix", "t30", "IMG_30.jpg"),
    )
    return Codes("/d/s9/code", found, 3, 0)
