"""An open inspection on the real screen, over a real workspace, with a clock and a timer set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import inspections
from inspector.domain.errors import Trouble
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.inspection.presenter import InspectionPresenter
from inspector.ui.screens.inspection.state import Earlier
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.inspection.ways import Ways
from inspector.ui.screens.viewer.presenter import Room
from inspector.ui.wiring_viewer import open_viewer
from tests.casework.made_up import Clock, Hall, copied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.state import Photo

R, M, O = "/data/rights/", "/data/marks/", "/data/outcome/"  # noqa: E741  the letter of its section


class BrokenDisk(InlineJobs):
    """Writes fail while `full` is true."""

    full = False

    def write(self, work, done=None, failed=None) -> None:
        def tried():
            if self.full:
                raise Trouble("store.full")
            return work()

        super().write(tried, done, failed)


class Inspecting:
    """What a test does is what a person does: keys, presses, and time that passes."""

    def __init__(self, hall: Hall, window: Callable[..., QWidget], jobs: Jobs | None = None) -> None:
        self.hall, self.jobs = hall, jobs or BrokenDisk()
        self.id = hall.open()
        self.waiting: list[tuple[int, Callable[[], None]]] = []
        self.told: list[tuple[str, Callable[[], object] | None]] = []
        self.status: list[tuple[str, str, str]] = []
        self.completed: list[str] = []
        self.party: list[str] = []
        self.looked: list[str] = []
        self.view = InspectionView()
        self.presenter = InspectionPresenter(
            self.view, self.jobs, hall.desk, self.id, later=self._later, ways=self._ways()
        )
        self.holder = window(_held(self.view), 1208, 700)
        self.view.focus_first()

    def _later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self.waiting.append((milliseconds, act))

    def _ways(self) -> Ways:
        return Ways(
            completed=self.completed.append,
            party=self.party.append,
            look=self._look,
            status=lambda *said: self.status.append(said),
            tell=lambda text, undo: self.told.append((text, undo)),
            history=lambda desk, filled: [Earlier("x", "2026-04-15", filled.target.booth, "clear")],
        )

    def _look(self, photo: Photo, over: Callable[[], object]) -> None:
        self.looked.append(photo.key)
        room = Room(copied=over)
        open_viewer(
            self.holder, self.jobs, self.hall.desk, self.id, photo.key, preview=photo.preview, room=room,
            later=self._later,
        )  # fmt: skip

    def pass_time(self) -> None:
        """Everything that waited is due."""
        due, self.waiting = self.waiting, []
        for _, act in due:
            act()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifier)

    def keys(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QApplication.focusWidget(), letter)

    def go_to(self, section: str, reference: str = "") -> None:
        self.presenter.turn_to(f"/data/{section}", reference)

    @property
    def here(self) -> str:
        return self.view.page.here()

    @property
    def section(self) -> str:
        return self.presenter.state.page.key

    def value(self, reference: str) -> str:
        return self.presenter.filled.session.value(reference)

    def stored(self) -> dict[str, str]:
        """What another process would find."""
        return inspections.filling(self.hall.desk, self.id).kept()

    def drafted(self) -> dict[str, str | None]:
        return dict(self.hall.desk.workspace.draft(self.id))


def _held(view: InspectionView) -> QWidget:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    holder = QWidget()
    upright = QVBoxLayout(holder)
    upright.setContentsMargins(0, 0, 0, 0)
    upright.addWidget(view.top)
    upright.addWidget(view)
    return holder


@pytest.fixture(name="screen")
def opened(tmp_path: Path, window) -> Iterator[Inspecting]:
    """The first booth, just opened."""
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    yield Inspecting(hall, window)
    hall.close()


@pytest.fixture(name="begun")
def under_way(screen: Inspecting) -> Inspecting:
    """Certificates shown."""
    screen.key(Qt.Key.Key_Return)
    return screen
