"""Painted areas: the only styled surface of the program, instead of style sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.components.canvas import ALL_SIDES, Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Surface(QWidget):
    """A filled, edged area: `role` is the fill ("" for none), `edge` the line, `sides` where it runs."""

    def __init__(
        self,
        role: str = "surface",
        edge: str = "",
        radius: int = 0,
        sides: str = ALL_SIDES,
        width: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.role, self.edge, self.radius, self.sides, self.width_of_edge = role, edge, radius, sides, width

    def paint_as(self, role: str, edge: str = "", width: int = 1) -> None:
        """Change what the surface says: chosen, refused, plain."""
        self.role, self.edge, self.width_of_edge = role, edge, width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = theme.colour(self.role) if self.role else None
        edge = theme.colour(self.edge) if self.edge else None
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            if edge is not None and self.sides != ALL_SIDES:
                if fill is not None:
                    canvas.painter.fillRect(rect, fill)
                canvas.sides(rect, self.sides, edge, self.width_of_edge)
            else:
                canvas.frame(rect, fill, edge, self.width_of_edge, self.radius)


class Card(Surface):
    """A white card with a line around it; `body` is its column."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = theme.PAD) -> None:
        super().__init__("surface", "line", theme.CARD_RADIUS, parent=parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(theme.GAP)


class Hairline(QWidget):
    """Divides; never edges."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.colour("hair"))
