"""A year's notice from a file: CSV or JSON, checked row by row, taken whole or not at all."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from inspector.domain.calendar import CalendarDay, DayKind, checked_day, week_says
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MOST_BYTES = 1_000_000
_COLUMNS = {"日期": "date", "类型": "kind", "名称": "name", "节日": "name"}
_KINDS = {
    "工作日": DayKind.WORK, "休息日": DayKind.REST, "节假日": DayKind.HOLIDAY, "放假": DayKind.HOLIDAY,
    "休": DayKind.HOLIDAY, "调休上班日": DayKind.MAKEUP, "调休上班": DayKind.MAKEUP, "补班": DayKind.MAKEUP,
    "班": DayKind.MAKEUP, **{kind.value: kind for kind in DayKind},
}  # fmt: skip
_ALWAYS_FREE = ((1, 1), (5, 1), (10, 1))  # by the State Council's regulation on holidays, whatever the year


@dataclass(frozen=True, slots=True)
class ReadYear:
    """What a file says of one year."""

    year: int
    days: tuple[CalendarDay, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as it is written; numbered as an editor or a spreadsheet shows it."""

    row: int
    date: str
    kind: str
    name: str


class _Day(msgspec.Struct, rename={"off": "isOffDay"}):
    date: str
    kind: str = ""
    name: str = ""
    off: bool | None = None


class _Year(msgspec.Struct):
    days: list[_Day]
    source: str = ""
    papers: list[str] = []


def read(path: Path) -> ReadYear:
    """A year from a file; refused with the numbers of the rows that are wrong."""
    text = _text(path)
    source, rows = _json(text, path) if text.lstrip().startswith("{") else ("", list(_csv(text, path)))
    if not rows:
        raise Refused("calendar.empty", name=path.name)
    return ReadYear(*_year(rows), source)


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("import.unreadable", name=path.name, reason=reason) from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(content) <= _MOST_BYTES and "\0" not in text:
            return text
    raise Refused("calendar.not_a_calendar", name=path.name)


def _csv(text: str, path: Path) -> Iterator[_Row]:
    lines = csv.reader(io.StringIO(text), strict=True)
    try:
        header = [_COLUMNS.get(cell.strip(), cell.strip().lower()) for cell in next(lines, [])]
        if not {"date", "kind"} <= set(header):
            raise Refused("calendar.not_a_calendar", name=path.name)
        for cells in lines:
            row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
            if any(row.values()):
                yield _Row(lines.line_num, row.get("date", ""), row.get("kind", ""), row.get("name", ""))
    except csv.Error as error:
        raise Refused("calendar.not_a_calendar", name=path.name) from error


def _json(text: str, path: Path) -> tuple[str, list[_Row]]:
    """Ours (date, kind, name), or the usual one of open holiday data (date, name, isOffDay)."""
    try:
        whole = msgspec.json.decode(text.encode(), type=_Year)
    except msgspec.DecodeError as error:
        raise Refused("calendar.not_a_calendar", name=path.name) from error
    rows = [_Row(n, day.date, day.kind or _off(day.off), day.name) for n, day in enumerate(whole.days, 1)]
    return whole.source or " ".join(whole.papers), rows


def _off(free: bool | None) -> str:
    return "" if free is None else DayKind.HOLIDAY.value if free else DayKind.MAKEUP.value


def _year(rows: list[_Row]) -> tuple[int, tuple[CalendarDay, ...]]:
    days = [_day(row) for row in rows]
    _refuse("calendar.row_date", (row for row, day in zip(rows, days, strict=True) if day is None), "date")
    read = [day for day in days if day is not None]
    year = Counter(day.year for day in read).most_common(1)[0][0]
    pairs = list(zip(rows, read, strict=True))
    _refuse("calendar.row_kind", (row for row in rows if row.kind not in _KINDS), "kind")
    _refuse("calendar.row_year", (row for row, day in pairs if not _belongs(day, year)), "date", year=year)
    seen = Counter(read)
    _refuse("calendar.row_twice", (row for row, day in pairs if seen[day] > 1), "date")
    _refuse("calendar.row_week", (row for row, day in pairs if _contradicts(day, _KINDS[row.kind])), "date")
    listed = tuple(
        CalendarDay(day, _KINDS[row.kind], row.name)
        for row, day in sorted(pairs, key=lambda pair: pair[1])
        if _KINDS[row.kind] is not week_says(day)
    )
    free = {(one.day.month, one.day.day) for one in listed if one.kind is DayKind.HOLIDAY}
    missing = [f"{year}-{month:02d}-{day:02d}" for month, day in _ALWAYS_FREE if (month, day) not in free]
    if missing:
        raise Refused("calendar.holidays_missing", year=year, days=", ".join(missing))
    return year, listed


def _day(row: _Row) -> date | None:
    try:
        return date.fromisoformat(row.date.replace("/", "-").replace(".", "-"))
    except ValueError:
        return None


def _belongs(day: date, year: int) -> bool:
    """A notice may begin in the December before: the New Year's holiday does at times."""
    return day.year == year or (day.year == year - 1 and (day.month, day.day) >= (12, 20))


def _contradicts(day: date, kind: DayKind) -> bool:
    try:
        checked_day(day, kind)
    except Refused:
        return True
    return False


def _refuse(code: str, rows: Iterable[_Row], says: str, **facts: object) -> None:
    """Refuse with every row that has this fault, and what the first of them says."""
    wrong = list(rows)
    if wrong:
        numbers = "、".join(str(row.row) for row in wrong[:10]) + ("……" if len(wrong) > 10 else "")
        raise Refused(code, rows=numbers, count=len(wrong), text=getattr(wrong[0], says), **facts)
