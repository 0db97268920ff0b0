"""How far a long piece of work is, told from its own thread, and the way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from inspector.domain.errors import Refused

OFTEN = 0.1  # seconds between two words of it


class Progress(QObject):
    """Made on the window's thread and called on another. Once stopped, it raises: nothing half is left."""

    told = Signal(object, object)  # done and all, in bytes: larger than Qt's own numbers

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False
        self._last = 0.0

    def stop(self) -> None:
        self.stopped = True

    def __call__(self, done: int, whole: int) -> None:
        if self.stopped:
            raise Refused("export.stopped")
        now = time.monotonic()
        if now - self._last >= OFTEN or done >= whole:
            self._last = now
            self.told.emit(done, whole)
