"""The register of numbers: a full one, one with a gap, one that runs low, its sheets; the card on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from inspector.casework.number_register import Entry, Fate, Register
from inspector.casework.numbers import Stock
from inspector.casework.sheets import Pile
from inspector.domain.notice import Outcome, Signature
from inspector.domain.register import NumberBlock
from inspector.ui.screen import Screen
from inspector.ui.screens.register.card import numbers_card
from inspector.ui.screens.register.presenter import State
from inspector.ui.screens.register.sheets import MapSheet, PileSheet, VoidSheet
from inspector.ui.screens.register.view import RegisterView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

HEAD = "济历市监责改〔2026〕"
SMALL = ("1280x800", "720x1000")
_FATES = (
    Fate.ISSUED, Fate.ISSUED, Fate.VOID, Fate.ISSUED, Fate.SUPERSEDED, Fate.ISSUED, Fate.FORMAL, Fate.ISSUED,
)  # fmt: skip


def cases() -> list[Case]:
    return [
        Case("register", partial(_make, 41), ("1280x800", "1280x800@2", "1920x1080", "720x1000")),
        Case("register-low-gap", partial(_make, 9, gap=True), SMALL),
        Case("register-empty", partial(_make, 0, filter_="void", voids=False), ("1280x800",)),
        Case("register-void", partial(_sheet, "void"), SMALL),
        Case("register-map", partial(_sheet, "map"), SMALL),
        Case("register-sheets", partial(_sheet, "pile"), SMALL),
        Case("register-card", _card, ("720x480",)),
    ]


def _entries(left: int, *, gap: bool, voids: bool) -> list[Entry]:
    made = []
    for n, fate in enumerate(_FATES, 1):
        at = hall.NOW - timedelta(hours=3 * (9 - n))
        served = (
            Signature("s", "n", "receiver", "赵现场", Outcome.SIGNED, at) if fate is Fate.ISSUED else None
        )
        made.append(
            Entry(f"{HEAD}{n}号", fate, n, n, "W04", f"n{n}", "i1", hall.FIRMS[n % len(hall.FIRMS)][0], at,
                  "粤A04217", 2 if n == 4 else 1, served=served)
        )  # fmt: skip
    made[2] = replace(made[2], reason="打印错误，重新制作")
    made[4] = replace(made[4], reason="改正笔误")
    made[6] = replace(made[6], other="暂5E6A7B-1")
    if not voids:
        made = [one for one in made if one.fate not in (Fate.VOID, Fate.SUPERSEDED)]
    if gap:
        made.append(Entry(f"{HEAD}9号", Fate.GAP, 9, 9))
    first = 10 if gap else 9
    if left:
        made.append(Entry(f"{HEAD}{first}–{first + left - 1}号", Fate.FREE, first, first + left - 1))
    made.append(Entry(f"{HEAD}51–60号", Fate.GIVEN, 51, 60, reason="0192c0a7-5e6a7b8c"))
    made.append(replace(made[0], number="暂5E6A7B-1", fate=Fate.MAPPED, first=0, last=0, other=f"{HEAD}7号"))
    made.append(replace(made[1], number="暂5E6A7B-2", fate=Fate.TEMPORARY, first=0, last=0))
    return made


def _state(left: int, *, gap: bool = False, filter_: str = "", voids: bool = True) -> State:
    entries = _entries(left, gap=gap, voids=voids)
    block = NumberBlock("b", "责改", 2026, 1, 50, 51 - left)
    found = Register("责改", 2026, HEAD, tuple(entries), Stock("责改", 2026, left, 50), (block,))
    pile = Pile(30, 22, 1) if left < 10 else Pile(50, 12, 1)
    known = (("责改", 2026), ("限提", 2026), ("登保", 2026), ("责改", 2025))
    selected = entries[-1].number if left > 10 else entries[0].number
    return State(known, found, pile, filter_, selected)


def _make(left: int, *, gap: bool = False, filter_: str = "", voids: bool = True) -> QWidget:
    view = RegisterView()
    view.show(_state(left, gap=gap, filter_=filter_, voids=voids))
    return hall.framed(view, "notices", over=True)


def _sheet(name: str) -> QWidget:
    window = _make(41)
    entries = _entries(41, gap=False, voids=True)
    free = next(one for one in entries if one.fate is Fate.FREE)
    makers = {
        "void": lambda: VoidSheet(window, free, free.number),
        "map": lambda: MapSheet(window, entries[-1]),
        "pile": lambda: PileSheet(window, 37),
    }
    makers[name]().open()
    return window


def _card() -> QWidget:
    page = Screen()
    upright = QVBoxLayout(page)
    low = (Stock("责改", 2026, 9, 50), Stock("登保", 2026, 0, 0), Stock("责改", 2027, 0, 0, had=False))
    upright.addWidget(numbers_card(low, opened=lambda: None))
    upright.addStretch(1)
    return page
