"""An open workspace in its window, over the real store: what tests of wired screens begin from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from inspector.ui.wiring import Wiring
from tests.casework.made_up import Clock, Hall, copied, make

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class Office:
    """`furnished` has an exhibition with four booths and a tour; the other workspace is new and empty."""

    def __init__(self, folder: Path, jobs, *, furnished: bool = True) -> None:
        if furnished:
            copied(folder)
        else:
            make(folder, Clock()).workspace.close()
        self.hall = Hall(folder, Clock())
        self.desk = self.hall.desk
        self.wiring = Wiring(self.desk, jobs)
        self.frame = self.wiring.frame
        self.wiring.start()

    def screen(self):
        return self.frame.current()

    def close(self) -> None:
        self.wiring.close()
        self.hall.close()


def write(line: QWidget, text: str) -> None:
    """What an input method commits: keys of a test know only Latin letters."""
    line.setFocus()
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QApplication.sendEvent(line, committed)
