"""After F9 it is seen at once that something is being done."""

import pytest
from PySide6.QtCore import Qt

from tests.casework.made_up import Clock, Hall, copied
from tests.ui.inspecting import BrokenDisk, Inspecting, R


class SlowDisk(BrokenDisk):
    """Writes wait until they are let go."""

    def __init__(self) -> None:
        super().__init__()
        self.slow, self.waiting = False, []

    def write(self, work, done=None, failed=None) -> None:
        if self.slow:
            self.waiting.append((work, done, failed))
        else:
            super().write(work, done, failed)

    def go_on(self) -> None:
        self.slow = False
        for one in self.waiting:
            super().write(*one)


@pytest.fixture
def slow(tmp_path, window):
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    yield Inspecting(hall, window, SlowDisk())
    hall.close()


def test_completing_is_seen_until_it_is_done(slow):
    slow.key(Qt.Key.Key_Return)
    slow.go_to("rights", f"{R}present_name")
    slow.keys("Zhao")
    slow.go_to("marks")
    slow.key(Qt.Key.Key_F7)
    assert not slow.view.busy.works
    slow.jobs.slow = True
    slow.key(Qt.Key.Key_F9)
    assert slow.view.busy.works
    assert slow.view.complete.words() == "正在完成"
    assert slow.status[-1][0] == "正在定稿、生成文书"
    assert slow.completed == []
    slow.jobs.go_on()
    assert slow.completed == [slow.id]
    assert not slow.view.busy.works
