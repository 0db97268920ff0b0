"""What a text has to be is told while one writes it, not after the field is left."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.inspecting import opened, under_way  # noqa: F401  fixtures
from tests.ui.shipped_under import put_under

REASONS = "/data/outcome_section/outcome_reasons"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def result(begun):
    """The complaint's result, about to be given its reasons."""
    complaint = put_under(
        begun, "complaint", bars="none", statement="yes", acceptance="accept", stage="decided"
    )
    complaint.go_to("outcome_section", "/data/outcome_section/outcome")
    return complaint


def said(screen) -> tuple[str, str]:
    line = screen.view.page.items[REASONS]._length
    return line.text(), line.role


def test_the_length_is_told_before_the_first_letter(result):
    assert said(result) == ("至少 50 字，已写 0 字", "muted")


def test_letters_are_counted_as_they_are_written(result):
    result.go_to("outcome_section", REASONS)
    result.keys("a valve ")
    assert said(result) == ("至少 50 字，已写 7 字", "muted")
    result.keys("is missing from the exhibit, as the expert has found")
    assert said(result) == ("已写 60 字", "ok")


def test_a_short_text_that_is_left_moves_nothing_and_says_it_in_red(result):
    result.go_to("outcome_section", REASONS)
    result.keys("short")
    below = result.view.page.items["/data/outcome_section/approved_by"]
    before = below.y()
    result.key(Qt.Key.Key_Tab)
    assert said(result) == ("至少 50 字，已写 5 字", "danger")
    assert below.y() == before


def test_a_complaint_that_was_withdrawn_needs_ten(result):
    result.key(Qt.Key.Key_5)
    assert result.value("/data/outcome_section/outcome") == "withdrawn"
    assert said(result)[0] == "至少 10 字，已写 0 字"
