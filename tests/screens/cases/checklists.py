"""Checklists: the register, a file with faults, a file to publish, a withdrawal, differences, a choice."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.differences import ADDED, CHANGED, REMOVED, Aspect, Difference
from inspector.casework.registers import CURRENT, EARLIER, WITHDRAWN, Registered
from inspector.domain.errors import Refused
from inspector.domain.notice import FormVersion
from inspector.ui.screens.checklists.choosing import ChooseSheet
from inspector.ui.screens.checklists.differences import Compared, DifferencesView
from inspector.ui.screens.checklists.presenter import Read, State
from inspector.ui.screens.checklists.view import ChecklistsView
from inspector.ui.screens.checklists.withdrawing import WithdrawSheet
from inspector.xlsform.lint import Fault, Place
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1024x768", "1280x800@2", "720x1000")
FILE = Path("检查表/market_check-2026.2-送审稿（法规处修改）.xlsx")
FORMS = (
    ("booth_inspection", "展会展位现场检查", "Booth inspection at an exhibition", "booth", "during"),
    ("complaint", "展会知识产权投诉处理", "Complaint at an exhibition", "complaint", "during"),
    ("market_check", "市场经营主体检查", "Spot check of a shop or stall", "shop", ""),
    (
        "market_operator",
        "商品交易市场规范化检查",
        "Standardisation check of a commodity market",
        "market",
        "",
    ),
    ("organiser_before", "展前排查：展会主办方", "Organiser before the exhibition", "organiser", "pre"),
)
REASON = "第4节“进货查验”的法律依据引用有误，法规处要求改正后重新发布"


def version(place: int, number: str, days: int, **more: object) -> FormVersion:
    form, title, title_en, target, phase = FORMS[place]
    return FormVersion(
        f"{form}-{number}", form, number, title, title_en, "0" * 64, hall.NOW - timedelta(days=days),
        targets=(target,), phases=(phase,) if phase else (), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def register() -> tuple[Registered, ...]:
    bad = version(2, "2026.2", 3, withdrawn=True, reason=REASON)
    return (
        Registered(version(0, "2026.3", 2), CURRENT, 12, 3),
        Registered(version(0, "2026.2", 61), EARLIER, 417, 1),
        Registered(version(1, "2026.1", 2), CURRENT, 4, 4),
        Registered(bad, WITHDRAWN, 2, 1),
        Registered(version(2, "2026.1", 61), CURRENT, 35, 0),
        Registered(version(3, "2026.1", 61), CURRENT, 0, 0),
        Registered(version(4, "2026.1", 61), CURRENT, 1, 0),
    )


def faults() -> Refused:
    near = {"name": "goods_nmae", "near": "goods_name", "at": 12}
    bracket = {"at": 3, "bracket": "(", "close": ")", "around": "if(selected(${mark_fault}, 'altered'"}
    found = (
        Fault("lint.reference_unknown", Place("survey", 23, 6), near),
        Fault("lint.bracket_open", Place("survey", 41, 4), bracket),
        Fault("lint.translation_missing", Place("choices", 12, 4), {"language": "en", "text": "盒"}),
    )
    return Refused("form.faults", errors=2, places=["survey!F23", "survey!D41"], faults=found)


def differences() -> tuple[Difference, ...]:
    section = {"zh": "商品与来源", "en": "Goods and their source"}
    closing = {"zh": "收尾", "en": "Closing"}
    return (
        Difference(
            CHANGED, "/data/goods/purchase", {"zh": "进货查验与来源凭证", "en": "Purchase check"}, section,
            (
                Aspect("label", "进货查验\nPurchase check", "进货查验与凭证\nPurchase check and proof"),
                Aspect("relevant", "", "/data/goods/goods_name != ''"),
                Aspect("basis", "TML.60", "TML.60.2 TMR.79"),
            ),
        ),
        Difference(ADDED, "/data/goods/batch", {"zh": "生产批号", "en": "Batch"}, section),
        Difference(REMOVED, "/data/goods/remark", {"zh": "备注", "en": "Remark"}, section),
        Difference(
            CHANGED, "/data/closing/result", {"zh": "检查结果", "en": "Result"}, closing,
            (
                Aspect("choices", "refused 不配合 / Refused", "refused 不配合情节严重 / Refused, serious"),
                Aspect("constraint", ". != 'none'", "${findings} = 0 or . != 'none'"),
            ),
        ),
    )  # fmt: skip


def cases() -> list[Case]:
    lines = register()
    shown = State(lines, lines[0].version.id, busy=False)
    read = Read("market_check", "2026.3", FORMS[2][1], FORMS[2][2], 61, "2026.1", differences())
    states = {
        "checklists": shown,
        "checklists-withdrawn": State(lines, lines[3].version.id, busy=False),
        "checklists-shipped": State(lines, lines[0].version.id, busy=False, shipped=9),
        "checklists-reader": State(lines, lines[0].version.id, busy=False, may=False),
        "checklists-file": State(lines, lines[0].version.id, FILE, read, busy=False),
        "checklists-faults": State(lines, lines[0].version.id, FILE, None, faults(), busy=False),
        "checklists-reading": State(lines, lines[0].version.id, FILE, busy=False, reading=True),
    }
    compared = Compared(FORMS[2][1], FORMS[2][2], "2026.1", "2026.3", differences())
    nothing = Compared(FORMS[2][1], FORMS[2][2], "2026.1", "2026.3", ())
    return [
        *(Case(name, partial(_page, state), SIZES) for name, state in states.items()),
        Case("checklists-withdrawing", partial(_withdrawing, shown), SIZES),
        Case("checklists-differences", partial(_differences, compared), SIZES),
        Case("checklists-no-differences", partial(_differences, nothing), SIZES),
        Case("checklists-choosing", _choosing, SIZES),
    ]


def _page(state: State) -> QWidget:
    view = ChecklistsView()
    view.show(state)
    return hall.framed(view, "settings", over=True)


def _withdrawing(state: State) -> QWidget:
    window = _page(state)
    sheet = WithdrawSheet(window, state.lines[0])
    sheet.open()
    return window


def _differences(compared: Compared) -> QWidget:
    view = DifferencesView()
    view.show(compared)
    return hall.framed(view, "settings", over=True)


def _choosing() -> QWidget:
    from inspector.ui.screens.booths.presenter import Place
    from inspector.ui.screens.booths.presenter import State as Booths
    from inspector.ui.screens.booths.view import BoothsView

    view = BoothsView()
    rows = hall.booths(12)
    view.show(
        Booths(Place("秋季家居博览会", "c1", "4.1"), hall.NOW, rows, rows, names=hall.NAMES, busy=False)
    )
    window = hall.framed(view, "inspections")
    ChooseSheet(window, [version(place, "2026.1", 2) for place in (0, 1)]).open()
    return window
