"""Typing: what is told when, and what a field shows."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.components import DateField, Field, Labelled, TextArea, composing, read_date

TODAY = date(2026, 11, 6)


def pair(window, *controls):
    holder = QWidget()
    layout = QVBoxLayout(holder)
    for control in controls:
        layout.addWidget(control)
    return window(holder)


def test_a_field_tells_every_stroke_and_commits_once(window, qtbot):
    one, two = Field("a"), Field("b")
    pair(window, one, two)
    strokes, commits = [], []
    one.edited.connect(strokes.append)
    one.committed.connect(commits.append)
    one.setFocus()
    qtbot.keyClicks(one.line, "LC5")
    two.setFocus()
    two.setFocus()
    assert strokes == ["L", "LC", "LC5"]
    assert commits == ["LC5"]


def test_leaving_an_unchanged_field_commits_nothing(window, qtbot):
    one, two = Field("a"), Field("b")
    pair(window, one, two)
    one.set_text("ZL2023")
    commits = []
    one.committed.connect(commits.append)
    one.setFocus()
    two.setFocus()
    assert commits == []


def test_chinese_counts_when_it_is_committed(window):
    field = Field("a")
    pair(window, field)
    strokes = []
    field.edited.connect(strokes.append)
    field.setFocus()
    QApplication.sendEvent(field.line, QInputMethodEvent("shen", []))
    assert composing()
    assert strokes == []
    commit = QInputMethodEvent()
    commit.setCommitString("深")
    QApplication.sendEvent(field.line, commit)
    assert strokes == ["深"]
    assert not composing()


def test_a_value_from_the_record_does_not_disturb_a_composition(window):
    field = Field("a")
    pair(window, field)
    field.setFocus()
    QApplication.sendEvent(field.line, QInputMethodEvent("shen", []))
    field.set_text("别的")
    assert field.text() == ""


def test_a_doubt_keeps_its_icon_while_the_focus_has_the_edge(window):
    field, other = Field("a"), Field("b")
    pair(window, field, other)
    field.stand("doubt", "校验位不符")
    other.setFocus()
    edge = field.grab().toImage().pixelColor(field.width() // 2, 1)
    assert edge == theme.colour("warn")
    field.setFocus()
    edge = field.grab().toImage().pixelColor(field.width() // 2, 1)
    assert edge == theme.colour("accent")
    assert field.line.accessibleDescription() == "校验位不符"


def test_a_reason_stands_below_its_field_and_goes_again(window):
    row = Labelled(Field("a"), "证号", hint="12 位")
    pair(window, row)
    row.say("已有同号")
    assert row.control.standing == "refused"
    row.say("")
    assert row.control.standing == "rest"


def test_a_text_area_grows_with_its_text(window):
    area = TextArea("note", lines=2, most=6)
    pair(window, area)
    before = area.height()
    area.set_text("字\n" * 5)
    assert area.height() > before
    area.set_text("字\n" * 50)
    assert area.height() < 250


def test_control_enter_in_a_text_belongs_to_the_page(window, qtbot):
    area = TextArea("note")
    pair(window, area)
    area.setFocus()
    qtbot.keyClick(area.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert area.text() == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20261110", date(2026, 11, 10)),
        ("2026年11月10日", date(2026, 11, 10)),
        ("26.11.10", date(2026, 11, 10)),
        ("11-10", date(2026, 11, 10)),
        ("1110", date(2026, 11, 10)),
        ("10", date(2026, 11, 10)),
        ("+4", date(2026, 11, 10)),
        ("31/2", None),
        ("明天", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_it_is_written(typed, meant):
    assert read_date(typed, TODAY) == meant


def test_a_date_field_shows_the_whole_date_or_a_doubt(window, qtbot):
    field, other = DateField("期限", TODAY), Field("b")
    pair(window, field, other)
    told = []
    field.date_changed.connect(told.append)
    for typed in ("11-10", "明天"):
        field.setFocus()
        field.line.setText(typed)
        other.setFocus()
    assert told == [date(2026, 11, 10)]
    assert field.standing == "doubt"
