"""What opens under a field: below it, above where there is more room, and moved along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

GAP, EDGE = 4, 4
LEAST = 130  # with less room than this on either side a panel lies over the bars after all


def rect_under(anchor: QWidget, window: QWidget, size: QSize) -> QRect:
    """Where a panel of this size goes; it gets lower where neither side has the room."""
    top = anchor.mapTo(window, QPoint(0, 0))
    first, last = _bounds(anchor, window)
    below = last - (top.y() + anchor.height() + GAP) - EDGE
    above = top.y() - first - GAP - EDGE
    if max(below, above) < LEAST:
        below, above = window.height() - (top.y() + anchor.height() + GAP) - EDGE, top.y() - GAP - EDGE
    high = min(size.height(), max(below, above))
    y = top.y() + anchor.height() + GAP if high <= below else top.y() - GAP - high
    wide = min(size.width(), window.width() - 2 * EDGE)
    x = max(EDGE, min(top.x(), window.width() - wide - EDGE))
    return QRect(x, y, wide, high)


def _bounds(anchor: QWidget, window: QWidget) -> tuple[int, int]:
    """From where to where a panel may reach: the part that scrolls, else the page; not the bars around it."""
    around = anchor.parentWidget()
    while around is not None and around is not window:
        part = around.viewport() if isinstance(around, QScrollArea) else around
        if isinstance(around, QScrollArea) or getattr(around, "BOUNDS", False):
            first = part.mapTo(window, QPoint(0, 0)).y()
            return first, first + part.height()
        around = around.parentWidget()
    return 0, window.height()


class Follower(QObject):
    """Places an open panel again when the window changes or the page scrolls under it."""

    def __init__(self, panel: QWidget, anchor: QWidget, window: QWidget, place: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel, self._anchor, self._window, self._place = panel, anchor, window, place
        window.installEventFilter(self)
        above = anchor.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.verticalScrollBar().valueChanged.connect(self._later)
            above = above.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._later()
        return False

    def _later(self) -> None:
        """When the layouts have come to rest."""
        if self._panel.isVisible():
            QTimer.singleShot(0, self, self._again)

    def _again(self) -> None:
        if not self._panel.isVisible():
            return
        if self._anchor.isVisible() and not self._anchor.visibleRegion().isEmpty():
            self._place()
        else:
            self._panel.hide()
