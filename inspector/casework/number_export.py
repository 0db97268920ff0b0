"""The register as a workbook or CSV: a line a number, in the columns of the document register (domain
reference 7.1, 7.4). It leaves by a deliberate act, and the journal says so first."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import number_register, outgoing, sheets
from inspector.casework.number_register import Fate
from inspector.domain.errors import Refused
from inspector.domain.export import REGISTER, Export

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.number_register import Entry, Register
    from inspector.domain.changed import Changed
    from inspector.domain.register import SheetEntry

COLUMNS = (
    ("序号", 6), ("文号", 30), ("文书种类", 22), ("出具日期", 12), ("当事人", 32), ("出具人（执法证号）", 16),
    ("批准人、批准时间", 22), ("送达情况", 26), ("版本", 6), ("状态", 14), ("作废原因或说明", 26),
    ("对应编号", 30), ("号数", 8),
)  # fmt: skip
STATES = {
    Fate.ISSUED: "已出具",
    Fate.SUPERSEDED: "已被替代",
    Fate.VOID: "作废",
    Fate.TEMPORARY: "临时编号，待编正式文号",
    Fate.MAPPED: "临时编号，已编正式文号",
    Fate.FORMAL: "补编的正式文号",
    Fate.FREE: "未使用",
    Fate.GIVEN: "已分给其他设备",
    Fate.RETURNED: "已交回",
    Fate.FROZEN: "原设备号段，冻结",
    Fate.FORMER: "原设备可能已用",
    Fate.ELSEWHERE: "不在本机号段",
    Fate.TWICE: "重号，须查明",
    Fate.GAP: "空号，须查明",
}
OUTCOMES = {"signed": "签收", "sealed": "盖章签收", "refused": "拒收", "absent": "不在场"}
MOVES = {"received": "领用", "used": "使用", "spoiled": "作废", "returned": "交回"}
_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  where the workbook's days are counted from: no zone


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written where."""

    path: Path
    numbers: int
    changed: Changed


def export(desk: Desk, word: str, year: int, target: Path) -> Exported:
    """One register to a file that ends with .xlsx or .csv."""
    write = {".xlsx": _workbook, ".csv": _csv}.get(target.suffix.lower())
    if write is None:
        raise Refused("number.export_kind", name=target.name)
    found = number_register.register(desk, word, year)
    begun = Export(desk.new_id(), REGISTER, desk.officer, desk.now(), target.name, subject=f"{word} {year}")
    with outgoing.file(target, replace=True) as out:
        with desk.change() as change:
            change.put(begun)
        content = write(desk, found)
        out.write(content)
    digest = hashlib.sha256(content).hexdigest()
    with desk.change() as done:
        done.put(begun.done(desk.now(), digest=digest, files=1, size=len(content)))
    return Exported(target, found.count(*Fate), change.changed | done.changed)


def rows(found: Register) -> list[tuple[Any, ...]]:
    """A line for each number, or for a run of numbers nobody used here."""
    return [_row(place, one) for place, one in enumerate(found.entries, 1)]


def _row(place: int, one: Entry) -> tuple[Any, ...]:
    from inspector import notices

    kind = f"{one.kind} {notices.kind(one.kind).title_zh}" if one.kind else ""
    when = f"{one.approved_at:%Y-%m-%d %H:%M}" if one.approved_at else ""
    approved = f"{one.approval} {when}".strip()
    return (
        place, one.number, kind, one.at.date() if one.at else None, one.party, one.by, approved, _served(one),
        one.edition or None, STATES[one.fate], one.reason, one.other, one.count,
    )  # fmt: skip


def _served(one: Entry) -> str:
    served = one.served
    return f"{OUTCOMES[served.outcome.value]} {served.name} {served.at:%Y-%m-%d %H:%M}" if served else ""


def _line(desk: Desk, found: Register) -> str:
    agency, now = desk.agency(), desk.now()
    who = desk.officers()[desk.officer].name if desk.officer in desk.officers() else desk.officer
    return (
        f"填报单位：{agency.name}　统计期间：{found.year}年　填报人：{who}　审核人：　　　　"
        f"填报日期：{now.year}年{now.month}月{now.day}日"
    )


def _csv(desk: Desk, found: Register) -> bytes:
    """With a byte-order mark, as office programs want it; a text that would be a formula stays a text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([name for name, _ in COLUMNS])
    for row in rows(found):
        writer.writerow([_harmless("" if one is None else str(one)) for one in row])
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _workbook(desk: Desk, found: Register) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, plain) as book:
        looks = _Looks(book)
        title = f"文书登记簿（{found.kind_word}，{found.year}年）"
        last = _sheet(book, looks, "文书登记簿", title, _line(desk, found), COLUMNS, rows(found))
        page = book.get_worksheet_by_name("文书登记簿")
        page.merge_range(last, 0, last, len(COLUMNS) - 2, "合计（号）", looks.total)
        page.write_number(last, len(COLUMNS) - 1, found.count(*Fate), looks.total)
        entries = sheets.entries(desk)
        if entries:
            _sheets(book, looks, desk, found, entries)
    return out.getvalue()


def _sheets(book: Any, looks: _Looks, desk: Desk, found: Register, entries: Iterable[SheetEntry]) -> None:
    """The pre-sealed sheets, on a page of their own."""
    columns = (("日期", 12), ("事项", 10), ("张数", 8), ("批号", 16), ("文书标识", 40), ("页", 6), ("份", 6),
               ("原因、来源或去向", 30), ("经办人（执法证号）", 18))  # fmt: skip
    lines = [
        (one.at.date(), MOVES[one.move.value], one.count, one.batch, one.notice, one.page or None,
         one.copy or None, one.reason, one.by)
        for one in reversed(tuple(entries))
    ]  # fmt: skip
    last = _sheet(book, looks, "预盖章纸", "预盖章纸登记", _line(desk, found), columns, lines)
    pile, page = sheets.pile(desk), book.get_worksheet_by_name("预盖章纸")
    text = (
        f"领用 {pile.received}，使用 {pile.used}，作废 {pile.spoiled}，交回 {pile.returned}，结存 {pile.left}"
    )
    page.merge_range(last, 0, last, len(columns) - 1, text, looks.total)


def _sheet(
    book: Any, looks: _Looks, name: str, title: str, line: str, columns: tuple[tuple[str, int], ...],
    lines: list[tuple[Any, ...]],
) -> int:  # fmt: skip
    """Title, unit and period, frozen heads, thin borders, A4 across; answers the row of the sum."""
    page = book.add_worksheet(name)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(2)
    page.set_footer("&C第 &P 页 共 &N 页")
    page.merge_range(0, 0, 0, len(columns) - 1, title, looks.title)
    page.merge_range(1, 0, 1, len(columns) - 1, line, looks.line)
    page.set_row(0, 30)
    for place, (head, width) in enumerate(columns):
        page.set_column(place, place, width)
        page.write_string(2, place, head, looks.head)
    page.freeze_panes(3, 2)
    for row, cells in enumerate(lines, 3):
        for place, value in enumerate(cells):
            looks.write(page, row, place, value)
    return len(lines) + 3


class _Looks:
    """The formats of the workbook."""

    def __init__(self, book: Any) -> None:
        cell = {"border": 1, "valign": "vcenter", "text_wrap": True}
        self.title = book.add_format({"bold": True, "font_size": 16, "align": "center", "valign": "vcenter"})
        self.line = book.add_format({"font_size": 10})
        self.head = book.add_format({**cell, "bold": True, "align": "center", "bg_color": "#EDEFF3"})
        self.total = book.add_format({**cell, "bold": True})
        self.text = book.add_format({**cell, "num_format": "@"})
        self.number = book.add_format({**cell, "num_format": "0"})
        self.day = book.add_format({**cell, "num_format": "yyyy-mm-dd", "align": "left"})

    def write(self, page: Any, row: int, place: int, value: Any) -> None:
        """Numbers of papers are text, days are days, counts are numbers."""
        if value is None or value == "":
            page.write_blank(row, place, None, self.text)
        elif isinstance(value, int):
            page.write_number(row, place, value, self.number)
        elif isinstance(value, str):
            page.write_string(row, place, value, self.text)
        else:
            page.write_number(row, place, value.toordinal() - _DAY.toordinal(), self.day)
