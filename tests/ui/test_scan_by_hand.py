"""A hand scanner types wherever the focus is: it fills the barcode, and never picks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.ui import bursts
from tests.ui.scanning import G, P, reading  # noqa: F401  fixture

CODE = "6901234567892"


@pytest.fixture
def keyboard(scan):
    """Keys as they come from outside: to the window, which gives them to whoever has the focus."""
    window = scan.holder.windowHandle()
    scan.view.bursts.fastest = 250  # the machine of the test may be slower than a scanner

    def strike(text: str, *, enter: bool = True) -> None:
        for sign in text:
            QTest.keyClick(window, sign)
        if enter:
            QTest.keyClick(window, Qt.Key.Key_Return)

    return strike


def test_a_scan_beside_every_field_goes_into_the_barcode(scan, keyboard):
    scan.go_to("stock", f"{G}after")
    scan.view.setFocus()
    keyboard(CODE)
    assert scan.value(f"{G}barcode") == CODE
    assert scan.here == f"{G}barcode"
    assert CODE in scan.told[-1][0]


def test_a_scan_over_choices_picks_none_and_leads_nowhere(scan, keyboard, qtbot):
    scan.go_to("subject", f"{P}registered")
    keyboard("1231231231231")
    qtbot.wait(2 * scan.view.bursts.fastest)
    assert scan.value(f"{P}registered") == ""
    assert scan.here == f"{P}registered"
    assert "没有待填的条码" in scan.told[-1][0]


def test_a_digit_of_a_hand_picks_a_moment_later(scan, keyboard, qtbot):
    scan.view.bursts.fastest = bursts.FASTEST
    scan.go_to("subject", f"{P}registered")
    keyboard("1", enter=False)
    qtbot.waitUntil(lambda: scan.value(f"{P}registered") == "yes", timeout=500)
    assert scan.told == []


def test_a_digit_and_enter_at_once_are_both_pressed(scan, keyboard):
    scan.go_to("subject", f"{P}registered")
    keyboard("1")
    assert scan.value(f"{P}registered") == "yes"
    assert scan.here != f"{P}registered"


def test_a_scan_in_a_text_is_text(scan, keyboard):
    scan.go_to("stock", f"{G}after")
    keyboard(CODE, enter=False)
    assert scan.value(f"{G}after") == CODE
    assert scan.value(f"{G}barcode") == ""
