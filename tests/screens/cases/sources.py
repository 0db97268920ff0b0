"""The line about a card over the inspection, and the card of folders in the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.folders import Folders
from inspector.ui.frame import Frame
from inspector.ui.language import pick
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.sources.bar import PlugBar
from inspector.ui.screens.sources.choosing_folders import FoldersCard
from inspector.ui.screens.sources.state import PlugState
from tests.screens.case import SIZES, Case
from tests.screens.cases.inspection import patents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CARD = PlugState("offered", "EOS_DIGITAL", "card", "Canon EOS R6", "09:10", 12)
PULLED = PlugState("pulled", "EOS_DIGITAL", "card", "Canon EOS R6", "09:10", 12, done=5, next="IMG_0006.JPG")
OLD = PlugState("old", "HMD Nokia 8.3 5G", "cable", "HMD Global Nokia 8.3 5G", "09:10", older=340)


def cases() -> list[Case]:
    return [
        Case("sources-offered", lambda: over(CARD), (SIZES[0], "900x700", "720x700")),
        Case("sources-pulled", lambda: over(PULLED), (SIZES[0], "720x700", SIZES[3])),
        Case("sources-old", lambda: over(OLD), (SIZES[0], "720x700")),
        Case("sources-folders", settings, SIZES[:1]),
    ]


def over(state: PlugState) -> QWidget:
    window = Frame()
    for place in ("today", "inspections", "settings"):
        window.add(place, Screen)
    window.go("inspections")
    view = InspectionView()
    bar = PlugBar()
    view.add_news(bar)
    view.setVisible(True)
    window.push(view)
    window.status.say("saved", pick("已保存 14:32:07", "Saved 14:32:07"), "check", "ok")
    window.setVisible(True)
    view.show(patents())
    bar.draw(state)
    return window


def settings() -> QWidget:
    from tests.screens.cases.settings import cases as others

    window = others()[0].make()
    view = next(one for one in window.findChildren(Screen) if hasattr(one, "add_card"))
    card = FoldersCard()
    view.add_card(card)
    card.draw(Folders(Path("/srv/EOS Utility"), None))
    return window
