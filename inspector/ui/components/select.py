"""A drop-down for more choices than fit in a row; its list is the one under every other field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.drop import Drop, Options

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QMouseEvent, QPaintEvent, QWheelEvent


class Select(QComboBox):
    """A drop-down for more choices than fit in a row."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(theme.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.font())
        self.digits = False  # whether a digit takes a row: where it does, it stands on the row
        self._drop: Drop | None = None
        self.activated.connect(lambda place: self.picked.emit(self.itemData(place)))
        self._focus_shown = False

    def set_options(self, options: list[tuple[str, str]], chosen: str = "") -> None:
        """Options as (value, words)."""
        self.blockSignals(True)
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(self.findData(chosen))
        self.blockSignals(False)
        self.updateGeometry()  # the words it holds say how wide it wants to be

    def value(self) -> str:
        return str(self.currentData() or "")

    # -- the list: the same as under a field that is searched

    def is_open(self) -> bool:
        return self._drop is not None and self._drop.isVisible()

    def showPopup(self) -> None:
        if self._drop is None or self._drop.over is not self.window():
            self._drop = Drop(self, Options(self))
            self._drop.picked.connect(self._take)
            self.destroyed.connect(self._drop.deleteLater)
        model = self._drop.view.model()
        if isinstance(model, Options):
            model.caps = "always" if self.digits else "never"
            rows = range(self.count())
            model.set_options([(str(self.itemData(row) or ""), self.itemText(row), "") for row in rows])
            model.find("")
        self._drop.delegate.chosen = (self.value(),) if self.currentIndex() >= 0 else ()
        self._drop.none.hide()
        self._drop.place()
        self._drop.show()
        self._mark(max(0, self.currentIndex()))

    def hidePopup(self) -> None:
        if self._drop is not None:
            self._drop.hide()

    def _mark(self, row: int) -> None:
        if self._drop is not None and 0 <= row < self.count():
            index = self._drop.view.model().index(row, 0)
            self._drop.view.setCurrentIndex(index)
            self._drop.view.scrollTo(index)

    def _take(self, value: str) -> None:
        self.hidePopup()
        self.setCurrentIndex(self.findData(value))
        self.picked.emit(value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hidePopup() if self.is_open() else self.showPopup()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # Qt would look into a list of its own

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        own = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if asked and self.is_open() and event.key() in own:  # type: ignore[attr-defined]
            event.accept()  # the open list's, before whatever the page does with it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._open_key(event) if self.is_open() and self._drop is not None else False):
            super().keyPressEvent(event)

    def _open_key(self, event: QKeyEvent) -> bool:
        at = self._drop.view.currentIndex().row() if self._drop is not None else 0
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._mark(max(0, min(self.count() - 1, at + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and at >= 0:
            self._take(str(self.itemData(at) or ""))
        elif event.key() == Qt.Key.Key_Escape:
            self.hidePopup()
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hidePopup()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.hidePopup()
        super().hideEvent(event)

    # -- drawing

    def sizeHint(self) -> QSize:
        widths = [fonts.width(self.itemText(place), fonts.font()) for place in range(self.count())]
        return QSize(min(max(widths, default=60), 320) + 11 + 8 + 16 + 11, theme.CONTROL)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, theme.CONTROL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must never change an answer

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_shown = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        focus = self.hasFocus() and self._focus_shown
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            edge = theme.colour("accent" if focus else "edge" if self.isEnabled() else "line")
            canvas.frame(rect, theme.colour("surface"), edge, 2 if focus else 1)
            words, role = (
                self.currentText() or self.placeholderText(),
                "text" if self.currentText() else "muted",
            )
            room = QRectF(11, 0, self.width() - 11 - 8 - 16 - 11, self.height())
            canvas.text(room, words, fonts.font(), role if self.isEnabled() else "muted", elide=True)
            canvas.icon("chevron-down", self.width() - 27, self.height() / 2, 16, "muted")
