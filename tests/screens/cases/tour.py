"""Begin a tour: two officers, one refused, an agency of twelve, forty halls, no hall yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.party import Officer
from inspector.ui.screens.tour.presenter import Plan, State
from inspector.ui.screens.tour.view import TourView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")
OFFICERS = tuple(Officer(badge, badge, name) for badge, name in hall.NAMES.items())
MANY = tuple(
    Officer(f"o{n}", f"粤A0{4217 + n}", ("欧阳" if n % 3 else "阿卜杜热西提·") + "明慧") for n in range(12)
)


def cases() -> list[Case]:
    plan = Plan("c1", "4.1", hall.BADGES, "special", "穗知检通〔2026〕41号", "何芳", "琶洲展馆服务台")
    halls = (("3.1", 96), ("4.1", 128))
    alone = Plan("c1", "4.1", hall.BADGES[:1])
    states = {
        "tour": State(plan, "秋季家居博览会", halls, OFFICERS),
        "tour-refused": State(alone, "秋季家居博览会", halls, OFFICERS, Refused("inspection.two_officers")),
        "tour-busy": State(plan, "秋季家居博览会", halls, OFFICERS, busy=True),
        "tour-many": State(Plan("c1", "12.2", ("粤A04218",), "joint"), hall.LONG, hall.HALLS, MANY),
        "tour-no-halls": State(Plan("c1", "", hall.BADGES[:1]), "秋季家居博览会", (), OFFICERS),
    }
    return [Case(name, partial(_make, state), SIZES) for name, state in states.items()]


def _make(state: State) -> QWidget:
    view = TourView()
    view.show(state)
    return hall.framed(view, "campaigns", over=True)
