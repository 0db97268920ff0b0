"""Unlocking: who, their passphrase, and three failures that read differently."""

import pytest
from PySide6.QtCore import Qt

from inspector.domain.errors import Refused, Trouble
from inspector.ui.screens.unlock.presenter import UnlockPresenter
from inspector.ui.screens.unlock.view import UnlockPage
from tests.ui.fakes import FakeView

OFFICERS = (("粤A04217", "李明"), ("粤A04388", "陈思"))


class World:
    def __init__(self, jobs, view=None, *, error=None):
        self.error, self.tried, self.opened, self.looked = error, [], [], []
        self.view = view or FakeView()
        self.presenter = UnlockPresenter(
            self.view,
            jobs,
            officers=OFFICERS,
            open_it=self.open_it,
            opened=self.opened.append,
            look=lambda passphrase, badge: (passphrase, badge),
        )

    def open_it(self, passphrase, badge):
        self.tried.append((passphrase, badge))
        if self.error:
            raise self.error
        return "workspace"

    @property
    def state(self):
        return self.presenter.state


def test_the_right_passphrase_opens(jobs):
    world = World(jobs)
    world.view.chosen.emit("粤A04388")
    world.view.unlock_asked.emit("geheim")
    assert world.tried == [("geheim", "粤A04388")]
    assert world.opened == ["workspace"]


def test_an_empty_passphrase_is_not_tried(jobs):
    world = World(jobs)
    world.view.unlock_asked.emit("")
    assert world.tried == []


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (Refused("key.wrong_passphrase"), "wrong"),
        (Trouble("store.damaged"), "damaged"),
        (Refused("store.newer"), "newer"),
        (Trouble("store.full"), "other"),
    ],
)
def test_each_failure_has_its_own_words(jobs, window, error, problem):
    page = UnlockPage()
    world = World(jobs, page, error=error)
    window(page, 1280, 800)
    page.unlock_asked.emit("geheim")
    assert world.state.problem == problem
    said = page._problem.words(world.state)[0]
    at_field = problem == "wrong"
    assert page._problem.isVisible() is not at_field
    assert said in (page._field.toolTip() if at_field else page._problem.accessibleName())


def test_the_failures_read_differently(jobs):
    page = UnlockPage()
    said = set()
    for error in (Refused("key.wrong_passphrase"), Trouble("store.damaged"), Refused("store.newer")):
        world = World(jobs, page, error=error)
        world.presenter.unlock("geheim")
        said.add(page._problem.words(world.state))
    assert len(said) == 3


def test_only_a_damaged_workspace_may_be_looked_at(jobs):
    world = World(jobs, error=Refused("key.wrong_passphrase"))
    world.view.unlock_asked.emit("geheim")
    world.view.look_asked.emit()
    assert world.opened == []
    world.error = Trouble("store.damaged")
    world.view.unlock_asked.emit("geheim")
    world.view.look_asked.emit()
    assert world.opened == [("geheim", "粤A04217")]


def test_choosing_another_officer_clears_the_last_failure(jobs):
    world = World(jobs, error=Refused("key.wrong_passphrase"))
    world.view.unlock_asked.emit("geheim")
    world.view.chosen.emit("粤A04388")
    assert world.state.problem == ""


def test_enter_opens_and_the_focus_begins_at_the_passphrase(jobs, window, qtbot):
    page = UnlockPage()
    world = World(jobs, page)
    window(page, 1280, 800)
    assert page._field.line.hasFocus()
    qtbot.keyClicks(page._field.line, "geheim")
    qtbot.keyClick(page._field.line, Qt.Key.Key_Return)
    assert world.tried == [("geheim", "粤A04217")]


def test_caps_lock_is_noticed(jobs, window, qtbot):
    page = UnlockPage()
    World(jobs, page)
    window(page, 1280, 800)
    qtbot.keyClick(page._field.line, "A", Qt.KeyboardModifier.NoModifier)
    assert page._hint() == "大写锁定已打开"
    qtbot.keyClick(page._field.line, "a")
    assert page._hint() != "大写锁定已打开"
