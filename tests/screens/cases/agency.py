"""The agency's page: new and empty, filled, long with a refusal, read by whoever may not change it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.domain.approval import Approver
from inspector.domain.errors import Refused
from inspector.ui.screens.agency.presenter import URL, Facts, State
from inspector.ui.screens.agency.view import AgencyView
from tests.screens import hall
from tests.screens.case import Case
from tests.screens.cases.settings import AGENCY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x800@2", "720x1000")
DISCIPLINE = (
    "检查人员不得接受被检查单位的宴请、礼品、礼金和有价证券；不得泄露检查中知悉的商业秘密；不得干预正常经营。"
)
OFFICERS = (("粤A04217", "李明"), ("粤A03106", "赵宁"))
FILLED = Facts(
    replace(
        AGENCY,
        discipline=DISCIPLINE,
        discipline_en="Inspectors accept no meals, gifts or money, and keep trade secrets.",
        remedies_en="An objection may be lodged within 60 days, an action within six months.",
        complaint_phone="020-12345315",
        approvers=(Approver("周衡", "局长"), Approver("赵宁", "副局长", "粤A03106", is_delegate=True)),
    ),
    "https://tsa.example.org/tsr",
    OFFICERS,
    may=True,
)


def cases() -> list[Case]:
    wrong = Refused("timestamp.url_wrong", url="tsa.example.org")
    long = replace(FILLED.agency, name=hall.LONG, remedies=FILLED.agency.remedies * 6, fang_song="/字体" * 30)
    states = {
        "agency": State(FILLED),
        "agency-new": State(Facts(replace(AGENCY, remedies=""), "", OFFICERS, may=True)),
        "agency-long": State(replace(FILLED, agency=long), wrong, URL),
        "agency-read": State(replace(FILLED, may=False)),
        "agency-reading": State(),
    }
    made = [Case(name, partial(_make, state), SIZES) for name, state in states.items()]
    return [*made, Case("agency-approver", _adding, SIZES)]


def _make(state: State) -> QWidget:
    view = AgencyView()
    view.show(state)
    return hall.framed(view, "settings")


def _adding() -> QWidget:
    frame = _make(State(FILLED))
    view = frame.findChild(AgencyView)
    view.approvers._ask()
    return frame
