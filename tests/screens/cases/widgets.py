"""Every kind of question: long lists, chips, orders, scales, days, places, tables with tables in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from inspector.casework.page import Choice, Rows
from inspector.ui.language import pick
from inspector.ui.screens.inspection.lists import LookupEditor
from inspector.ui.screens.inspection.moments import DayEditor
from inspector.ui.screens.inspection.state import Goal, Page
from tests.screens.case import SIZES, Case
from tests.screens.cases.inspection import base, framed, question

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FEW = (SIZES[0], SIZES[3], "720x700")
CITIES = (
    ("北京", "Beijing"), ("上海", "Shanghai"), ("广州", "Guangzhou"), ("深圳", "Shenzhen"),
    ("杭州", "Hangzhou"), ("成都", "Chengdu"), ("重庆", "Chongqing"), ("武汉", "Wuhan"),
    ("南京", "Nanjing"), ("西安", "Xi'an"), ("青岛", "Qingdao"), ("大连", "Dalian"),
)  # fmt: skip


def cases() -> list[Case]:
    return [
        Case("widgets-lists", lambda: framed(lists()), FEW),
        Case("widgets-list-open", opened_list, FEW),
        Case("widgets-scales", lambda: framed(scales()), FEW),
        Case("widgets-month", opened_month, FEW),
        Case("widgets-table", lambda: framed(table()), FEW),
    ]


def cities() -> tuple[Choice, ...]:
    return tuple(
        Choice(f"c{place}", pick(zh, en), "accent", pick(en, zh)) for place, (zh, en) in enumerate(CITIES)
    )


def lists():
    ranks = tuple(
        Choice(f"p{place}", words, "accent")
        for place, words in enumerate(
            (
                pick("样品完整", "Samples complete"),
                pick("标识清楚", "Marking clear"),
                pick("渠道可查", "Source known"),
            )
        )
    )
    items = (
        question("/d/a/one", "1.1", pick("所在城市", "City"), "select_one", "c2", choices=cities()),
        question(
            "/d/a/many", "1.2", pick("销往哪些城市", "Sold to which cities"), "select_multiple", "c0 c6 c9",
            choices=cities(),
        ),
        question("/d/a/rank", "1.3", pick("按重要性排序", "Order by weight"), "rank", "p1 p0", choices=ranks),
        question("/d/a/ack", "1.4", pick("已向当事人说明", "Explained to the party"), "acknowledge", "OK"),
        question("/d/a/audio", "1.5", pick("录音", "Recording"), "audio"),
    )  # fmt: skip
    return _page(items, "/d/a/rank")


def scales():
    items = (
        question(
            "/d/a/score", "1.1", pick("配合程度", "Cooperation"), "range", "7.5", bounds=("0", "10", "0.5")
        ),
        question("/d/a/day", "1.2", pick("复查日期", "Next check due"), "date", "2026-11-10"),
        question("/d/a/time", "1.3", pick("到场时间", "Arrived at"), "time", "09:30:00.000+08:00"),
        question("/d/a/at", "1.4", pick("开始", "Begun"), "dateTime", "2026-11-06T14:24:00.000+08:00"),
        question("/d/a/place", "1.5", pick("坐标", "Position"), "geopoint", "23.0987 113.3612 0.0 0.0"),
    )
    return _page(items, "/d/a/day")


def table():
    names = (
        ("article", pick("品名", "Article")), ("pieces", pick("数量", "Pieces")),
        ("price", pick("单价", "Price")),
    )  # fmt: skip
    goods = (
        (pick("真空保温杯 LC-500", "Vacuum cup LC-500"), "120", "39.80"),
        (pick("折叠晾衣架 LC-08", "Drying rack LC-08"), "40", "118.00"),
    )
    rows = tuple(
        (
            f"/d/a/goods[{at}]",
            tuple(
                question(f"/d/a/goods[{at}]/{name}", "", label, kind, value)
                for (name, label), kind, value in zip(
                    names, ("text", "integer", "decimal"), cells, strict=True
                )
            ),
        )
        for at, cells in enumerate(goods, 1)
    )
    lots = Rows(
        "/d/a/goods[2]/lots", "1.1.2.1", pick("批次", "Lots"), "",
        (("no", pick("批号", "Lot")), ("count", pick("件数", "Pieces"))),
        (
            (
                "/d/a/goods[2]/lots[1]",
                (
                    question("/d/a/goods[2]/lots[1]/no", "", pick("批号", "Lot"), value="20261008"),
                    question("/d/a/goods[2]/lots[1]/count", "", pick("件数", "Pieces"), "integer", "40"),
                ),
            ),
        ),
    )  # fmt: skip
    whole = Rows(
        "/d/a/goods", "1.1", pick("商品", "Goods"), "", names, rows,
        inside=(("/d/a/goods[2]", (lots,)),), totals=(("pieces", "", "160"),),
    )  # fmt: skip
    return _page((whole,), "/d/a/goods[2]/article")


def opened_list() -> QWidget:
    window = framed(lists())
    editor = window.findChild(LookupEditor)
    QApplication.processEvents()
    editor.take_focus()
    editor.lookup.open_list("")
    return window


def opened_month() -> QWidget:
    window = framed(scales())
    QApplication.processEvents()
    window.findChild(DayEditor).open_month()
    return window


def _page(items, reference: str):
    title = pick("各种题型", "Every kind")
    return replace(base(), page=Page("/d/s1", "1", title, items=items), goal=Goal(reference, 1))
