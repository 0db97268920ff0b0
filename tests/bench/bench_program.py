"""The window as a whole: how soon it is there, and how long an answer keeps its thread."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Line = tuple[str, float | None, float, str, bool]
_ROOT = Path(__file__).parents[2]
_STARTS = 9
_PAINTED = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, {kind}
def painted(self, event):
    {kind}.paintEvent(self, event)
    QTimer.singleShot(0, lambda: (print(time.monotonic(), flush=True), os._exit(0)))
"""
_FLOOR = (
    _PAINTED.format(kind="QMainWindow")
    + """
class Window(QMainWindow):
    paintEvent = painted
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
)
_OURS = (
    _PAINTED.format(kind="QStackedWidget")
    + """
from inspector.__main__ import main
from inspector.ui.program import Program
Program.paintEvent = painted
main()
"""
)


def rows() -> list[Line]:
    return [start(), *answers()]


def start() -> Line:
    """Process start to the lock screen painted, against an empty main window."""
    from tests.casework.made_up import copied

    with tempfile.TemporaryDirectory(prefix="bench-program-") as home:
        workspace = copied(Path(home) / "workspace")
        folders = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        environment = {**os.environ, **folders, "INSPECTOR_WORKSPACE": str(workspace)}
        pairs = [(_started(_FLOOR, environment), _started(_OURS, environment)) for _ in range(_STARTS)]
    floor, ours = (statistics.median(pair[which] for pair in pairs[1:]) for which in (0, 1))
    return "process start to lock screen painted", floor, ours, "<= 1.5 x", ours <= 1.5 * floor


def _started(code: str, environment: dict[str, str]) -> float:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return (float(done.stdout) - began) * 1000


def answers() -> list[Line]:
    """How long the window's thread is busy with one letter and one choice, saves going on behind it."""
    with tempfile.TemporaryDirectory(prefix="bench-program-") as home:
        screen = _Screen(Path(home) / "workspace")
        try:
            letters = screen.letters(150)
            choices = screen.choices(60)
        finally:
            screen.close()
    return [
        _blocked("a letter typed: window's thread busy, p95", letters),
        _blocked("a choice answered: window's thread busy, p95", choices),
    ]


def _blocked(name: str, times: list[float]) -> Line:
    worst = sorted(times)[int(len(times) * 0.95)]
    return name, None, worst, "<= 16 ms", worst <= 16


class _Screen:
    """The shipped checklist on the real screen, with real threads behind it."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from inspector.ui.app import make_app
        from inspector.ui.jobs import ThreadJobs
        from inspector.ui.screens.inspection.presenter import InspectionPresenter
        from inspector.ui.screens.inspection.view import InspectionView

        self.app: QApplication = make_app(theme="light", language="zh")
        self.hall = _hall(folder)
        self.jobs = ThreadJobs()
        self.view = InspectionView()
        self.presenter = InspectionPresenter(
            self.view, self.jobs, self.hall.desk, self.hall.open(),
            later=lambda milliseconds, act: QTimer.singleShot(milliseconds, act),
        )  # fmt: skip
        self.holder = QWidget()
        upright = QVBoxLayout(self.holder)
        upright.addWidget(self.view.top)
        upright.addWidget(self.view)
        self.holder.resize(1208, 760)
        self.holder.show()
        self.holder.activateWindow()
        self._wait(lambda: self.presenter.filled is not None)
        self.presenter.show_certificates()
        self._settle()

    def letters(self, count: int) -> list[float]:
        """Typed into the first text field that is not filled in already, as a person types."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        reference = self._first("text")
        self.presenter.turn_to(self.presenter.filled.section_of(reference), reference)
        self._settle()
        field = QApplication.focusWidget()

        def letter(number: int) -> None:
            QTest.keyClick(field, "abcdefghij"[number % 10])

        return [self._busy(letter, number) for number in range(count)]

    def choices(self, count: int) -> list[float]:
        """Yes and no in turn to an item other questions depend on."""
        reference = self._first("select_one")
        self.presenter.turn_to(self.presenter.filled.section_of(reference), reference)
        self._settle()
        values = [choice.value for choice in self.presenter.filled.session.choices(reference, "zh")]

        def choose(number: int) -> None:
            self.view.hands.answered.emit(reference, values[number % 2])

        return [self._busy(choose, number) for number in range(count)]

    def close(self) -> None:
        self.presenter.saver.flush()
        self.jobs.close()
        self._settle()
        self.hall.close()

    def _first(self, kind: str) -> str:
        """The first question of this kind a person answers after the opening."""
        filled = self.presenter.filled
        shown = (ref for section in filled.relevant_sections()[1:] for ref in filled.visible(section))
        return next(
            ref
            for ref in shown
            if "[" not in ref and filled.form.nodes[ref].type == kind and not filled.session.value(ref)
        )

    def _busy(self, act: Callable[[int], None], number: int) -> float:
        """The longest stretch in which no key would be heard: the key's own, or one that follows from it."""
        began = time.perf_counter()
        act(number)
        self.app.processEvents()
        longest = (time.perf_counter() - began) * 1000
        until = time.monotonic() + 0.02  # between two keys
        while time.monotonic() < until:
            began = time.perf_counter()
            self.app.processEvents()
            longest = max(longest, (time.perf_counter() - began) * 1000)
            time.sleep(0.001)
        return longest

    def _settle(self) -> None:
        end = time.monotonic() + 0.3
        self._wait(lambda: time.monotonic() > end)

    def _wait(self, until: Callable[[], bool]) -> None:
        patience = time.monotonic() + 30
        while not until() and time.monotonic() < patience:
            self.app.processEvents()
            time.sleep(0.005)


def _hall(folder: Path) -> Any:
    from inspector.casework import setup
    from inspector.trust.slots import Cost
    from tests.casework.made_up import Clock, Hall, Ids, founders, furnish

    new = setup.NewWorkspace("历下示例市场监督管理局", "Lixia Example Administration", "济历", founders())
    desk, _ = setup.new_workspace(folder, new, now=Clock(), new_id=Ids(1), cost=Cost.for_tests())
    furnish(desk)
    desk.workspace.close()
    return Hall(folder, Clock())
