"""Drives the real window as a person does: key by key, press by press, file by file; counts every key.

The tour walks with it, and so do the journeys that hold the keys of a booth to their budget.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from inspector.ui.jobs import ThreadJobs
    from inspector.ui.program import Program

LONGEST = 30_000  # ms that one wait may take before the window counts as stuck
_QUIET = 4  # rounds without anything to do before the window counts as at rest


class Stuck(RuntimeError):
    """The window did not come to where it should."""


@dataclass
class Step:
    """One named part of a journey and the keys it took."""

    name: str
    keys: list[str] = field(default_factory=list)


class Driver:
    """Two hands on one window."""

    def __init__(self, program: Program, jobs: ThreadJobs) -> None:
        self.program, self.jobs = program, jobs
        self.steps: list[Step] = []
        self.presses = 0
        self.smallest = 1 << 20  # the smaller side of the smallest control that was pressed

    # -- keys

    @property
    def keys(self) -> int:
        """Every key pressed so far."""
        return sum(len(step.keys) for step in self.steps)

    def step(self, name: str) -> None:
        """What the next keys are for."""
        self.steps.append(Step(name))

    def press(self, *sequences: str) -> None:
        """Keys by their names: "F7", "Ctrl+Return", "2"; a chord counts as one."""
        for sequence in sequences:
            self.key(sequence)
            self._note(sequence)
            self.settle()

    def type(self, text: str) -> None:
        """Text, one key a character."""
        for character in text:
            self.character(character)
            self._note(character)
        self.settle()

    def key(self, sequence: str) -> None:
        """Send one chord to where the focus is."""
        combination = QKeySequence(sequence)[0]  # type: ignore[index]  # the stubs know only the method
        QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())

    def character(self, character: str) -> None:
        """Send one character to where the focus is; Chinese comes as an input method gives it."""
        if character.isascii():
            QTest.keyClicks(self._target(), character)
            return
        committed = QInputMethodEvent()
        committed.setCommitString(character)
        QApplication.sendEvent(self._target(), committed)

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.program

    def _note(self, key: str) -> None:
        if not self.steps:
            self.step("")
        self.steps[-1].keys.append(key)

    # -- fingers and files

    def click(self, widget: QWidget) -> None:
        """A press in the middle of a control, which must be on the screen and wide enough for a finger."""
        if not widget.isVisible() or not widget.isEnabled():
            raise Stuck(f"cannot press {widget.accessibleName() or widget.objectName()}")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.presses += 1
        self.smallest = min(self.smallest, widget.width(), widget.height())
        self.settle()

    def drop(self, paths: Iterable[Path], onto: QWidget, at: QWidget | None = None) -> None:
        """Files dragged out of a file manager and let go over `at`, a part of `onto`."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = onto.rect().center() if at is None else at.mapTo(onto, at.rect().center())
        given = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(onto, QDragEnterEvent(place, *given))
        QApplication.sendEvent(onto, QDropEvent(QPointF(place), *given))
        self.settle()

    # -- waiting

    def settle(self) -> None:
        """Until no job runs and nothing waits to be drawn."""
        quiet = 0
        while quiet < _QUIET:
            self.until(lambda: not self.jobs.busy, "the jobs to end")
            QApplication.processEvents()
            QApplication.sendPostedEvents()
            quiet = 0 if self.jobs.busy else quiet + 1

    def until(self, came: Callable[[], bool], what: str) -> None:
        """Wait in the event loop, as the window itself would."""
        if came():
            return
        late: list[bool] = []
        guard = QTimer()
        guard.setSingleShot(True)
        guard.timeout.connect(lambda: late.append(True))
        guard.start(LONGEST)
        while not came():
            if late:
                raise Stuck(f"waited for {what}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    # -- the log

    def log(self) -> str:
        """The keys of every step, one line each."""
        lines = [f"{len(step.keys):3}  {step.name:28} {' '.join(step.keys)}" for step in self.steps]
        return "\n".join([*lines, f"{self.keys:3}  keys"])
