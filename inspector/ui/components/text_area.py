"""Free text in a painted frame; it grows with what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts
from inspector.ui.components import composition
from inspector.ui.components.field import Framed, clear_base, pastes_files
from inspector.ui.components.scrollbar import slim

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent


class _PlainText(QPlainTextEdit):
    focused = Signal(bool)
    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(fonts.font())
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines are broken
        slim(self)
        clear_base(self)

    def event(self, event: QEvent) -> bool:
        return composition.shields(self, event) or super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composition.note(self, event)
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        composition.ended(self)
        self.focused.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Ctrl+Enter belongs to the page (next section), not to the text.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            event.ignore()
            return
        if pastes_files(event):
            event.ignore()
            return
        super().keyPressEvent(event)


class TextArea(Framed):
    """Free text; grows with what is typed between `lines` and `most` lines."""

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        lines: int = 3,
        most: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most, self._last, self._quiet = lines, most, "", False
        self.text_edit = _PlainText(self)
        self.text_edit.setPlaceholderText(placeholder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 7, 5, 7)
        layout.addWidget(self.text_edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.text_edit)
        self.set_name(name)
        self.text_edit.textChanged.connect(self._changed)
        self.text_edit.focused.connect(self._focus_moved)
        # Lines are broken anew after the frame was resized: only then is the height known.
        self.text_edit.verticalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self._fit()

    def editor(self) -> QPlainTextEdit:
        return self.text_edit

    def text(self) -> str:
        return self.text_edit.toPlainText()

    def set_text(self, text: str) -> None:
        self._last = text
        if self.text() != text and not (self.text_edit.hasFocus() and composition.composing()):
            self._quiet = True
            self.text_edit.setPlainText(text)
            self._quiet = False
            self._fit()

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.edited.emit(self.text())

    def _focus_moved(self, focus: bool) -> None:
        self._on_focus(focus)
        if not focus and self.text() != self._last:
            self._last = self.text()
            self.committed.emit(self._last)

    def _fit(self) -> None:
        step = fonts.height(fonts.font())
        shown = self._high()
        self.setFixedHeight(max(self._lines * step, min(self._most * step, shown)) + 4 + 14)

    def _high(self) -> int:
        """Pixels of all lines; one with letters of two faces is higher than the face's own."""
        document, high = self.text_edit.document(), 0.0
        layout, block = document.documentLayout(), document.firstBlock()
        while block.isValid():
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        return round(high)

    def resizeEvent(self, event: object) -> None:
        self._fit()
