"""What lies over the window: a shade with one card, and the question before what cannot be undone.

Never `exec()`: a sheet is shown, and tells by signals what was decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent


class Overlay(QWidget):
    """A shade over a whole window with a card on it. Esc and a press beside the card close it."""

    closed = Signal()

    def __init__(self, window: QWidget, *, width: int = 560, top: int = 0) -> None:
        super().__init__(window)
        self.window_below = window
        self._width, self._top = width, top
        self._before: QWidget | None = None
        self.card = Surface("surface", "line", theme.PALETTE_RADIUS, parent=self)
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self.body.setSpacing(theme.GAP)
        self._cast_shadow()
        self.setProperty("overlay", True)
        window.installEventFilter(self)
        self.hide()

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self.card)
        shadow.setBlurRadius(48)
        shadow.setOffset(0, 12)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.card.setGraphicsEffect(shadow)

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """The shade is up: the shortcuts of the page below wait. F12, which hides everything, does not."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_F12 and not self._is_own(event):
                event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Whether a control on the card has this key."""
        pressed = QKeySequence(event.keyCombination())
        own = [one for one in self.card.findChildren(QShortcut) if one.isEnabled()]
        return any(pressed in one.keys() for one in own)  # noqa: SIM118

    def _place(self) -> None:
        window = self.window_below
        self.setGeometry(window.rect())
        width = min(self._width, window.width() - 32)
        needed = max(self.card.heightForWidth(width), self.card.sizeHint().height())
        height = min(needed, window.height() - 32 - self._top)
        top = self._top or max(16, (window.height() - height) // 2 - 24)
        self.card.setGeometry((window.width() - width) // 2, top, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        # Nothing else reaches the page below while the shade is up.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.painter.fillRect(QRectF(self.rect()), theme.colour("shade"))


class Question(Overlay):
    """Only for what cannot be undone: locking, issuing, wiping. Says what will happen in a line or two."""

    confirmed = Signal()

    def __init__(
        self, window: QWidget, title: str, text: str, act: str, cancel: str, *, danger: bool = False
    ) -> None:
        super().__init__(window, width=480)
        self.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        self.body.addWidget(Paragraph(text, role="muted"))
        self.body.addSpacing(theme.GAP)
        self.cancel = Button(cancel)
        self.act = Button(act, kind="danger" if danger else "primary")
        self.body.addLayout(row(None, self.cancel, self.act))
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(self._confirm)
        self.setAccessibleName(title)

    def open(self) -> None:
        super().open()
        self.act.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm(self) -> None:
        self.close_sheet()
        self.confirmed.emit()
