"""A hand scanner types wherever the focus is: its digits are no picks, its Enter is no step.

Where text is typed a scan is text. Anywhere else a key waits for a moment: keys faster than any hand are a
scan, all others are pressed as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from inspector.ui import components as kit

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

FASTEST = 35  # ms between two keys of a hand
SHORTEST = 4  # characters: a hand may strike two or three keys at once
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class Bursts(QObject):
    """Looks at the keys of a window before its widgets do, for one page of it."""

    scanned = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._window: QWindow | None = None
        self._keys: list[QKeyEvent] = []
        self._last = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._over)
        self.fastest = FASTEST
        page.installEventFilter(self)

    def _watch(self, window: QWindow | None) -> None:
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            if window is not None:
                window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            self._page_event(event)
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        if self._keys and self._goes_on(event):
            return self._add(event)
        self._press_again()
        return self._begins(event) and self._add(event)

    # -- inside

    def _page_event(self, event: QEvent) -> None:
        """The window the page is shown in; none while it is hidden."""
        if event.type() == QEvent.Type.Show:
            self._watch(self._page.window().windowHandle())
        elif event.type() == QEvent.Type.Hide:
            self._watch(None)

    def _begins(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        typed = _printable(event) and event.text() != " "
        if not typed or focus is None or not self._page.isAncestorOf(focus) or kit.composing():
            return False
        lookup = focus.parentWidget()
        if isinstance(lookup, kit.Lookup):
            return event.text().isdecimal() and not lookup.model.digits_search()
        return not isinstance(focus, QLineEdit | QPlainTextEdit)

    def _goes_on(self, event: QKeyEvent) -> bool:
        fast = event.timestamp() - self._last < self.fastest
        ends = event.key() in _ENTER and len(self._keys) >= SHORTEST
        return fast and (ends or _printable(event))

    def _add(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self._finish()
            return True
        self._keys.append(event.clone())
        self._last = event.timestamp()
        self._timer.start(self.fastest)
        return True

    def _over(self) -> None:
        """No further key: a hand's are pressed now; many fast ones without an Enter were a scan as well."""
        if len(self._keys) >= SHORTEST:
            self._finish()
        else:
            self._press_again()

    def _finish(self) -> None:
        text = "".join(one.text() for one in self._keys)
        self._keys = []
        self._timer.stop()
        self.scanned.emit(text)

    def _press_again(self) -> None:
        keys, self._keys = self._keys, []
        self._timer.stop()
        for key in keys:
            focus = QApplication.focusWidget()
            if focus is not None:
                QApplication.sendEvent(focus, key)


def _printable(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~_KEYPAD
    return plain and len(event.text()) == 1 and event.text().isprintable()
