"""A QR code on the screen: whole pixels a module, black on white in every theme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import theme
from inspector.ui.components.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_QUIET = 4  # modules of white around it, as the standard wants


@lru_cache(maxsize=16)
def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a text's code, true where dark."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    lines: Any = memoryview(image).tolist()
    return tuple(tuple(not value for value in line) for line in lines)


class QrCode(QWidget):
    """The code of a text, as large as whole pixels allow; without a text an empty frame."""

    def __init__(self, side: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._side = side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_side(self, side: int) -> None:
        self._side = side
        self.setFixedSize(side, side)

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            if not self.text:
                canvas.frame(QRectF(self.rect()), theme.colour("raised"), radius=theme.CARD_RADIUS)
                return
            canvas.frame(QRectF(self.rect()), QColor(Qt.GlobalColor.white), radius=theme.CARD_RADIUS)
            self._paint_modules(canvas, matrix(self.text))

    def _paint_modules(self, canvas: Canvas, modules: tuple[tuple[bool, ...], ...]) -> None:
        ratio = self.devicePixelRatioF()
        pixels = int(self._side * ratio / (len(modules) + 2 * _QUIET))  # of the screen, a module
        corner = int((self._side * ratio - pixels * len(modules)) / 2)
        canvas.painter.save()
        canvas.painter.scale(1 / ratio, 1 / ratio)
        canvas.painter.setRenderHint(canvas.painter.RenderHint.Antialiasing, False)
        for row, line in enumerate(modules):
            for place, dark in enumerate(line):
                if dark:
                    at = QRect(corner + place * pixels, corner + row * pixels, pixels, pixels)
                    canvas.painter.fillRect(at, Qt.GlobalColor.black)
        canvas.painter.restore()
