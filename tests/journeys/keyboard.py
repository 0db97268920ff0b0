"""Keys of the X server, pressed by xdotool: they come in by the road a real keyboard takes."""

from __future__ import annotations

import os
import subprocess

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector.ui.driver import Driver

BETWEEN = 333  # ms: three keys a second
_NAMES = {"Ctrl": "ctrl", "Alt": "alt", "Space": "space"}


class XDriver(Driver):
    """Without a window manager nobody gives the focus: it is asked for before the first key."""

    _focused = False

    def settle(self) -> None:
        super().settle()
        if not self._focused and self.program.isVisible():
            self._focus()

    def key(self, sequence: str) -> None:
        self._pause()
        parts = (part.lower() if len(part) == 1 else _NAMES.get(part, part) for part in sequence.split("+"))
        self._send("+".join(parts))

    def character(self, character: str) -> None:
        self._pause()
        self._send(f"U{ord(character):04X}")

    def _send(self, name: str) -> None:
        before = self._seen()
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        self.until(lambda: self._seen() > before, f"the key {name}")

    def _seen(self) -> int:
        if not hasattr(self, "_watch"):
            self._watch = _Watch(self.program)
        return self._watch.count

    def _focus(self) -> None:
        self._focused = True
        window = str(int(self.program.winId()))
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True, env=os.environ)
        self.until(self.program.isActiveWindow, "the focus of the window")

    def _pause(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(BETWEEN, loop.quit)
        loop.exec()


class _Watch(QObject):
    """Counts the keys that let go in the window: by then whatever they do has begun."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease and isinstance(watched, QWidget) and watched.hasFocus():
            self.count += 1
        return False
