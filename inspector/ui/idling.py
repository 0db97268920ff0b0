"""Long idle: nobody has typed, pointed or touched for the minutes that were set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}
MINUTE = 60_000  # ms
AGAIN = 30_000


class Idling(QObject):
    """`long_idle` when the minutes are over; again half a minute later when nobody could act on it."""

    long_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)

    def watch(self, window: QObject) -> None:
        """The system's window, not the application: a filter there would see every paint event too."""
        window.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """After how many; 0 for never."""
        self._minutes = minutes
        self._begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._begin()
        return False

    def _begin(self) -> None:
        if self._minutes:
            self._timer.start(self._minutes * MINUTE)
        else:
            self._timer.stop()

    def _over(self) -> None:
        self._timer.start(AGAIN)
        self.long_idle.emit()
