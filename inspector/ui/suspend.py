"""When the computer sleeps, its lid closes or its session is locked: the workspace locks first.

logind tells before it sleeps and waits for us a few seconds (an inhibitor of the kind `delay`). Where there
is no logind, the clocks tell afterwards that it slept: one of them stood still meanwhile.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

_SERVICE, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_EVERY = 5000  # ms between two looks at clocks and lid
_SLEPT = 5.0  # s by which the clocks may differ
_LIDS = Path("/proc/acpi/button/lid")


def asleep() -> float:
    """Seconds this computer has slept since it was started; 0 where the system does not count them."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) - time.clock_gettime(time.CLOCK_MONOTONIC) if boot is not None else 0.0


def lid_is_closed(lids: Path = _LIDS) -> bool:
    """Whether a lid is closed, as far as the kernel tells."""
    try:
        return any("closed" in state.read_text() for state in lids.glob("*/state"))
    except OSError:
        return False


class SleepWatch(QObject):
    """`sleeping` before the computer sleeps, `slept` when only the clocks told, `lid` when it was closed."""

    sleeping = Signal()
    slept = Signal()
    lid = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        asleep: Callable[[], float] = asleep,
        lid_is_closed: Callable[[], bool] = lid_is_closed,
        bus: str = "",
    ) -> None:
        super().__init__(parent)
        self._asleep, self._lid_is_closed = asleep, lid_is_closed
        self._slept_before, self._lid_before = asleep(), lid_is_closed()
        self._bus_address = bus
        self._held: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self) -> bool:
        """Listen; answers whether logind will tell before it sleeps."""
        self._timer.start()
        return self._listen()

    def look(self) -> None:
        """Whether the computer slept, or its lid was closed, since the last look."""
        now, closed = self._asleep(), self._lid_is_closed()
        if now - self._slept_before > _SLEPT:
            self.slept.emit()
        if closed and not self._lid_before:
            self.lid.emit()
        self._slept_before, self._lid_before = now, closed

    def ready(self) -> None:
        """We are locked: the computer may sleep now."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def end(self) -> None:
        """Listen no more."""
        self._timer.stop()
        self.ready()

    @Slot(bool)
    def _prepare(self, begins: bool) -> None:
        if begins:
            self.sleeping.emit()
        else:
            self._hold()

    @Slot()
    def _session_locked(self) -> None:
        self.lid.emit()

    def _listen(self) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return False
        if self._bus_address:
            self._bus = QDBusConnection.connectToBus(self._bus_address, "inspector-sleep")
        else:
            self._bus = QDBusConnection.systemBus()
        if not self._bus.isConnected():
            return False
        # What SLOT gives is a str; the type stubs ask for bytes, which PySide 6.9 then refuses.
        slept: Any = SLOT("_prepare(bool)")
        locked: Any = SLOT("_session_locked()")
        told = self._bus.connect(_SERVICE, _PATH, _MANAGER, "PrepareForSleep", self, slept)
        self._bus.connect(_SERVICE, "", _SESSION, "Lock", self, locked)
        return bool(told) and self._hold()

    def _hold(self) -> bool:
        """Ask logind to wait until we have locked."""
        from PySide6.QtDBus import QDBusMessage

        if self._held is not None:
            return True
        ask = QDBusMessage.createMethodCall(_SERVICE, _PATH, _MANAGER, "Inhibit")
        ask.setArguments(["sleep", "Inspector", "saving and locking the records", "delay"])
        answer = self._bus.call(ask, timeout=1000)
        given = answer.arguments()
        if answer.type() != QDBusMessage.MessageType.ReplyMessage or not given:
            return False
        descriptor = getattr(given[0], "fileDescriptor", None)  # a QDBusUnixFileDescriptor
        if descriptor is None:
            return False
        self._held = os.dup(descriptor())
        return True
