"""A drop-down opens the same list as a field that is searched, and within the page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from inspector.ui.components.drop import Drop
from inspector.ui.components.layouts import Scroll, column
from inspector.ui.components.select import Select
from inspector.ui.screens.inspection.editors import DigitSelect


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.top, self.foot = QLabel("above"), QLabel("below")
        self.top.setFixedHeight(60)
        self.foot.setFixedHeight(56)
        self.select, self.taken, self.confirmed = DigitSelect("unit"), [], []
        self.select.set_options([(str(number), f"choice {number}") for number in range(12)])
        self.select.picked.connect(self.taken.append)
        holder = QWidget()
        holder.setLayout(column(180, self.select, 600, None))
        holder.setMinimumHeight(900)
        self.area = Scroll(holder)
        self.setLayout(column(self.top, self.area, self.foot, gap=0))
        QShortcut(QKeySequence("Return"), self).activated.connect(lambda: self.confirmed.append(1))


@pytest.fixture
def page(window):
    made = window(Page(), 500, 460)
    made.select.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_a_press_opens_the_list_and_another_closes_it(page, qtbot):
    qtbot.mouseClick(page.select, Qt.MouseButton.LeftButton)
    assert isinstance(page.select._drop, Drop)
    assert page.select.is_open()
    qtbot.mouseClick(page.select, Qt.MouseButton.LeftButton)
    assert not page.select.is_open()


def test_the_list_covers_no_bar_around_the_page(page, qtbot):
    qtbot.keyClick(page.select, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    drop = page.select._drop.geometry()
    assert drop.top() >= page.top.geometry().bottom()
    assert drop.bottom() <= page.foot.geometry().top()
    assert not drop.intersects(page.select.rect().translated(page.select.mapTo(page, QPoint(0, 0))))


def test_arrows_mark_and_enter_takes_before_the_page_does(page, qtbot):
    qtbot.keyClick(page.select, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.select, Qt.Key.Key_Down)
    qtbot.keyClick(page.select, Qt.Key.Key_Return)
    assert (page.taken, page.confirmed) == (["1"], [])
    assert not page.select.is_open()


def test_escape_leaves_the_answer_as_it_was(page, qtbot):
    qtbot.keyClick(page.select, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.select, Qt.Key.Key_Down)
    qtbot.keyClick(page.select, Qt.Key.Key_Escape)
    assert page.taken == []
    assert not page.select.is_open()


def test_digits_stand_on_the_rows_they_take(page, qtbot):
    qtbot.keyClick(page.select, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    model = page.select._drop.view.model()
    assert [model.cap_of(row) for row in (0, 8, 9)] == ["1", "9", ""]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_4)
    assert page.taken == ["3"]
    assert not page.select.is_open()


def test_a_drop_down_without_digits_promises_none(window):
    select = window(Select("hall"), 300, 300)
    select.set_options([("a", "4.1"), ("b", "5.1")], "a")
    select.showPopup()
    assert select._drop.view.model().cap_of(0) == ""
