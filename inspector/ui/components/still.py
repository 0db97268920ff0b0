"""Nothing moves under a finger: between press and release a page stays as it is.

Pressing takes the focus from a field, which answers it, which shows or hides other questions: what is pressed
would slide away before it is let go, and the press would be lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 1500  # ms: a button that seems stuck holds nothing up for longer
OFTEN = 15
DRAGS = "drags"  # property of a control that is drawn while it is dragged


def is_pressed() -> bool:
    """Whether something is being pressed that is not dragged about."""
    focus = QApplication.focusWidget()
    down = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
    return down and not (focus is not None and focus.property(DRAGS))


class Still(QObject):
    """Puts an act off until nothing is pressed any more; asked again meanwhile, it is done once."""

    def __init__(self, owner: QObject, act: Callable[[], object]) -> None:
        super().__init__(owner)
        self._act = act
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self._look)

    def holds(self) -> bool:
        """Whether to wait. Whoever is told so need do nothing: the act comes by itself."""
        if not is_pressed():
            self._timer.stop()
            self._since.invalidate()
            return False
        if not self._since.isValid():
            self._since.start()
        if self._since.elapsed() > MOST:
            return False
        self._timer.start()
        return True

    def _look(self) -> None:
        if not self.holds():
            self._timer.stop()
            self._act()
