"""An icon by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from inspector.ui.components.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Glyph(QWidget):
    """An icon by itself."""

    def __init__(self, icon: str, size: int = 18, role: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name, self.size_of_icon, self.role = icon, size, role
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, role: str) -> None:
        self.icon_name, self.role = icon, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.icon(self.icon_name, 0, self.height() / 2, self.size_of_icon, self.role)
