"""Trying a checklist: its bar over the real page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.trial.bar import TrialBar
from tests.screens import hall
from tests.screens.case import Case
from tests.screens.cases import inspection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def cases() -> list[Case]:
    return [Case("trial", _page, ("1280x800", "1024x768", "1280x800@2", "720x1000"))]


def _page() -> QWidget:
    view = InspectionView()
    bar = TrialBar()
    bar.say("市场经营主体检查", "2026.2")
    view.layout().insertWidget(0, bar)
    view.show(inspection.patents())
    return hall.framed(view, "settings", over=True)
