"""A slim scroll bar: shows where one is, and can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

from inspector.ui import theme
from inspector.ui.components.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDE = 12


class ScrollBar(QScrollBar):
    """Upright only; without arrows."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        slider = self.style().subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, self)
        if self.maximum() > self.minimum():
            with Canvas(self) as canvas:
                role = "edge" if self.underMouse() or self.isSliderDown() else "line"
                canvas.frame(QRectF(slider).adjusted(3, 2, -3, -2), theme.colour(role), radius=3)


def slim(area: QAbstractScrollArea) -> None:
    """Give an area the slim bar, and let what lies below show through."""
    area.setVerticalScrollBar(ScrollBar())
    area.viewport().setAutoFillBackground(False)
    area.setAutoFillBackground(False)
