"""The base of every view: `show(state)` draws, and a change of language draws again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from inspector.ui.components.surface import Surface


class Screen(Surface):
    """A view has `show(state)` and signals, nothing else.

    Write `draw(state)` for what depends on the state and `retranslate()` for words that do not. Call
    `retranslate()` at the end of `__init__`. `top` is an optional widget for the frame's top bar.
    """

    top: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        # Screens fold by their width: what is about to fold must not hold them wide.
        self.setMinimumSize(320, 240)
        self.state: Any = None

    def show(self, state: object | None = None) -> None:
        """Draw a state; without one it is Qt's own `show()`."""
        if state is None:
            super().show()
            return
        self.state = state
        self.draw(state)

    def draw(self, state: Any) -> None:
        """Put the state on the screen."""

    def retranslate(self) -> None:
        """Set the words that do not depend on the state."""

    def focus_first(self) -> None:
        """Where typing goes when the screen appears; the first control unless a screen knows better."""
        controls = [
            one
            for one in self.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(self)
        ]
        focus = QApplication.focusWidget()
        if controls and (focus is None or not self.isAncestorOf(focus)):
            controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this screen and what they do, for F1."""
        return []

    def leave(self) -> None:
        """The page is taken off: save what is pending, stop what runs."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.state is not None:
                self.draw(self.state)
