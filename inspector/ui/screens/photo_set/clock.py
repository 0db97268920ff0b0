"""相机对时: the laptop's clock as a code over the whole window, for each camera to photograph once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector.ui import fonts
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.qr import QrCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

SECOND, WORDS = 1000, 150  # ms; the height of what is written below the code
_BLACK = QColor("black")


class ClockSheet(QWidget):
    """White, whatever the theme: the code has to be read by any camera. A key or a press closes it."""

    closed = Signal()

    def __init__(self, window: QWidget, read: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._read, self._time = window, read, ""
        self.code = QrCode(400, self.tr("The clock of this laptop"), self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND)
        self._ticking.timeout.connect(self.tick)
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The clock of this laptop"))
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self.tick()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._ticking.start()

    def tick(self) -> None:
        """The code of this second."""
        text = self._read()
        self._time = text.rpartition("T")[2][:8]
        self.code.set_text(text)
        self.update()

    def close_sheet(self) -> None:
        self._ticking.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """No key of the page below works while this is up."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close_sheet()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_sheet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(120, min(self.width() - 32, self.height() - WORDS))
        self.code.set_side(side)
        self.code.move((self.width() - side) // 2, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.painter.fillRect(self.rect(), QColor("white"))
            line = QRectF(16, self.height() - WORDS + 16, self.width() - 32, 40)
            canvas.text(line, self._time, fonts.font(fonts.FIGURE, fonts.BOLD), _BLACK, CENTRE)
            line.translate(0, 44)
            said = self.tr(
                "Photograph it once with each camera and take the photo in: its times are put right."
            )
            canvas.text(line, said, fonts.font(fonts.BODY), _BLACK, CENTRE, elide=True)
            line.translate(0, 28)
            canvas.text(line, self.tr("Any key closes it"), fonts.font(fonts.SMALL), _BLACK, CENTRE)
