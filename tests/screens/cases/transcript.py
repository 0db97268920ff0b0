"""The sheet that says which scans a record is transcribed from, over an empty window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from inspector.domain.inspection import PaperOriginal
from inspector.ui.screens.transcript.sheet import TranscriptSheet
from tests.screens.case import SIZES, Case
from tests.screens.cases.sign import NOW, evidence

if TYPE_CHECKING:
    from inspector.domain.evidence import Evidence


def cases() -> list[Case]:
    return [
        Case("transcript", filled, SIZES[:1]),
        Case("transcript-empty", empty, SIZES[:1]),
    ]


def filled() -> QWidget:
    """Two scans, both chosen, and an end before the beginning."""
    scans = (evidence("e1", "纸质笔录第1页.jpg", 10), evidence("e2", "纸质笔录第2页.jpg", 11))
    paper = PaperOriginal(("e1", "e2"), NOW - timedelta(hours=3), NOW - timedelta(hours=2, minutes=48))
    window = _window(scans, paper)
    window.findChild(TranscriptSheet).refuse("transcript.times", {})
    return window


def empty() -> QWidget:
    """Nothing taken in yet."""
    return _window((), None)


def _window(scans: tuple[Evidence, ...], paper: PaperOriginal | None) -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    TranscriptSheet(window, scans, paper, NOW).open()
    return window
