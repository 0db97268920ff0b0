"""The frame: only places that exist, pages over pages, status, toast and cover."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from inspector.ui.components import Button, Overlay, TopBar, column
from inspector.ui.frame import Frame
from inspector.ui.language import Language
from inspector.ui.screen import Screen


class Page(Screen):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.left = name, False
        self.pressed: list[int] = []
        self.top = TopBar(search=True)
        self.button = Button(name)
        self.setLayout(column(self.button, None))

    def leave(self) -> None:
        self.left = True

    def press(self, event) -> bool:
        self.pressed.append(event.key())
        return True


@pytest.fixture
def frame(window):
    made = Frame()
    made.add("today", lambda: Page("今日"))
    made.add("inspections", lambda: Page("检查"))
    made.go("today")
    return window(made, 1280, 800)


def test_typing_begins_on_the_page(frame):
    assert frame.current().button.hasFocus()


def test_only_registered_places_stand_on_the_rail(frame):
    assert list(frame.rail.items) == ["today", "inspections"]


def test_control_and_a_digit_goes_to_a_place(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert frame.here == "inspections"
    assert frame.current().name == "检查"
    assert frame.current().button.hasFocus()


def test_a_page_lies_over_its_place_until_one_goes_back(frame, qtbot):
    over = Page("A101")
    frame.push(over)
    assert frame.current() is over
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert over.left
    assert frame.current().name == "今日"


def test_a_toast_is_undone_by_control_z(frame, qtbot):
    undone = []
    frame.tell("已移出 1 张照片", lambda: undone.append(1))
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert not frame.toast.isVisible()


def test_no_key_reaches_a_covered_page(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_F12)
    assert frame.cover.isVisible()
    assert frame.cover.hasFocus()
    qtbot.keyClick(frame, Qt.Key.Key_F12)
    assert not frame.cover.isVisible()


def test_the_cover_lies_over_a_sheet_and_gives_the_keys_back(frame, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(column(frame))
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    sheet = Overlay(holder)
    sheet.open()
    frame.cover.toggle()
    on_top = holder.childAt(holder.rect().center())
    assert on_top is frame.cover or frame.cover.isAncestorOf(on_top)
    frame.cover.toggle()
    assert sheet.hasFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_a_status_without_words_is_not_there(frame):
    assert not frame.status.segments["printer"].isVisible()
    frame.status.say("printer", "打印机就绪")
    assert frame.status.segments["printer"].isVisible()


def test_a_narrow_window_has_a_menu_instead_of_the_rail(frame):
    frame.resize(700, 600)
    assert not frame.rail.isVisible()
    assert frame.current().top.menu_button.isVisible()
    frame.resize(1280, 800)
    assert frame.rail.isVisible()


def test_a_count_is_read_out(frame):
    frame.set_count("today", 3)
    assert frame.rail.items["today"].accessibleName() == "今日 3"
    Language.current().set("en")
    assert frame.rail.items["today"].accessibleName() == "Today 3"


def test_a_trouble_stands_over_the_page_until_it_is_read(frame):
    frame.show_trouble("磁盘已满")
    assert frame.trouble.isVisible()


def test_tab_passes_the_status_bar_by(frame, qtbot):
    frame.status.say("saved", "已保存")
    seen = set()
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert frame.current().button in seen
    assert not any(frame.status.isAncestorOf(one) for one in seen)


def test_a_press_on_the_status_bar_leaves_typing_where_it_was(frame, qtbot):
    frame.status.say("saved", "已保存")
    qtbot.mouseClick(frame.status.segments["saved"], Qt.MouseButton.LeftButton)
    assert frame.current().button.hasFocus()


def test_the_keys_of_a_page_work_from_beside_it(frame, qtbot):
    next(iter(frame.rail.items.values())).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert frame.current().pressed == [Qt.Key.Key_F9]


def test_no_key_of_the_page_works_below_the_keys_sheet(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert frame.current().pressed == []
