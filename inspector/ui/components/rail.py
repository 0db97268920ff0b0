"""The rail at the left: where one can go, and how much waits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector.ui.navigation import Place


class Logo(QWidget):
    """The sign of the program: a booth that has been checked."""

    def __init__(self, size: int = 32, *, reverse: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reverse = reverse
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, sign = ("on_accent", "accent") if self._reverse else ("accent", "on_accent")
        size = self.width()
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.colour(ground), radius=size / 5)
            canvas.icon("inspector", size * 0.17, size / 2, round(size * 0.66), sign)


class RailItem(Control):
    """One place: icon, word, and a count that is also read out."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.count = place, 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self.count = count
        self.setText(self.place.title())
        self.setAccessibleName(f"{self.place.title()} {count}" if count else self.place.title())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.RAIL, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        here = self.isChecked()
        role = "accent" if here else "muted"
        word_font = fonts.font(fonts.SMALL, fonts.MEDIUM if here else fonts.REGULAR)
        box = QRectF(2, 3, self.width() - 4, self.height() - 6)
        with Canvas(self) as canvas:
            if here:
                canvas.frame(box, theme.colour("surface"), theme.colour("hair"), 1, theme.CARD_RADIUS)
            elif self.underMouse():
                canvas.frame(box, theme.colour("hair"), radius=theme.CARD_RADIUS)
            if self.hasFocus() and self.focus_shown:
                canvas.frame(box, None, theme.colour("accent"), 2, theme.CARD_RADIUS)
            canvas.icon(self.place.icon, self.width() / 2 - 11, 21, 22, role)
            canvas.text(QRectF(1, 34, self.width() - 2, 18), self.place.title(), word_font, role, CENTRE)
            if self.count:
                self._paint_count(canvas)

    def _paint_count(self, canvas: Canvas) -> None:
        shown = str(self.count) if self.count < 100 else "99+"
        font = fonts.font(11, fonts.BOLD)
        wide = max(18, fonts.width(shown, font) + 10)
        rect = QRectF(self.width() / 2 + 4, 5, wide, 18)
        canvas.frame(rect, theme.colour("accent"), theme.colour("raised"), 2, 9)
        canvas.text(rect.adjusted(3, 2, -3, -2), shown, font, "on_accent", CENTRE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_count(self.count)


class Rail(Surface):
    """The places that exist, the settings at the foot."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("raised", "hair", sides="r", parent=parent)
        self.setFixedWidth(theme.RAIL)
        self.setAccessibleName(name)
        self.items: dict[str, RailItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(Logo(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(12)
        self._column.addStretch(1)

    def set_places(self, places: list[Place]) -> None:
        for item in self.items.values():
            item.hide()
            item.deleteLater()
        self.items = {place.id: RailItem(place, self) for place in places}
        for place_id, item in self.items.items():
            item.clicked.connect(lambda _=False, place_id=place_id: self.chosen.emit(place_id))
        upper = [item for item in self.items.values() if not item.place.at_foot]
        for number, item in enumerate(upper):
            self._column.insertWidget(2 + number, item)
        for item in self.items.values():
            if item.place.at_foot:
                self._column.addWidget(item)

    def show_place(self, place_id: str) -> None:
        if place_id in self.items:
            self.items[place_id].setChecked(True)
