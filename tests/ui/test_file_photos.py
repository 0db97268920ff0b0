"""The tray: letters select, digits file."""

import pytest
from PySide6.QtCore import QPoint, Qt

from inspector.ui.components import Thumb, Tray


@pytest.fixture
def tray(window):
    made = Tray("待归属")
    made.set_thumbs([Thumb("x", "1.jpg"), Thumb("y", "2.heic"), Thumb("z", "3.jpg")])
    window(made, 330, 200)
    made.setFocus()
    return made


def test_the_first_photo_is_selected_when_the_focus_arrives(tray):
    assert tray.selected() == ["x"]


def test_letters_select_and_digits_file(tray, qtbot):
    filed = []
    tray.filed.connect(lambda keys, digit: filed.append((keys, digit)))
    qtbot.keyClick(tray, Qt.Key.Key_A)
    qtbot.keyClick(tray, Qt.Key.Key_C)
    qtbot.keyClick(tray, Qt.Key.Key_3)
    assert filed == [(["x", "z"], 3)]


def test_the_first_letter_takes_the_place_of_what_was_proposed(tray, qtbot):
    qtbot.keyClick(tray, Qt.Key.Key_B)
    assert tray.selected() == ["y"]
    qtbot.keyClick(tray, Qt.Key.Key_C)
    assert tray.selected() == ["y", "z"]
    qtbot.keyClick(tray, Qt.Key.Key_B)
    assert tray.selected() == ["z"]


def test_a_letter_without_a_photo_does_nothing(tray, qtbot):
    qtbot.keyClick(tray, Qt.Key.Key_Q)
    assert tray.selected() == ["x"]


def test_a_letter_with_control_belongs_to_the_page(tray, qtbot):
    qtbot.keyClick(tray, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert tray.selected() == ["x"]


def test_what_stays_in_the_tray_stays_selected(tray):
    tray.toggle("z")
    tray.set_thumbs([Thumb("z", "3.jpg")])
    assert tray.selected() == ["z"]


def test_a_press_selects_and_the_tray_tells_what_is_in_it(tray, qtbot):
    qtbot.mouseClick(tray, Qt.MouseButton.LeftButton, pos=QPoint(150, 30))
    assert tray.selected() == ["y"]
    assert "B 2.heic" in tray.accessibleDescription()
