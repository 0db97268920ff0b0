"""Something is being done that takes a moment: a thin bar that moves, in room that is always kept for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import theme
from inspector.ui.components.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HIGH, STEP, PART = 3, 40, 0.3  # pixels, milliseconds, share of the width


class Busy(QWidget):
    """It comes at once; words beside it, in the button or the status, say what is being done."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._at, self.works = 0.0, False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._move)

    def set_busy(self, works: bool) -> None:
        if works != self.works:
            self.works, self._at = works, 0.0
            (self._timer.start if works else self._timer.stop)()
            self.update()

    def _move(self) -> None:
        self._at = (self._at + 0.03) % (1 + PART)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.works:
            with Canvas(self) as canvas:
                left = (self._at - PART) * self.width()
                canvas.painter.fillRect(QRectF(self.rect()), theme.colour("accent_soft"))
                canvas.painter.fillRect(QRectF(left, 0, PART * self.width(), HIGH), theme.colour("accent"))
