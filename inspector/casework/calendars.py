"""The workspace's calendar: the years that ship with the program, and those imported or put right."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from inspector import RESOURCES
from inspector.casework import calendar_file
from inspector.domain.calendar import (
    Calendar,
    CalendarDay,
    CalendarYear,
    DayKind,
    calendar_of,
    checked_day,
    week_says,
)
from inspector.domain.errors import Refused
from inspector.domain.roles import may

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store.reading import Reading

_SEED = RESOURCES / "calendar"


@cache
def shipped() -> Mapping[int, CalendarYear]:
    """The years that came with the program, taken from a library when it was built."""
    source = (_SEED / "SOURCE").read_text(encoding="utf-8").strip()
    return {year.year: year for year in (_seed(path, source) for path in sorted(_SEED.glob("*.csv")))}


def _seed(path: Path, source: str) -> CalendarYear:
    with path.open(encoding="utf-8", newline="") as file:
        days = tuple(
            CalendarDay(date.fromisoformat(row["date"]), DayKind(row["kind"]), row["name"])
            for row in csv.DictReader(file)
        )
    return CalendarYear("", int(path.stem), days, source)


def years(reading: Reading) -> dict[int, CalendarYear]:
    """Every year's table as it holds: what the agency imported or put right before what shipped."""
    kept: list[CalendarYear] = reading.rows(CalendarYear)
    return dict(sorted({**shipped(), **{table.year: table for table in kept}}.items()))


def calendar(reading: Reading) -> Calendar:
    """The calendar to reckon with now."""
    return calendar_of(years(reading).values())


@cache
def shipped_calendar() -> Calendar:
    """The calendar of the shipped years, for where no workspace is open."""
    return calendar_of(shipped().values())


def import_year(desk: Desk, path: Path, *, source: str = "") -> tuple[CalendarYear, Changed]:
    """Take a year's notice from a file, all of it or nothing, and reckon the open clocks anew."""
    _administers(desk)
    read = calendar_file.read(path)
    source = source.strip() or read.source or path.name
    with desk.change() as change:
        before = years(change).get(read.year)
        table = CalendarYear(
            id=(before.id if before else "") or desk.new_id(),
            year=read.year,
            days=read.days,
            source=source,
            version=before.version + 1 if before else 1,
        )
        change.put(table)
    return table, change.changed | _reckoned(desk)


def fix_day(desk: Desk, day: date, kind: DayKind, *, reason: str, name: str = "") -> Changed:
    """Put one day right, as a later notice may; the reason is kept."""
    _administers(desk)
    if not reason.strip():
        raise Refused("calendar.reason_missing")
    fixed = CalendarDay(day, kind, name) if kind is week_says(day) else checked_day(day, kind, name)
    with desk.change() as change:
        table = years(change).get(day.year)
        if table is None:
            raise Refused("calendar.year_missing", year=day.year)
        named = replace(table, id=table.id or desk.new_id())
        change.put(named.with_day(fixed, reason=reason.strip()))
    return change.changed | _reckoned(desk)


def may_change(desk: Desk) -> bool:
    """Whether this officer keeps the calendar."""
    officer = desk.officers().get(desk.officer)
    return officer is not None and may(officer.role, "administer")


def _reckoned(desk: Desk) -> Changed:
    from inspector.casework import clocks

    return clocks.recompute(desk)


def _administers(desk: Desk) -> None:
    """Calendars are the administrator's (domain reference 8)."""
    if not may_change(desk):
        raise Refused("calendar.not_administrator", badge=desk.officer)
