"""Today: a full day, the first minute of a tour, no tour, a hall that is done, many of everything."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework.booths import BoothState
from inspector.casework.room import Level
from inspector.casework.today import Figures, Owed
from inspector.ui.screens.deadlines.card import MOST
from inspector.ui.screens.today.presenter import Day, State
from inspector.ui.screens.today.safety import Safety
from inspector.ui.screens.today.view import TodayView
from tests.screens import hall
from tests.screens.case import Case
from tests.screens.cases import deadlines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.casework.booths import BoothRow
    from inspector.casework.today import Today

SAFETY = Safety(2_140, Level.PLENTY, 9, 143)
SIZES = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")
PAPER = (
    Owed("unprinted", ("i1", "i2")),
    Owed("unsigned", ("i1", "i2", "i3")),
    Owed("unsealed", ("i4",)),
    Owed("unscanned", ("i5",)),
)
OPEN = (BoothState.DRAFT, BoothState.TO_SIGN, BoothState.NOBODY)
QUESTION = "描述只写了“近似”。请说明与哪个注册号、在哪类商品上比对，附吊牌特写。"


def cases() -> list[Case]:
    rows = hall.booths(9)
    open_ones = (rows[4], rows[7], rows[2])
    full = hall.today(
        unfinished=open_ones, returned=rows[6:7], owed=PAPER, figures=Figures(34, 4, 2, 68)
    )  # fmt: skip
    left = hall.today(under_way=False, unfinished=open_ones, owed=PAPER, figures=Figures(34, 4, 2, 68))
    many = hall.booths(99)
    crowded = hall.today(
        unfinished=[row for row in many if row.state in OPEN],
        returned=[row for row in many if row.state is BoothState.RETURNED],
        owed=PAPER,
        figures=Figures(1284, 318, 207, 2568),
    )
    return [
        Case("today", partial(make, full, rows[5]), SIZES),
        Case("today-first-minute", partial(make, hall.today(), rows[5])),
        Case("today-no-tour", partial(make, hall.today(under_way=False), None)),
        Case("today-no-tour-work", partial(make, left, None), SIZES),
        Case("today-hall-done", partial(make, hall.today(figures=Figures(128, 4, 2, 256)), None)),
        Case("today-crowded", partial(make, crowded, hall.booth(6, "12.2A34-35"), hall.LONG)),
    ]


def make(today: Today, following: BoothRow | None, campaign: str = "秋季家居博览会") -> QWidget:
    view = TodayView()
    reasons = {row.target: QUESTION for row in today.returned}
    found = deadlines.lines() if today.unfinished else ()
    day = Day(today, following, campaign, hall.NAMES, reasons, hall.NOW, safety=SAFETY)
    view.show(State(replace(day, running=found[:MOST], clocks=len(found))))
    return hall.framed(view, "today")
