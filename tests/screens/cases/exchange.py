"""The page of the stick, and the sheet of an evidence package."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.arrivals import ForeignInspection, Received, Taken
from inspector.casework.batches import Reader
from inspector.casework.packages import Outlook
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import State as InspectionState
from inspector.store.foreign import ForeignBatch
from inspector.ui.language import pick
from inspector.ui.screens.exchange.package import PackageSheet
from inspector.ui.screens.exchange.presenter import Home, State, Strange, Wrong
from inspector.ui.screens.exchange.view import ExchangeView
from tests.screens import hall
from tests.screens.case import Case
from tests.store.made_up import NOW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MARK = "7c1f20ab 99d04e1c 5ab3f7e2 10c8d6aa 42fe9b07 c3d15e88 0a6b94f1 e27d83c5"
OTHER = "019a56b6-9e46-7000-8000-000500000006"


def cases() -> list[Case]:
    here = Home(OTHER, MARK, Reader("age1", OTHER, MARK, _agency()), 41, _received())
    empty = Home(OTHER, MARK, None, 0, Received())
    busy = State(here, work="export", done=412_000_000, whole=1_530_000_000)
    told = State(here, taken=(_taken(),), wrong=(Wrong("batch.truncated", {"name": "b7d2.003"}),))
    strange = State(empty, strange=Strange(OTHER, _agency(), MARK))
    return [
        Case("exchange", partial(_page, told), ("1280x800", "1280x800@2", "720x1000")),
        Case("exchange-empty", partial(_page, State(empty)), ("1280x800",)),
        Case("exchange-strange", partial(_page, strange), ("1280x800", "720x1000")),
        Case("exchange-busy", partial(_page, busy), ("1280x800",)),
        Case("package", partial(_package, 0), ("1280x800",)),
        Case("package-asked", partial(_package, 1), ("1280x800", "720x1000")),
    ]


def _agency() -> str:
    return pick("历下示例市场监督管理局", "Lixia Example Administration")


def _taken() -> Taken:
    return Taken("b7d2.001", "b7d2", 1, 3, OTHER, _agency(), "2026-11-06T10:10:00Z", 128, 128, 14, 6, (2, 3))


def _received() -> Received:
    batch = ForeignBatch("b7d2", OTHER, "2026-11-06T10:10:00Z", 1, 128, 3, 1)
    target = pick("12.2A36 广州示例照明有限公司", "12.2A36 Guangzhou Example Lighting")
    found = ForeignInspection(OTHER, "i1", "展0001", target, "locked", 6)
    return Received((batch,), {"b7d2": (2, 3)}, (found,), {OTHER: _agency()}, 6)


def _page(state: State) -> QWidget:
    view = ExchangeView()
    view.show(state)
    return hall.framed(view, "settings", over=True)


def _package(confidential: int) -> QWidget:
    view = ExchangeView()
    view.show(State(Home(OTHER, MARK, None, 0, _received())))
    frame = hall.framed(view, "settings", over=True)
    kept = (Evidence("e1", "i1", "0" * 64, 1, "audio/mp4", "录音.m4a", "file", NOW),)
    state = InspectionState.COMPLETED if confidential else InspectionState.LOCKED
    sheet = PackageSheet(frame, Outlook(state, 6, 18_000_000, kept[:confidential]), "展0001 12.2A36")
    sheet.open()
    if not confidential:
        sheet.to.set_text(
            pick("历下区人民法院，（2026）鲁0102民初1号", "Lixia District Court, case 1 of 2026")
        )
        sheet.end([str(Path("package.zip"))], [])
    return frame
