"""The palette over the booth list: nothing typed, found, one kind only, nothing found, long names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from inspector.ui.screens.booths.presenter import Place
from inspector.ui.screens.booths.presenter import State as BoothsState
from inspector.ui.screens.booths.view import BoothsView
from inspector.ui.screens.find.presenter import State
from inspector.ui.screens.find.view import FindView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FOUND = (
    ("booth", "12.2A34-35", "杭州云岫茶器有限公司"),
    ("booth", "12.2A07", "温州市硕翎锁具厂"),
    ("party", "佛山市禾木日用制品厂", "12.2A16"),
    ("party", "Nordlys Interiør AS", "12.2A51"),
    ("right", "41522122A", "澜川 LANCHUAN · 深圳市澜川家居科技有限公司"),
    ("right", "3067122A", "北屿 · 宁波卓屿照明电器"),
    ("notice", "穗知检〔2026〕展 122A-07 号", "12.2A07 · W03"),
    ("inspection", "穗知改〔2026〕展 122A-02 号", "12.2A16 · 佛山市禾木日用制品厂"),
)
LONG = (
    ("booth", "12.2A34-35,12.2B01-08,12.2C12-19", hall.LONG),
    ("party", hall.LONG, "12.2A34-35"),
    ("party", hall.LONG_EN, "12.2A51"),
    ("right", "41522122A", f"澜川 LANCHUAN · {hall.LONG}"),
)


def cases() -> list[Case]:
    found, long = hall.found(FOUND), hall.found(LONG)
    return [
        Case("find", partial(_make, State("122a", found, found))),
        Case("find-empty", partial(_make, State())),
        Case("find-busy", partial(_make, State("122a", busy=True))),
        Case("find-nothing", partial(_make, State("没有这一家"))),
        Case("find-kept", partial(_make, State("122a", found, found[2:4], 1, only="party"))),
        Case("find-long", partial(_make, State("𬭎䶮", long, long, 1))),
    ]


def _make(state: State) -> QWidget:
    below = BoothsView()
    place = Place("秋季家居博览会", "c1", "4.1", (("4.1", 128),))
    rows = hall.booths(128)
    below.show(BoothsState(place, hall.NOW, rows, rows, names=hall.NAMES, busy=False))
    window = hall.framed(below, "inspections")
    palette = FindView(window)
    palette.open_with(state.text)
    palette.show(state)
    return window
