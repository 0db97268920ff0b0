"""The base of every view: `show(state)` draws, and a change of language draws again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from inspector.ui.components.button import Button
from inspector.ui.components.choice import ChoiceRow
from inspector.ui.components.still import Still
from inspector.ui.components.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


_FIELDS = QLineEdit | QComboBox | ChoiceRow


class Screen(Surface):
    """A view has `show(state)` and signals, nothing else.

    Write `draw(state)` for what depends on the state and `retranslate()` for words that do not. Call
    `retranslate()` at the end of `__init__`. `top` is an optional widget for the frame's top bar.
    """

    top: QWidget | None = None
    BOUNDS = True  # what opens under a field stays within the page
    HOLDS_STILL = False  # whether nothing is drawn between press and release
    ENTER_LEADS_ON = False  # whether Enter in a field goes to the next one, as in a form

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        # Screens fold by their width: what is about to fold must not hold them wide.
        self.setMinimumSize(320, 240)
        self.state: Any = None
        self._wants_focus = False
        self._still = Still(self, lambda: self.show(self.state))

    def show(self, state: object | None = None) -> None:
        """Draw a state; without one it is Qt's own `show()`."""
        if state is None:
            super().show()
            return
        self.state = state
        if self.HOLDS_STILL and self._still.holds():
            return
        held = self._holds_focus()
        self.draw(state)
        lost = held and not self._holds_focus()  # what had it is gone, and Qt gave it to anybody
        if self.isVisible() and (lost or self._wants_focus):
            self._wants_focus = True
            QTimer.singleShot(0, self, self._try_again)  # what was just made is not shown yet

    def take_focus(self) -> None:
        """Typing goes here from now on; when nothing is there to type into yet, as soon as there is."""
        before = QApplication.focusWidget()
        self.focus_first()
        focus = QApplication.focusWidget()
        given = focus is not None and (focus is not before or self.isAncestorOf(focus))
        self._wants_focus = not given

    def _try_again(self) -> None:
        if self._wants_focus and self.isVisible():
            self.take_focus()

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        own = (self, self.top) if self.top is not None else (self,)
        return focus is not None and any(one.isAncestorOf(focus) for one in own)

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

    def press(self, event: QKeyEvent) -> bool:
        """A key pressed beside the page; whether the page had a use for it."""
        return False

    def leave(self) -> None:
        """The page is taken off: save what is pending, stop what runs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.ENTER_LEADS_ON and enter and plain and isinstance(QApplication.focusWidget(), _FIELDS):
            self._next_field().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _next_field(self) -> QWidget:
        """Past the buttons between fields; after the last field, the primary one."""
        here = one = QApplication.focusWidget()
        first: QWidget | None = None
        while here is not None and one is not None and (one := one.nextInFocusChain()) is not here:
            takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
            shown = one.isEnabled() and one.isVisibleTo(self)
            if one is self or not (takes and shown and self.isAncestorOf(one)):
                continue
            if first is None or (isinstance(one, Button) and one.kind == "primary"):
                first = one
            if isinstance(one, _FIELDS) and self._is_below(one, here) and not self._same_question(one, here):
                return one
        return first or self

    def _is_below(self, one: QWidget, other: QWidget) -> bool:
        """Whether it comes later to the eye: the chain goes round."""
        here, there = one.mapTo(self, one.rect().topLeft()), other.mapTo(self, other.rect().topLeft())
        return (here.y(), here.x()) > (there.y(), there.x())

    @staticmethod
    def _same_question(one: QWidget, other: QWidget) -> bool:
        return isinstance(one, ChoiceRow) and isinstance(other, ChoiceRow) and one.owner is other.owner

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.state is not None:
                self.show(self.state)
