"""The preview of pages: which picture is asked for, which is taken, zoom and turning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from inspector.ui.components.pages import PagePreview


@pytest.fixture
def preview(window) -> PagePreview:
    made = PagePreview("现场笔录")
    made.asked = []
    made.wanted.connect(lambda *wish: made.asked.append(wish))
    window(made, 584, 640)
    made.show_document("n1", 3)
    return made


def picture(wide: int) -> QImage:
    image = QImage(wide, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_the_whole_page_fits_and_is_asked_for_once_at_the_screens_resolution(preview):
    assert preview.asked == [("n1", 1, round(96 * preview.scale() * preview.devicePixelRatioF(), 1))]
    assert preview._paper.high <= preview._area.viewport().height()
    preview.show_document("n1", 3)
    assert len(preview.asked) == 1


def test_pages_turn_by_key_and_stop_at_the_ends(preview):
    turned: list[int] = []
    preview.page_changed.connect(turned.append)
    for key in (Qt.Key.Key_PageUp, *[Qt.Key.Key_PageDown] * 3):
        QTest.keyClick(preview._area, key)
    assert turned == [2, 3]
    assert [page for _, page, _ in preview.asked] == [1, 2, 3]


def test_a_larger_page_is_asked_for_anew_and_scrolls(preview):
    before = preview.asked[-1][2]
    QTest.keyClick(preview._area, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(preview._area, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert preview.asked[-1][2] > before
    assert preview._area.verticalScrollBar().maximum() > 0
    QTest.keyClick(preview._area, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.asked[-1][2] == before


def test_a_picture_of_another_page_or_paper_is_passed_over(preview):
    dots = preview.asked[-1][2]
    preview.show_picture("n1", 2, dots, picture(9))
    preview.show_picture("n2", 1, dots, picture(9))
    assert preview._paper.image is None
    preview.show_picture("n1", 1, dots, picture(7))
    assert preview._paper.image.width() == 7


def test_a_picture_that_comes_late_for_another_zoom_does_not_replace_a_better_one(preview):
    first = preview.asked[-1][2]
    preview.step(1)
    preview.show_picture("n1", 1, first, picture(5))
    assert preview._paper.image.width() == 5, "better than nothing"
    preview.show_picture("n1", 1, preview.asked[-1][2], picture(8))
    preview.show_picture("n1", 1, first, picture(5))
    assert preview._paper.image.width() == 8


def test_in_a_low_window_the_page_is_as_wide_as_there_is_room(window):
    made = PagePreview("x")
    window(made, 600, 240)
    made.show_document("n1", 1)
    assert made.scale() > 0.6
    assert made._area.verticalScrollBar().maximum() > 0
