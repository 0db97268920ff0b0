"""The palette under real keys, over a page whose own shortcuts must wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from inspector.ui.components.button import Button
from inspector.ui.jobs import ThreadJobs
from inspector.ui.language import Language
from inspector.ui.screen import Screen
from inspector.ui.screens.find.presenter import FindPresenter
from inspector.ui.screens.find.view import FindView, hit
from inspector.ui.theme import Theme
from tests.screens import hall
from tests.screens.cases.find import FOUND
from tests.screens.checks import settle


class Page(Screen):
    """A page with the keys the palette needs for itself."""

    def __init__(self):
        super().__init__()
        self.pressed = []
        self.buttons = [Button(key, key=key, parent=self) for key in ("Enter", "Ctrl+Enter", "Ctrl+J", "1")]
        for button in self.buttons:
            button.clicked.connect(lambda _=False, key=button.key: self.pressed.append(key))


class Palette:
    def __init__(self, jobs, window):
        self.page, self.asked, self.opened = Page(), [], []
        self.window = window(hall.framed(self.page, "inspections"), 1280, 800)
        self.view = FindView(self.window)
        self.presenter = FindPresenter(
            self.view, jobs, self.find, lambda found, inspect: self.opened.append((found.title, inspect))
        )
        self.view.typed.connect(self.presenter.search)
        self.view.moved.connect(self.presenter.move)
        self.view.kind_kept.connect(self.presenter.keep_kind)
        self.view.opened.connect(
            lambda at, inspect: self.presenter.open(None if at < 0 else at, inspect=inspect)
        )

    def find(self, text):
        self.asked.append(text)
        return hall.found(FOUND) if "122a".startswith(text.casefold()) else ()

    def lines(self):
        return [line.found.title for line in self.view._found_lines()]

    def current(self):
        return [line.found.title for line in self.view._found_lines() if line.current]


@pytest.fixture
def palette(jobs, window):
    return Palette(jobs, window)


def test_typing_finds_and_the_page_below_does_not_hear_it(palette, qtbot):
    palette.view.open_with("")
    qtbot.keyClicks(palette.view.field, "122a")
    assert palette.asked == ["1", "12", "122", "122a"]
    assert palette.lines()[:2] == ["12.2A34-35", "12.2A07"]
    assert palette.page.pressed == []


def test_arrows_move_and_enter_opens(palette, qtbot):
    palette.view.open_with("122a")
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Up)
    assert palette.current() == ["12.2A34-35"]
    for _ in range(3):
        qtbot.keyClick(palette.view.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Return)
    assert palette.opened == [("佛山市禾木日用制品厂", False)]
    assert palette.page.pressed == []


def test_the_ends_of_the_list_hold(palette, qtbot):
    palette.view.open_with("122a")
    for _ in range(20):
        qtbot.keyClick(palette.view.field, Qt.Key.Key_Down)
    assert palette.current() == [FOUND[-1][1]]


def test_control_and_enter_begin_inspecting_at_once(palette, qtbot):
    palette.view.open_with("122a")
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert palette.opened == [("12.2A34-35", True)]
    assert palette.page.pressed == []


def test_tab_keeps_one_kind_and_brings_all_back(palette, qtbot):
    palette.view.open_with("122a")
    for _ in range(2):
        qtbot.keyClick(palette.view.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Tab)
    assert palette.lines() == ["佛山市禾木日用制品厂", "Nordlys Interiør AS"]
    assert palette.view.field.hasFocus()
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Tab)
    assert len(palette.lines()) == 8


def test_escape_closes_and_the_focus_goes_back(palette, qtbot):
    palette.page.buttons[0].setFocus()
    palette.view.open_with("122a")
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Escape)
    assert not palette.view.isVisible()
    assert palette.page.buttons[0].hasFocus()


def test_after_closing_the_page_has_its_keys_again(palette, qtbot):
    palette.view.open_with("")
    palette.view.close_sheet()
    qtbot.keyClick(palette.page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert palette.page.pressed == ["Ctrl+J"]


def test_f12_covers_the_screen_over_the_palette_and_then_no_key_passes(palette, qtbot):
    palette.view.open_with("122a")
    qtbot.keyClick(palette.view.field, Qt.Key.Key_F12)
    assert palette.window.cover.isVisible()
    qtbot.keyClick(palette.window.cover, Qt.Key.Key_Return)
    qtbot.keyClick(palette.window.cover, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert palette.opened == []
    assert palette.page.pressed == []


def test_a_press_opens_that_line(palette, qtbot):
    palette.view.open_with("122a")
    qtbot.mouseClick(palette.view._found_lines()[4], Qt.MouseButton.LeftButton)
    assert palette.opened == [("41522122A", False)]


def test_composing_searches_nothing_and_enter_belongs_to_the_input_method(palette, qtbot):
    palette.view.open_with("")
    field = palette.view.field
    QApplication.sendEvent(field, QInputMethodEvent("lanchuan", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert palette.asked == []
    assert palette.opened == []
    committed = QInputMethodEvent()
    committed.setCommitString("澜川")
    QApplication.sendEvent(field, committed)
    assert palette.asked == ["澜川"]


def test_a_newer_text_wins_over_a_slower_search(window, qtbot):
    jobs = ThreadJobs()
    palette = Palette(jobs, window)
    palette.view.open_with("")
    qtbot.keyClicks(palette.view.field, "122b")
    qtbot.keyClick(palette.view.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(palette.view.field, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert palette.presenter.state.text == "122a"
    assert len(palette.presenter.state.found) == 8
    jobs.close()


def test_a_small_window_scrolls_to_the_line_under_the_cursor(palette, qtbot):
    palette.window.resize(640, 400)
    palette.view.open_with("122a")
    for _ in range(7):
        settle(palette.window)
        qtbot.keyClick(palette.view.field, Qt.Key.Key_Down)
    line = palette.view._found_lines()[-1]
    assert line.current
    assert not line.visibleRegion().isEmpty()
    assert palette.window.rect().contains(palette.view.card.geometry())


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("12.2A34-35", "122a", "12.2A"),
        ("12.2A34-35", "12.2a 34", "12.2A34"),
        ("ZL202330001234.5", "12345", "1234.5"),
        ("广东𬭎䶮家居", "𬭎䶮", "𬭎䶮"),
        ("Nordlys Interiør AS", "interiør", "Interiør"),
        ("深圳市澜川家居", "澜川", "澜川"),
        ("12.2A34-35", "9", ""),
        ("12.2A34-35", "..", ""),
        ("Straße 12", "12", ""),
        ("", "122a", ""),
    ],
)
def test_what_was_searched_for_is_marked_without_its_punctuation(text, wanted, found):
    start, end = hit(text, wanted)
    assert text[start:end] == found


def test_language_and_theme_change_while_it_is_open(palette):
    palette.view.open_with("没有")
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert palette.view.field.placeholderText() == "Target, party, campaign, mark, notice"
    assert palette.view._count.text() == "0 found"
