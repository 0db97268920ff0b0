"""Choices by digit, arrow and finger; an input method keeps its digits."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector.ui.components import Choice, ChoiceGroup, Field, composing
from tests.screens.checks import settle

CHOICES = [Choice("yes", "有"), Choice("no", "无"), Choice("na", "不适用", "warn")]


def page(window, *, digits="focus", many=False, clearable=False):
    holder = QWidget()
    layout = QVBoxLayout(holder)
    group = ChoiceGroup("有无标识", CHOICES, digits=digits, many=many, clearable=clearable)
    field = Field("专利号")
    layout.addWidget(group)
    layout.addWidget(field)
    window(holder)
    return group, field


def preedit(field: Field, text: str) -> None:
    QApplication.sendEvent(field.line, QInputMethodEvent(text, []))


def test_a_digit_picks_when_the_group_has_the_focus(window, qtbot):
    group, _ = page(window)
    group.setFocus()
    with qtbot.waitSignal(group.picked) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert told.args == ["no"]
    assert group.chosen() == "no"


def test_a_digit_says_an_answer_again_and_space_takes_it_back(window, qtbot):
    group, _ = page(window, clearable=True)
    group.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert group.chosen() == "no"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert group.chosen() == ""


def test_after_a_digit_tab_leaves_the_group(window, qtbot):
    group, field = page(window)
    group.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    assert group.rows[2].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert field.line.hasFocus()


def test_a_digit_typed_into_a_field_picks_nothing(window, qtbot):
    group, field = page(window, digits="always")
    field.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_2)
    assert field.text() == "2"
    assert group.chosen() == ""


def test_a_filter_takes_digits_wherever_no_text_is_typed(window, qtbot):
    group, _ = page(window, digits="always")
    group.window().setFocus()
    qtbot.keyClick(group.window(), Qt.Key.Key_3)
    assert group.chosen() == "na"


def test_a_digit_picks_nothing_while_candidates_are_open(window, qtbot):
    group, field = page(window)
    field.setFocus()
    preedit(field, "zhuanli")
    assert composing()
    assert not group.pick_digit(1)
    assert group.chosen() == ""
    preedit(field, "")
    assert group.pick_digit(1)
    assert group.chosen() == "yes"


def test_digits_show_only_where_they_work(window, qtbot):
    group, field = page(window)
    field.setFocus()
    assert not group.shows_digits()
    group.setFocus()
    assert group.shows_digits()


def test_choosing_moves_no_neighbour(window, qtbot):
    group, _ = page(window)
    before = [row.geometry() for row in group.rows]
    group.pick("yes")
    QApplication.processEvents()
    assert [row.geometry() for row in group.rows] == before


def test_arrows_walk_and_space_picks(window, qtbot):
    group, _ = page(window)
    group.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert group.rows[1].hasFocus()
    assert group.chosen() == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert group.chosen() == "no"


def test_tab_stops_once_at_a_group(window, qtbot):
    group, field = page(window)
    group.choose("no")
    group.setFocus()
    assert group.rows[1].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert field.line.hasFocus()


def test_many_choices_come_and_go(window):
    group, _ = page(window, many=True)
    for value in ("yes", "na", "yes"):
        group.pick(value)
    assert group.all_chosen() == ("na",)


def test_choices_wrap_and_never_shrink(window):
    group, _ = page(window)
    wide = [row.width() for row in group.rows]
    group.window().resize(200, 480)
    settle(group.window())
    assert [row.width() for row in group.rows] == wide
    assert group.rows[-1].y() > group.rows[0].y()
    assert group.height() >= group.rows[-1].geometry().bottom()
