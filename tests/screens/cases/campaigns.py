"""The campaigns page: none yet, the form, what it refuses, no booths yet, two halls, a fair with forty."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework.booths import BoothState
from inspector.domain.errors import Refused
from inspector.ui.screens.campaigns.presenter import Hall, Overview, State
from inspector.ui.screens.campaigns.view import CampaignsView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")
WRONG = Refused("campaign.closes_before_opens", opens="2026-11-09", closes="2026-11-05")


def cases() -> list[Case]:
    one = hall.campaign()
    two = (one, replace(hall.campaign("春季灯具展", "Spring Lighting Fair"), id="c2"))
    halls = tuple(
        Hall(name, {BoothState.CLEAR: 30, BoothState.FINDING: 4, BoothState.UNVISITED: 94})
        for name in ("3.1", "4.1")
    )
    fair = tuple(
        Hall(name, {BoothState.CLEAR: place, BoothState.FINDING: place // 9, BoothState.UNVISITED: count})
        for place, (name, count) in enumerate(hall.HALLS)
    )
    long = hall.campaign(hall.LONG, hall.LONG_EN)
    states = {
        "campaigns-none": State(Overview((), None, ())),
        "campaigns-form": State(Overview((), None, ()), making=True),
        "campaigns-refused": State(Overview((one,), one, halls), "c1", making=True, refused=WRONG),
        "campaigns-no-booths": State(Overview((one,), one, ()), "c1"),
        "campaigns": State(Overview(two, one, halls), "c1"),
        "campaigns-fair": State(Overview((long,), long, fair), "c1"),
        "campaigns-reading": State(),
    }
    return [Case(name, partial(_make, state), SIZES) for name, state in states.items()]


def _make(state: State) -> QWidget:
    view = CampaignsView(hall.NOW.date())
    view.show(state)
    return hall.framed(view, "campaigns")
