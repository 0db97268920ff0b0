"""The list of deadlines: a full one, none, its sheets; the card on Today; the calendar's card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from inspector.casework import presets
from inspector.casework.calendars import shipped, shipped_calendar
from inspector.casework.clocks import Paper, RunningOut
from inspector.domain import deadline, opening
from inspector.domain.calendar import CHINA, midnight_after
from inspector.domain.campaign import Campaign, Target
from inspector.domain.deadline import Clock, Extension
from inspector.domain.party import Party
from inspector.domain.period import Gap
from inspector.ui.components.layouts import column
from inspector.ui.language import pick
from inspector.ui.screen import Screen
from inspector.ui.screens.deadlines.calendar_card import CalendarCard, Years
from inspector.ui.screens.deadlines.card import MOST, deadlines_card
from inspector.ui.screens.deadlines.presenter import State
from inspector.ui.screens.deadlines.sheets import ExtendSheet, StopSheet, SuspendSheet
from inspector.ui.screens.deadlines.view import DeadlinesView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NOW = datetime(2026, 11, 9, 14, 20, tzinfo=CHINA)
FAIR = Campaign(
    "k1",
    "秋季家居博览会",
    "Autumn Home Fair",
    opens=date(2026, 11, 5),
    closes=date(2026, 11, 10),
    open_to="16:00",
)
CALENDAR = shipped_calendar()


def cases() -> list[Case]:
    return [
        Case("deadlines", partial(_make, "T18"), ("1280x800", "1280x800@2", "1920x1080", "720x1000")),
        Case("deadlines-suspended", partial(_make, "T01"), ("1280x800", "1280x720")),
        Case("deadlines-provisional", partial(_make, "T05"), ("1280x800",)),
        Case("deadlines-none", partial(_make, "", none=True), ("1280x800",)),
        Case("deadlines-stop", partial(_sheet, StopSheet, "T03"), ("1280x800", "720x1000")),
        Case("deadlines-suspend", partial(_sheet, SuspendSheet, "T08"), ("1280x800",)),
        Case("deadlines-extend", partial(_sheet, ExtendSheet, "T04"), ("1280x800",)),
        Case("deadlines-cards", _cards, ("1280x800", "720x1000")),
    ]


def lines() -> tuple[RunningOut, ...]:
    """Clocks of every stage, with long names and short ones."""
    long = "宁波市鄞州区示例进出口贸易有限责任公司第二分公司"
    made = [
        _line("T02", NOW - timedelta(hours=23), "12.2A36", "广州示例照明有限公司"),
        _line("T18", NOW - timedelta(minutes=50), "12.2B01", long, number="穗市监展转〔2026〕12号"),
        _line("T03", datetime(2026, 10, 30, 16, 0, tzinfo=CHINA), "4.1A9", "Example Bearings GmbH"),
        _line("T03", datetime(2026, 11, 6, 16, 0, tzinfo=CHINA), "12.2A34-35", "上海示例精密机械有限公司"),
        _by_paper("2026-11-20", "12.2A36", "广州示例照明有限公司"),
        _line("T04", datetime(2026, 10, 16, 10, 0, tzinfo=CHINA), "12.2A37", "Example Bearings GmbH"),
        _line("T05", datetime(2026, 12, 18, 10, 0, tzinfo=CHINA), "", ""),
        _line("T08", datetime(2026, 10, 20, 10, 0, tzinfo=CHINA), "", ""),
        _suspended(),
        _year(),
    ]
    return tuple(sorted(made, key=lambda one: one.clock.safe))


def _line(preset: str, at: datetime, booth: str, party: str, *, number: str = "") -> RunningOut:
    row = presets.preset(preset)
    return _shown(deadline.start(f"{preset}{at:%m%d}", row, ("x", "y"), at, CALENDAR), booth, party, number)


def _by_paper(until: str, booth: str, party: str) -> RunningOut:
    at = NOW - timedelta(days=3)
    clock = deadline.until("due", ("x", "y"), at, midnight_after(date.fromisoformat(until)))
    line = _shown(clock, booth, party, "")
    return replace(line, paper=Paper("责令改正通知书", "Order to correct", "穗市监责改〔2026〕31号"))


def _suspended() -> RunningOut:
    line = _line("T01", datetime(2026, 10, 27, 9, 0, tzinfo=CHINA), "12.2C05", "宁波示例五金厂")
    clock = line.clock.extend(Extension(15, NOW, "张局"), line.preset, CALENDAR)
    gap = Gap(NOW - timedelta(days=4), "testing", paper="抽样2026-3")
    return _shown(clock.suspend(gap, line.preset), "12.2C05", "宁波示例五金厂", "")


def _year() -> RunningOut:
    start = datetime(2026, 1, 1, tzinfo=CHINA)
    clock = replace(
        deadline.until("y", ("agency", "a"), start, midnight_after(date(2026, 12, 1))), preset="T24.annual"
    )
    return replace(_shown(clock, "", "", ""), campaign=None)


def _shown(clock: Clock, booth: str, party: str, number: str) -> RunningOut:
    row = presets.presets().get(clock.preset)
    target = Target("t", "k1", booth, "12.2", Party(party)) if party else None
    late = opening.after_close(FAIR, NOW, clock.due) if clock.preset == "T18" else ()
    return RunningOut(
        clock,
        row,
        deadline.stage(clock, CALENDAR, NOW),
        deadline.share(clock, CALENDAR, NOW),
        deadline.warnings(clock, CALENDAR),
        target,
        FAIR,
        opening.hours_left(FAIR, NOW, clock.due),
        late,
        CALENDAR.working_days(NOW.date(), clock.reckoning.safe_day),
        Paper("投诉转送（答辩）通知书", "Request to answer", number) if number else None,
    )


def _make(preset: str, *, none: bool = False) -> QWidget:
    found = () if none else lines()
    selected = next((one.clock.id for one in found if one.clock.preset == preset), "")
    view = DeadlinesView()
    view.show(State(found, NOW, selected))
    return hall.framed(view, "today", over=True)


def _sheet(make: type, preset: str) -> QWidget:
    window = _make(preset)
    line = next(one for one in lines() if one.clock.preset == preset)
    make(window, line).open()
    return window


def _cards() -> QWidget:
    screen = Screen()
    found = lines()
    calendar = CalendarCard()
    calendar.draw(Years(tuple(shipped().values())[-4:], 2026, may=True))
    card = deadlines_card(found[:MOST], len(found), NOW, opened=lambda: None)
    none = deadlines_card((), 0, NOW, opened=lambda: None)
    page = QVBoxLayout(screen)
    page.addLayout(column(card, none, calendar, None, gap=16))
    return hall.framed(screen, pick("today", "today"), over=True)
