"""The page of phrases behind Settings: add, change, take out and undo, by key and by finger."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.casework import phrases
from tests.ui.office import Office, write


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    made.frame.go("settings")
    made.screen().phrases.click()
    yield made
    made.close()


def own(office):
    return [one for one in phrases.all_of(office.desk, "zh") if one.id]


def test_a_new_phrase_is_written_and_saved_by_key(office, qtbot):
    view = office.screen()
    write(view.text.text_edit, "当事人现场未提供{材料}。")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "wtg")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(one.text, one.shortcut) for one in own(office)] == [("当事人现场未提供{材料}。", "wtg")]
    assert "当事人现场未提供" in view._rows.itemAt(0).widget().entry.title


def test_a_shipped_phrase_is_changed_by_finger_and_becomes_ones_own(office, qtbot):
    view = office.screen()
    view._rows.itemAt(0).widget().click()
    shipped = phrases.starters()[0]
    assert view.text.text() == shipped.zh
    view.text.set_text("立即撤下。")
    view.save.click()
    assert [(one.text, one.starter) for one in own(office)] == [("立即撤下。", shipped.key)]


def test_a_short_cut_that_is_taken_is_refused_at_the_field_and_nothing_is_lost(office):
    view = office.screen()
    view.text.set_text("另一句。")
    view.shortcut.set_text("xj")
    view.save.click()
    assert own(office) == []
    assert view._refusal.isVisible()
    assert (view.text.text(), view.shortcut.standing) == ("另一句。", "refused")


def test_what_is_taken_out_comes_back_by_undo(office):
    view = office.screen()
    before = view._rows.count()
    view._rows.itemAt(0).widget().click()
    view.remove.click()
    assert view._rows.count() == before - 1
    office.frame.toast._take_back()
    assert view._rows.count() == before
