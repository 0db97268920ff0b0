"""The booth list: one hall, a fair with forty halls, nothing yet, long names."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework.booths import BoothState
from inspector.domain.campaign import TargetKind
from inspector.ui.screens.booths.adding import AddSheet
from inspector.ui.screens.booths.presenter import FILTERS, Place, State
from inspector.ui.screens.booths.view import BoothsView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.casework.booths import BoothRow

SMALL = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")


def cases() -> list[Case]:
    filled = _state(hall.booths(128), Place("秋季家居博览会", "c1", "4.1", (("4.1", 128),), hall.BADGES))
    place = Place("第一百四十届春季进出口商品交易会", "c1", None, hall.HALLS)
    fair = _state(hall.booths(3100, "12.2A{0:02d}-{0:02d}B"), place)
    return [
        Case("booths", partial(_make, filled), SMALL),
        Case("booths-finding", partial(_make, _state(filled.rows, filled.place, "finding"))),
        Case("booths-fair", partial(_make, fair)),
        Case("booths-long", partial(_make, _state(hall.booths(9), Place(hall.LONG, "c1", None, hall.HALLS)))),
        Case("booths-none-kept", partial(_make, _state(hall.booths(2), filled.place, "unfinished"))),
        Case("booths-kinds", partial(_make, _state(_kinds(), filled.place)), SMALL),
        Case("booths-adding", partial(_adding, filled), SMALL),
        Case("booths-empty", partial(_make, State(Place(), hall.NOW, busy=False))),
        Case("booths-reading", partial(_make, State(Place(), hall.NOW))),
    ]


def _state(rows: tuple[BoothRow, ...], place: Place, kept: str = "all") -> State:
    shown = tuple(row for row in rows if row.state in FILTERS[kept])
    draft = next((row.target for row in shown if row.state is BoothState.DRAFT), "")
    return State(place, hall.NOW, rows, shown, kept, draft, hall.NAMES, busy=False)


def _kinds() -> tuple[BoothRow, ...]:
    """A list in which not everything is a booth."""
    said = {
        TargetKind.BOOTH: "A097",
        TargetKind.COMPLAINT: "A097",
        TargetKind.ORGANISER: "主办方",
        TargetKind.SHOP: "A12",
        TargetKind.ONLINE_SHOP: "澜川家居旗舰店",
        TargetKind.PLATFORM: "某某商城",
        TargetKind.FACTORY: hall.LONG,
        TargetKind.MARKET: "芳村茶叶市场",
        TargetKind.TRACING: "A101",
    }
    rows = hall.booths(len(said))
    return tuple(
        replace(row, kind=kind, booth=title) for row, (kind, title) in zip(rows, said.items(), strict=True)
    )


def _adding(state: State) -> QWidget:
    window = _make(state)
    AddSheet(window, TargetKind.SHOP).open()
    return window


def _make(state: State) -> QWidget:
    view = BoothsView()
    view.show(state)
    return hall.framed(view, "inspections")
