"""Amounts as people type them, kept exactly, their capitals beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.office import write
from tests.ui.scanning import G, reading  # noqa: F401  fixture


@pytest.mark.parametrize(
    ("typed", "stored", "shown", "capitals"),
    [
        ("12345", "12345", "12,345.00", "壹万贰仟叁佰肆拾伍元整"),
        ("1.2万", "12000", "12,000.00", "壹万贰仟元整"),
        ("３９．８", "39.80", "39.80", "叁拾玖元捌角整"),
        ("1,234,567.89", "1234567.89", "1,234,567.89", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
    ],
)
def test_an_amount_is_stored_exactly_with_its_capitals_beside_it(scan, typed, stored, shown, capitals):
    scan.go_to("stock", f"{G}total")
    write(QApplication.focusWidget(), typed)
    editor = scan.view.page.items[f"{G}total"].editor
    assert editor._label().text() == capitals
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}total"] == stored
    assert editor.field.text() == shown
    assert editor._label().text() == capitals


def test_keys_of_a_keyboard_are_an_amount_too(scan):
    scan.go_to("stock", f"{G}total")
    scan.keys("12,345.6")
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}total"] == "12345.60"


def test_what_is_no_amount_holds_one_at_the_field_and_stays_as_typed(scan):
    scan.go_to("stock", f"{G}total")
    scan.keys("12x")
    scan.key(Qt.Key.Key_Return)
    assert scan.here == f"{G}total"
    editor = scan.view.page.items[f"{G}total"].editor
    assert editor.field.text() == "12x"
    assert editor.field.standing == "refused"


def test_an_amount_in_a_table_shows_its_capitals_while_one_types_and_reads_as_money_after(scan):
    scan.go_to("stock", f"{G}after")
    scan.key(Qt.Key.Key_Insert)
    scan.presenter._show(goal=scan.presenter._goal(f"{G}goods[1]/price"))
    scan.keys("1234.5")
    table = scan.view.page.items[f"{G}goods"]
    editor = table.opened().editors[f"{G}goods[1]/price"]
    assert editor._below.isVisible()
    assert editor._below._words.text() == "壹仟贰佰叁拾肆元伍角整"
    scan.key(Qt.Key.Key_Return)
    assert not editor._below.isVisible()
    assert scan.stored()[f"{G}goods[1]/price"] == "1234.50"


def test_a_press_into_a_number_selects_it_and_typing_takes_its_place(scan, qtbot):
    scan.go_to("stock", f"{G}total")
    scan.keys("300")
    scan.go_to("stock", f"{G}after")
    line = scan.view.page.items[f"{G}total"].editor.field.line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(line.hasSelectedText)
    scan.keys("25")
    assert scan.value(f"{G}total") == "25"


def test_a_second_press_puts_the_cursor(scan, qtbot):
    scan.go_to("stock", f"{G}total")
    scan.keys("300")
    line = scan.view.page.items[f"{G}total"].editor.field.line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.wait(10)
    assert not line.hasSelectedText()


def test_enter_into_a_number_selects_it(scan):
    scan.go_to("stock", f"{G}total")
    scan.keys("300")
    scan.go_to("stock", f"{G}after")
    scan.go_to("stock", f"{G}total")
    scan.keys("7")
    assert scan.value(f"{G}total") == "7"
