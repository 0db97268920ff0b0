"""What is pressed stays under the finger until it is let go, whatever the answers above it show or hide."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.inspecting import M, opened, under_way  # noqa: F401  fixtures

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Finger:
    """Presses a place of the window, as the system would say it; not a widget wherever it is."""

    def __init__(self, screen) -> None:
        self.window = screen.holder.windowHandle()
        self.holder = screen.holder
        self.at = QPoint()

    def press(self, widget) -> None:
        self.at = widget.mapTo(self.holder, widget.rect().center())
        QTest.mousePress(self.window, LEFT, NONE, self.at)

    def release(self) -> None:
        QTest.mouseRelease(self.window, LEFT, NONE, self.at)


@pytest.fixture
def finger(begun):
    found = Finger(begun)
    yield found
    found.release()


@pytest.fixture
def brand(begun):
    """About to press below a number that will be in doubt: a line will come below it."""
    begun.go_to("marks", f"{M}patent")
    begun.keys("ZL2023")
    return begun


def test_a_press_below_an_answer_that_shows_more_is_not_lost(brand, finger):
    table = brand.view.page.items[f"{M}goods"]
    before = table._add.mapTo(brand.holder, QPoint(0, 0))
    finger.press(table._add)
    assert table._add.mapTo(brand.holder, QPoint(0, 0)) == before
    assert brand.view.page.items[f"{M}patent"].question.doubt is None
    rows = len(table.rows.rows)
    finger.release()
    assert brand.view.page.items[f"{M}patent"].question.doubt is not None
    assert len(table.rows.rows) == rows + 1


def test_what_was_held_back_comes_when_the_button_is_up(brand, finger, qtbot):
    finger.press(brand.view.page.area.viewport())
    brand.view.setFocus()
    finger.release()
    block = brand.view.page.items[f"{M}patent"]
    qtbot.waitUntil(lambda: block.question.doubt is not None, timeout=500)
    assert block._doubt.isVisible()


def test_a_row_is_dragged_on_the_screen_while_the_button_is_down(brand, finger):
    from inspector.ui.components import still

    brand.view.page.items[f"{M}licence"].editor.group.rows[0].setProperty(still.DRAGS, True)
    finger.press(brand.view.page.items[f"{M}licence"].editor.group.rows[0])
    assert QApplication.focusWidget().property(still.DRAGS)
    assert not still.is_pressed()
