"""Tables: what stands under a name belongs to it, in open and in closed rows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from inspector.casework.filling import Filling
from inspector.ui.screens.inspection.cells import in_words, spans
from inspector.ui.screens.inspection.closed_row import ClosedRow
from inspector.ui.screens.inspection.lists import ChipsEditor
from tests.ui.inspecting import opened, under_way  # noqa: F401  fixtures
from tests.xlsform.scenario import Scenario, choices, survey

T = "/data/all/goods"
SURVEY = survey(
    "type | name | label::中文 (zh) | label::English (en) | relevant",
    "begin group | all | 各种 | All |",
    "begin repeat | goods | 商品 | Goods |",
    "select_one grade | grade | 等级 | Grade |",
    "text | why | 原因 | Why | ${grade} = 'b'",
    "dateTime | seen | 时间 | Seen |",
    "select_multiple grade | marks | 标记 | Marks |",
    "end repeat | | | |",
    "end group | | | |",
)
CHOICES = choices(
    "list_name | name | label::中文 (zh) | label::English (en)",
    "grade | a | 一等 | First",
    "grade | b | 二等 | Second",
)


@pytest.fixture
def table(begun):
    """Two rows, the second of them open; 'why' applies in neither."""
    old, now = begun.presenter.filled, begun.hall.clock()
    filled = begun.presenter.filled = Filling(
        old.inspection, Scenario.load(SURVEY, CHOICES), target=old.target, tour=old.tour,
        campaign=old.campaign, officers=old.officers, answers={}, photos={}, now=now,
    )  # fmt: skip
    for name, value in (("grade", "a"), ("seen", "2026-11-06T09:30:00.000+08:00"), ("marks", "a b")):
        filled.answer(f"{T}[1]/{name}", value, now)
    filled.add_row(T, now)
    begun.presenter._section = "/data/all"
    begun.presenter.refresh()
    begun.view.page.items[T].open_row(f"{T}[2]")
    QApplication.processEvents()
    return begun


def test_a_closed_row_knows_its_columns_by_name(table):
    closed = next(one for one in table.view.page.items[T]._lines.values() if isinstance(one, ClosedRow))
    assert closed.names == ["grade", "why", "seen", "marks"]
    assert [one.reference for one in closed.cells] == [
        f"{T}[1]/{name}" for name in ("grade", "seen", "marks")
    ]


def test_moments_and_choices_stand_in_words(table):
    closed = next(one for one in table.view.page.items[T]._lines.values() if isinstance(one, ClosedRow))
    assert [in_words(one) for one in closed.cells] == ["一等", "2026-11-06 09:30", "一等、二等"]


def test_every_control_stands_exactly_under_its_name(table):
    shown = table.view.page.items[T]
    head, opened_row = shown._head, shown.opened()
    wanted = spans(head._shares, head.width() - head._inset)
    for name, place in (("grade", 0), ("seen", 2), ("marks", 3)):
        editor = opened_row.editors[f"{T}[2]/{name}"]
        assert editor.mapTo(shown._card, QPoint(0, 0)).x() == wanted[place][0] + head.x()


def test_several_choices_in_a_row_are_chips_not_a_tall_column(table):
    editor = table.view.page.items[T].opened().editors[f"{T}[2]/marks"]
    assert isinstance(editor, ChipsEditor)
    assert editor.sizeHint().height() <= 40


def test_after_the_only_row_is_gone_the_focus_is_on_adding_one(table):
    table.go_to("all", f"{T}[2]/grade")
    table.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert table.here == f"{T}[1]/grade"
    table.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    add = table.view.page.items[T]._add
    assert add.hasFocus()
    assert add.focus_shown
