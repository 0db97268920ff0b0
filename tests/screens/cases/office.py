"""The print office: a hall half issued, a run under way, an agency without its words, forms that are out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework.page import Problem
from inspector.casework.tour_notices import Plan, Row
from inspector.domain.blank_form import BlankForm
from inspector.domain.party import Officer
from inspector.ui.screens.office.presenter import Facts, State, Work
from inspector.ui.screens.office.view import OfficeView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1024x768")
OFFICERS = tuple(Officer(badge, badge, name) for badge, name in hall.NAMES.items())


def _rows() -> tuple[Row, ...]:
    made = []
    for at in range(12):
        row = Row(f"t{at}", f"4.1A{101 + at}", "4.1", hall.FIRMS[at % len(hall.FIRMS)][0])
        if at < 5:
            row = replace(
                row, notice=f"n{at}", number=f"穗市监检通〔2026〕{41 + at}号", pages=1, is_printed=at < 3
            )
        if at == 0:
            row = replace(row, handed_over=hall.NOW)
        made.append(replace(row, draft="d5") if at == 5 else row)
    return tuple(made)


def _blanks() -> tuple[BlankForm, ...]:
    orders = (
        BlankForm(f"b{n}", "W04", f"穗市监责改〔2026〕{n}号", 1, "", hall.NOW, "粤A04217")
        for n in (21, 22, 23)
    )
    return (*orders, BlankForm("r1", "W03", "空3F2A-4", 2, "", hall.NOW, "粤A04217"))


def cases() -> list[Case]:
    starts = (hall.NOW + timedelta(days=1)).replace(hour=9, minute=0)
    plan = Plan(hall.BADGES, starts, starts + timedelta(hours=8), task_number="穗知检〔2026〕41号")
    facts = Facts("秋季家居博览会", (("3.1", 96), ("4.1", 128)), _rows(), OFFICERS, 34, 46, _blanks())
    every = frozenset(one.target for one in facts.rows)
    state = State(hall.NOW, plan, "4.1", facts, every, printer="HL-L2350", paper=84)
    missing = Problem("field", "draft.field_missing", {"label": "检查纪律"}, reference="discipline_zh")
    states = {
        "office": state,
        "office-working": replace(state, work=Work("issue", 7, 3)),
        "office-missing": replace(state, problems=(missing,), facts=replace(facts, blanks=()), paper=2),
    }
    return [Case(name, partial(_make, one), SIZES) for name, one in states.items()]


def _make(state: State) -> QWidget:
    view = OfficeView()
    view.show(state)
    return hall.framed(view, "notices", over=True)
