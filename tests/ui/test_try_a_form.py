"""The window of `form show FILE`: the checklist alone, again from the beginning, and nothing left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from inspector.ui import trying
from inspector.ui.language import Language
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.trial.bar import TrialBar
from tests.casework import checklist
from tests.casework.made_up import Clock, Ids


@pytest.fixture
def shown(tmp_path, jobs, window, monkeypatch):
    """The window on a small checklist; `tmp_path/scratch` is where its trials lie."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    path = checklist.write(tmp_path / "form.xlsx")
    frame, room = trying.window(path, jobs, now=Clock(), new_id=Ids(5))
    room.open()
    window(frame, 1280, 800)
    yield frame, room
    frame.close()
    assert not list(scratch.iterdir())


def test_the_checklist_fills_a_window_without_places(shown):
    frame, room = shown
    assert isinstance(frame.current(), InspectionView)
    assert not frame.rail.isVisible()
    assert not frame.current().findChild(TrialBar).leave.isVisible()
    frame.back()
    assert frame.current() is room.view


def test_f5_begins_again_with_the_file_as_it_is_now(shown, tmp_path, qtbot):
    frame, room = shown
    before = room.view
    before.hands.answered.emit("/data/rights/present_name", "张某")
    checklist.write(tmp_path / "form.xlsx", version="0.2")
    qtbot.keyClick(before, Qt.Key.Key_F5)
    assert room.view is not before
    assert frame.current() is room.view
    assert room.trial.form.version == "0.2"
    assert len(list((tmp_path / "scratch").glob("inspector-trial-*"))) == 1


def test_a_file_with_faults_leaves_the_trial_as_it_is(shown, tmp_path, qtbot):
    frame, room = shown
    view = room.view
    checklist.write(tmp_path / "form.xlsx", version="0.3", broken="select_one nowhere")
    qtbot.keyClick(view, Qt.Key.Key_F5)
    assert room.view is view
    assert frame.trouble.isVisible()


def test_the_other_language_is_one_key(shown, qtbot):
    _, room = shown
    qtbot.keyClick(room.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert Language.current().code == "en"
    assert room.view.state.page.title == "Rights"
