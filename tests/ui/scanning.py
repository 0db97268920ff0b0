"""An inspection whose checklist asks for money, barcodes, a party with a licence, and long texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt

from inspector.casework import checklists
from tests.casework import checklist
from tests.casework.made_up import Clock, Hall, copied
from tests.ui.inspecting import Inspecting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

P, G = "/data/subject/", "/data/stock/"
COLUMNS = (*checklist.COLUMNS, "licence", "unit")


def _row(kind: str, name: str, label: str = "", **more: str) -> dict[str, str]:
    return {"type": kind, "name": name, "label::中文 (zh)": label, "label::English (en)": name, **more}


def rows() -> list[dict[str, str]]:
    opening = checklist.rows()[:9]
    return [
        *opening,
        _row("begin group", "subject", "主体"),
        _row("select_one yn", "registered", "与登记一致", licence="registered"),
        _row("begin group", "party", "现场参展方", relevant="${registered} = 'no'"),
        _row("text", "name", "名称", licence="name"),
        _row("select_one kind", "kind", "类型", licence="kind", appearance="minimal"),
        _row("text", "code", "统一社会信用代码", licence="credit_code", check="credit_code"),
        _row("select_one yn", "code_as_printed", "确系如此", appearance="hidden"),
        _row("text", "leader", "法定代表人", licence="representative"),
        _row("end group", "party"),
        _row("text", "remark", "情况说明", appearance="multiline"),
        _row("text", "words", "当事人陈述", appearance="multiline"),
        _row("end group", "subject"),
        _row("begin group", "stock", "货物"),
        _row("decimal", "total", "货值（元）", unit="yuan"),
        _row("barcode", "barcode", "条码", check="barcode"),
        _row("select_one yn", "barcode_as_printed", "确系如此", appearance="hidden"),
        _row("text", "after", "备注"),
        _row("begin repeat", "goods", "商品"),
        _row("text", "article", "品名"),
        _row("barcode", "mark", "条码", check="barcode"),
        _row("select_one yn", "mark_as_printed", "确系如此", appearance="hidden"),
        _row("decimal", "price", "单价（元）", unit="yuan"),
        _row("end repeat", "goods"),
        _row("end group", "stock"),
    ]


def write(path: Path) -> Path:
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    extras = COLUMNS[COLUMNS.index("prefill") :]
    survey.append([f"bind::inspector:{name}" if name in extras else name for name in COLUMNS])
    for row in rows():
        survey.append([row.get(name, "") for name in COLUMNS])
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label::中文 (zh)", "label::English (en)"])
    for choice in (*checklist.CHOICES, ("kind", "company", "公司", "Company"),
                   ("kind", "individual_business", "个体工商户", "Individual business")):  # fmt: skip
        choices.append(list(choice))
    settings = book.create_sheet("settings")
    settings.append(list(checklist.SETTINGS))
    settings.append(["0.2" if key == "version" else value for key, value in checklist.SETTINGS.items()])
    book.save(path)
    return path


@pytest.fixture(name="scan")
def reading(tmp_path: Path, window) -> Iterator[Inspecting]:
    """The first booth, certificates shown, on this checklist."""
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    hall.clock.go(minutes=1)
    checklists.publish(hall.desk, write(tmp_path / "scanning.xlsx"))
    screen = Inspecting(hall, window)
    screen.key(Qt.Key.Key_Return)
    yield screen
    hall.close()
