"""One photo, large, over the window; Esc or a press closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.canvas import Canvas

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.state import Photo

LARGEST = QSize(800, 560)


class Enlarged(kit.Overlay):
    """The preview of a photo with what is said about it."""

    def __init__(self, window: QWidget, photo: Photo) -> None:
        super().__init__(window, width=LARGEST.width() + 48)
        pixmap = QPixmap()
        pixmap.loadFromData(photo.preview or b"")
        self.body.addWidget(_Picture(pixmap, window.height() - 200), 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(kit.Label(photo.title, fonts.BODY, fonts.MEDIUM, elide=True))
        below = " · ".join(part for part in (photo.line, photo.proves, photo.reason) if part)
        self.body.addWidget(kit.Label(below, fonts.SMALL, role="muted", elide=True))
        self.setAccessibleName(photo.title)
        self.closed.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_sheet()
            return
        super().keyPressEvent(event)


class _Picture(QWidget):
    def __init__(self, pixmap: QPixmap, highest: int) -> None:
        super().__init__()
        self._pixmap = pixmap
        room = QSize(LARGEST.width(), max(120, min(LARGEST.height(), highest)))
        size = pixmap.size() if not pixmap.isNull() else QSize(320, 240)
        self.setFixedSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: object) -> None:
        with Canvas(self) as canvas:
            if self._pixmap.isNull():
                kit.draw_thumb(canvas, QRectF(self.rect()), None)
            else:
                canvas.painter.drawPixmap(QRectF(self.rect()), self._pixmap, QRectF(self._pixmap.rect()))
