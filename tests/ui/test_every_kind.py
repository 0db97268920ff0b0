"""Every kind of question by key and by finger, on the real screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.screens.inspection.rows import RowsTable
from tests.ui.every_kind import A, put_under
from tests.ui.inspecting import opened  # noqa: F401  fixture

_Modifier = Qt.KeyboardModifier
CONTROL, ALT, SHIFT = _Modifier.ControlModifier, _Modifier.AltModifier, _Modifier.ShiftModifier
GOODS = f"{A}goods"


@pytest.fixture(name="every")
def every_kind(screen):
    return put_under(screen)


def at(every, name):
    every.go_to("all", f"{A}{name}")
    return every.view.page.items[f"{A}{name}"].editor


def click(widget, point):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)


# -- long lists


def test_typing_narrows_a_long_list_and_enter_takes_the_first_and_leads_on(every):
    lookup = at(every, "city").lookup
    every.keys("guang")
    assert lookup.is_open()
    assert lookup.model.index(0).data() == "广州"
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}city") == "c2"
    assert lookup.text() == "广州"
    assert not lookup.is_open()
    assert every.here == f"{A}cities"


@pytest.mark.parametrize("typed", ["cq", "c6", "重", "ＣＨＯＮＧ"])
def test_a_row_is_found_by_initials_value_and_either_language(every, typed):
    lookup = at(every, "city").lookup
    lookup.line.insert(typed)
    lookup.edited.emit(lookup.text())
    assert lookup.model.index(0).data() == "重庆"


def test_escape_leaves_the_list_and_the_answer_alone(every):
    lookup = at(every, "city").lookup
    every.keys("wuhan")
    every.key(Qt.Key.Key_Return)
    at(every, "city")
    every.keys("da")
    every.key(Qt.Key.Key_Escape)
    assert not lookup.is_open()
    assert lookup.text() == "武汉"
    assert every.value(f"{A}city") == "c7"


def test_alt_down_opens_and_arrows_walk(every):
    at(every, "city")
    every.key(Qt.Key.Key_Down, ALT)
    every.key(Qt.Key.Key_Down)
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}city") == "c1"


def test_a_press_opens_the_list_and_a_press_on_a_row_takes_it(every):
    lookup = at(every, "city").lookup
    click(lookup, QPoint(lookup.width() - 20, 20))
    view = lookup._drop.view
    assert view.visualRect(lookup.model.index(3)).height() >= 40
    click(view.viewport(), view.visualRect(lookup.model.index(3)).center())
    assert every.value(f"{A}city") == "c3"
    assert not lookup.is_open()


def test_an_emptied_field_clears_the_answer(every):
    at(every, "city")
    every.keys("wuhan")
    every.key(Qt.Key.Key_Return)
    at(every, "city")
    every.key(Qt.Key.Key_Delete)  # the focus has selected what was there
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}city") == ""


def test_words_that_are_not_in_the_list_hold_one_here(every):
    editor = at(every, "city")
    every.keys("nowhere")
    every.key(Qt.Key.Key_Return)
    assert every.here == f"{A}city"
    assert editor.lookup.standing == "refused"
    assert every.value(f"{A}city") == ""


def test_letters_being_composed_narrow_the_list_already(every):
    lookup = at(every, "city").lookup
    QApplication.sendEvent(lookup.line, QInputMethodEvent("x'a", []))
    assert lookup.is_open()
    assert lookup.model.index(0).data() == "西安"
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}city") == ""
    QApplication.sendEvent(lookup.line, QInputMethodEvent("", []))


def test_what_is_typed_after_a_press_takes_the_place_of_the_answer(every):
    lookup = at(every, "city").lookup
    every.keys("wuhan")
    every.key(Qt.Key.Key_Return)
    click(lookup.line, QPoint(10, 10))
    QApplication.processEvents()
    every.keys("dal")
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}city") == "c11"


# -- several of many


def test_chips_come_by_typing_and_go_by_backspace_and_by_press(every):
    editor = at(every, "cities")
    for typed in ("dalian", "beij"):
        every.keys(typed)
        every.key(Qt.Key.Key_Return)
        at(every, "cities")
    assert every.value(f"{A}cities") == "c0 c11"
    every.key(Qt.Key.Key_Backspace)
    assert every.value(f"{A}cities") == "c0"
    chip = editor.chips.flow.itemAt(0).widget()
    assert chip.height() >= 40
    click(chip, chip.rect().center())
    assert every.value(f"{A}cities") == ""


# -- orders and scales


def test_alt_up_ranks_and_a_press_on_the_arrow_does_too(every):
    editor = at(every, "order")
    editor.rows["p2"].setFocus()
    every.key(Qt.Key.Key_Up, ALT)
    assert every.value(f"{A}order") == "p0 p2 p1"
    row = editor.rows["p0"]
    click(row, QPoint(row.width() - 20, 20))
    assert every.value(f"{A}order") == "p2 p0 p1"


def test_dragging_ranks(every):
    editor = at(every, "order")
    row, goal = editor.rows["p0"], editor.rows["p2"]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    QTest.mouseMove(row, row.mapFromGlobal(goal.mapToGlobal(QPoint(60, 20))))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert every.value(f"{A}order") == "p1 p2 p0"


def test_a_scale_takes_a_number_a_press_and_steps(every):
    editor = at(every, "score")
    every.keys("7.5")
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}score") == "7.5"
    editor = at(every, "score")
    every.key(Qt.Key.Key_Up)
    assert every.value(f"{A}score") == "8"
    click(editor.scale, QPoint(10, 16))
    assert every.value(f"{A}score") == "0"


def test_a_number_beside_the_scale_is_refused_with_its_ends(every):
    editor = at(every, "score")
    every.keys("11")
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}score") == ""
    assert "10" in editor.field.toolTip()


# -- days and times; the clock stands at Friday 2026-11-06, 09:10


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("20261108", "2026-11-08"), ("11-8", "2026-11-08"), ("8", "2026-11-08"), ("+3", "2026-11-09"),
     ("-1", "2026-11-05"), ("明天", "2026-11-07"), ("１１－８", "2026-11-08")],
)  # fmt: skip
def test_a_day_is_typed_as_people_type_it(every, typed, meant):
    editor = at(every, "day")
    editor.field.line.insert(typed)
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}day") == meant
    assert editor.field.text() == meant


def test_the_weekday_and_the_distance_stand_beside_a_day_while_it_is_typed(every):
    editor = at(every, "day")
    every.keys("11-10")
    assert editor.beside.text().startswith("周二")
    assert "4" in editor.beside.text()


def test_the_month_opens_by_key_walks_and_gives_its_day(every):
    editor = at(every, "day")
    every.key(Qt.Key.Key_Down, ALT)
    assert editor.is_open()
    every.key(Qt.Key.Key_Down)
    every.key(Qt.Key.Key_Right)
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}day") == "2026-11-14"
    assert not editor.is_open()


def test_the_month_gives_the_day_that_is_pressed(every):
    editor = at(every, "day")
    click(editor.month, editor.month.rect().center())
    days = editor._panel._days
    place = next(place for place, day in enumerate(days.days()) if day.day == 20)
    assert min(days.box(place).width(), days.box(place).height()) >= 40
    click(days, days.box(place).center())
    assert every.value(f"{A}day") == "2026-11-20"


@pytest.mark.parametrize(("typed", "meant"), [("930", "09:30"), ("1430", "14:30"), ("下午2:05", "14:05")])
def test_a_time_needs_no_colon(every, typed, meant):
    editor = at(every, "clock")
    editor.field.line.insert(typed)
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}clock") == f"{meant}:00.000+08:00"
    assert editor.field.text() == meant


def test_a_moment_is_a_day_and_a_time_without_a_colon(every):
    editor = at(every, "moment")
    editor.field.line.insert("明天 1530")
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}moment").startswith("2026-11-07T15:30")


def test_a_place_says_north_and_east_and_refuses_a_swapped_pair(every):
    editor = at(every, "point")
    every.keys("23.0987 113.3612")
    assert "113.36120" in editor.beside.text()
    every.key(Qt.Key.Key_Return)
    assert every.value(f"{A}point").startswith("23.0987 113.3612")
    editor = at(every, "point")
    editor.field.line.selectAll()
    every.keys("113.3612 23.0987")
    every.key(Qt.Key.Key_Return)
    assert editor.field.standing == "refused"
    assert every.here == f"{A}point"


def test_what_is_to_be_acknowledged_is_ticked_by_a_digit(every):
    at(every, "told")
    every.key(Qt.Key.Key_1)
    assert every.value(f"{A}told") == "OK"


def test_a_recording_goes_through_the_tray(every):
    block = every.view.page.items[f"{A}sound"]
    block._to_tray.click()
    assert every.view.evidence.tray.hasFocus()


# -- tables


def filled_row(every, *cells):
    every.key(Qt.Key.Key_Insert)
    for cell in cells:
        QApplication.focusWidget().insert(cell)
        every.key(Qt.Key.Key_Return)


def rows(every):
    return every.presenter.filled.session.instances(GOODS)


@pytest.fixture(name="table")
def with_one_row(every):
    every.go_to("all", f"{GOODS}[1]/article")
    if not rows(every):
        every.key(Qt.Key.Key_Insert)
    return every


def test_enter_goes_right_and_then_into_the_next_row(table):
    table.key(Qt.Key.Key_Insert)
    table.go_to("all", f"{GOODS}[1]/article")
    for _ in range(3):
        table.key(Qt.Key.Key_Return)
    assert table.here == f"{GOODS}[1]/grade"
    table.key(Qt.Key.Key_Return)
    table.key(Qt.Key.Key_Return)
    assert table.here == f"{GOODS}[2]/article"


def test_control_d_takes_the_cell_above(table):
    table.keys("Cup")
    table.key(Qt.Key.Key_Insert)
    table.key(Qt.Key.Key_D, CONTROL)
    assert table.value(f"{GOODS}[2]/article") == "Cup"
    assert QApplication.focusWidget().text() == "Cup"


def test_control_shift_d_copies_the_row(table):
    table.keys("Cup")
    table.key(Qt.Key.Key_Return)
    table.keys("12")
    table.key(Qt.Key.Key_D, CONTROL | SHIFT)
    assert len(rows(table)) == 2
    assert (table.value(f"{GOODS}[2]/article"), table.value(f"{GOODS}[2]/pieces")) == ("Cup", "12")


def test_control_delete_removes_the_row_and_says_how_to_take_it_back(table):
    table.keys("Cup")
    table.key(Qt.Key.Key_Insert)
    table.keys("Rack")
    table.key(Qt.Key.Key_Delete, CONTROL)
    assert len(rows(table)) == 1
    _, undo = table.told[-1]
    undo()
    assert table.value(f"{GOODS}[2]/article") == "Rack"


def test_lines_of_a_spreadsheet_fill_rows_and_one_undo_takes_them_back(table):
    lines = "Cup\t1,200\t2026-10-08\t一等\r\nRack\tmany\t10-9\tb\r\nBox\t3\t\t\r\n"
    QGuiApplication.clipboard().setText(lines)
    table.key(Qt.Key.Key_V, CONTROL)
    assert [table.value(f"{one}/article") for one in rows(table)] == ["Cup", "Rack", "Box"]
    assert [table.value(f"{one}/pieces") for one in rows(table)] == ["1200", "", "3"]
    assert [table.value(f"{one}/grade") for one in rows(table)] == ["a", "b", ""]
    assert table.value(f"{GOODS}[2]/made") == "2026-10-09"
    text, undo = table.told[-1]
    assert "1" in text  # one cell was not understood
    undo()
    assert len(rows(table)) == 1
    assert table.value(f"{GOODS}[1]/article") == ""


def test_one_cell_from_the_clipboard_is_pasted_as_text(table):
    QGuiApplication.clipboard().setText("Cup")
    table.key(Qt.Key.Key_V, CONTROL)
    assert QApplication.focusWidget().text() == "Cup"
    assert len(rows(table)) == 1


def test_the_sum_of_a_column_stands_under_it(table):
    table.key(Qt.Key.Key_Return)
    table.keys("12")
    table.key(Qt.Key.Key_Return)
    assert table.view.page.items[GOODS]._totals.text().endswith("12")


def test_a_table_inside_a_row_opens_below_it_and_grows(table):
    inner = next(iter(table.view.page.items[GOODS].opened().tables.values()))
    before = len(inner.rows.rows)
    table.view.hands.row_added.emit(inner.reference)
    inner = next(iter(table.view.page.items[GOODS].opened().tables.values()))
    assert len(inner.rows.rows) == before + 1
    assert table.here.startswith(f"{GOODS}[1]/lot[")
    table.keys("L-1")
    table.key(Qt.Key.Key_Return)
    assert table.value(f"{GOODS}[1]/lot[{before + 1}]/code") == "L-1"


def test_narrow_rows_become_cards(table, window):
    table.keys("Cup")
    table.key(Qt.Key.Key_Insert)
    rows_of = table.view.page.items[GOODS].rows
    shown = window(RowsTable(rows_of, table.view.hands, table.hall.clock()), 420, 700)
    assert shown.width() < 520
    assert shown._lines[f"{GOODS}[1]"].card
    assert shown.opened().columns == 1
    shown.resize(700, 700)
    assert not shown._lines[f"{GOODS}[1]"].card
