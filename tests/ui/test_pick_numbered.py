"""Digits take the numbered rows of an open list, and the foot says what is true of the field in focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.ui.components.drop import Options
from tests.ui.every_kind import A, put_under
from tests.ui.inspecting import opened, under_way  # noqa: F401  fixtures

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def every(begun):
    return put_under(begun)


def foot(screen) -> str:
    cap = screen.view.foot._caps[1]
    return "" if cap.isHidden() else cap.accessibleName()


def test_a_digit_opens_the_list_and_the_next_takes_its_row(every):
    every.go_to("all", f"{A}city")
    every.keys("3")
    lookup = every.view.page.items[f"{A}city"].editor.lookup
    assert lookup.is_open()
    assert lookup.text() == ""
    every.keys("3")
    assert every.value(f"{A}city") == "c2"
    assert every.here == f"{A}cities"


def test_a_digit_takes_a_row_of_what_was_searched(every):
    every.go_to("all", f"{A}city")
    every.keys("zhou1")
    assert every.value(f"{A}city") == "c2"


def test_a_list_that_is_searched_by_digits_is_picked_from_with_alt(every):
    every.go_to("all", f"{A}city")
    lookup = every.view.page.items[f"{A}city"].editor.lookup
    lookup.model.set_options([("440100", "广州", ""), ("440300", "深圳", "")])
    lookup._places = {"440100": 0, "440300": 1}
    taken = []
    lookup.taken.connect(lambda value, _: taken.append(value))
    every.keys("4403")
    assert lookup.text() == "4403"
    every.key(Qt.Key.Key_1, ALT)
    assert taken == ["440300"]


@pytest.mark.parametrize(
    ("words", "searched"),
    [("广州", False), ("第3类", True), ("12315 热线", True), ("c11", False), ("3C 认证", True)],
)
def test_digits_search_where_a_word_begins_with_one(app, words, searched):
    options = Options(app)
    options.set_options([("v", words, "")])
    assert options.digits_search() is searched


def test_the_foot_says_what_helps_in_the_field_in_focus(every):
    every.go_to("all", f"{A}city")
    assert foot(every) == "↓ 展开列表"
    every.key(Qt.Key.Key_Down)
    assert foot(every) == "1–9 选"
    every.key(Qt.Key.Key_Escape)
    assert foot(every) == "↓ 展开列表"
    every.go_to("all", f"{A}day")
    assert foot(every) == "Alt+↓ 月历"
    every.go_to("all", f"{A}told")
    assert QApplication.focusWidget() is not None
    every.go_to("all", f"{A}point")
    assert foot(every) == ""
