"""The table: an array of ids and pages that come when they are looked at."""

import pytest
from PySide6.QtCore import Qt

from inspector.ui.components import Cell, Column, Problem, ProblemsList, RowsModel, Select, Table

COLUMNS = [
    Column("booth", "展位", 96),
    Column("name", "参展方", stretch=True),
    Column("last", "最近", 120, leaves=500),
]


class Reader:
    """Answers at once, or later when told to."""

    def __init__(self, *, late: bool = False) -> None:
        self.asked, self.waiting, self.late = [], [], late

    def __call__(self, ids, arrived):
        self.asked.append(ids)
        rows = [(Cell(one), Cell(f"公司 {one}"), Cell("—")) for one in ids]
        self.waiting.append(lambda: arrived(rows))
        if not self.late:
            self.waiting.pop()()


@pytest.fixture
def reader():
    return Reader()


def test_the_model_keeps_qts_rules(reader, qtmodeltester):
    model = RowsModel(COLUMNS, reader)
    model.set_ids([str(number) for number in range(300)])
    qtmodeltester.check(model)


def test_only_pages_that_are_looked_at_are_asked_for(reader, window):
    model = RowsModel(COLUMNS, reader)
    model.set_ids([str(number) for number in range(100_000)])
    table = window(Table("展位", model))
    table.grab()
    assert sum(len(ids) for ids in reader.asked) <= 256
    table.scrollToBottom()
    table.grab()
    assert reader.asked[-1][-1] == "99999"


def test_a_page_of_an_older_search_is_dropped():
    reader = Reader(late=True)
    model = RowsModel(COLUMNS, reader)
    model.set_ids(["1", "2"])
    assert model.cell(0, 0) is None
    model.set_ids(["7"])
    model.cell(0, 0)
    for arrive in reader.waiting:
        arrive()
    assert model.cell(0, 0).text == "7"


def test_enter_opens_the_selected_row_and_a_letter_is_passed_on(reader, window, qtbot):
    model = RowsModel(COLUMNS, reader)
    model.set_ids(["A1", "A2", "A3"])
    table = window(Table("展位", model))
    opened, typed = [], []
    table.opened.connect(opened.append)
    table.typed.connect(typed.append)
    table.select("A2")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_B)
    assert opened == ["A3"]
    assert typed == ["b"]


def test_secondary_columns_leave_where_it_is_narrow(reader, window):
    table = window(Table("展位", RowsModel(COLUMNS, reader)), 640, 300)
    assert not table.isColumnHidden(2)
    table.resize(400, 300)
    assert table.isColumnHidden(2)


def test_walking_the_problems_skips_none_when_one_is_mended_on_the_way(window):
    listed, opened = ProblemsList("problems"), []
    window(listed)
    listed.opened.connect(opened.append)

    def stand(keys):
        listed.set_problems([Problem(key, key, "") for key in keys])
        listed.walk()

    for keys in ("abcd", "bcd", "bcd", "bd", "bxd", "b"):
        stand(keys)
    assert opened == ["a", "b", "c", "d", "b", "b"]


def test_what_drops_down_is_as_high_as_a_finger_and_as_wide_as_its_words(window):
    select = Select("campaign")
    window(select)
    select.set_options([("a", "秋季家居博览会（演示）"), ("b", "节日市场专项检查（演示）")], "a")
    assert select.sizeHint().width() > 160
    select.showPopup()
    assert select._drop.view.sizeHintForRow(0) >= 40
