"""Importing exhibitors: a file is dropped, its rows are seen in three lists, and taken in one go."""

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector.casework import booths
from inspector.ui.language import Language
from inspector.ui.screens.campaigns.view import CampaignsView
from inspector.ui.screens.importing.view import ImportView
from inspector.ui.theme import Theme
from tests.ui.fakes import choose
from tests.ui.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier
HEAD = ("展馆", "展位号", "参展商名称", "统一社会信用代码")
ROWS = (
    ("4.1", "A01", "深圳市示例家居有限公司", ""),
    ("4.1", "A02", "广东𬭎䶮示例家居有限公司", "91310000MA1FL0EX0A"),
    ("4.1", "", "没有展位的公司", ""),
    ("4.1", "A03", "", ""),
)


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    made.frame.go("campaigns")
    made.wiring.import_list("")
    yield made
    made.close()


@pytest.fixture
def view(office):
    assert isinstance(office.screen(), ImportView)
    return office.screen()


@pytest.fixture
def workbook(tmp_path):
    def made(*rows):
        book = Workbook()
        for row in (HEAD, *rows):
            book.active.append(row)
        book.save(tmp_path / "名单.xlsx")
        return tmp_path / "名单.xlsx"

    return made


def drop(view, *files):
    """The file manager's way: enter, then drop."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(99, 99), action, data, button, none)
    QApplication.sendEvent(view, entered)
    if entered.isAccepted():
        QApplication.sendEvent(view, QDropEvent(QPointF(99, 99), action, data, button, none))
    return entered.isAccepted()


def shown(view, column):
    return [view.model.cell(row, column).text for row in range(view.model.rowCount())]


def test_a_dropped_list_is_shown_before_anything_is_written(office, view, workbook):
    before = booths.listing(office.desk, office.hall.campaign).rows
    assert drop(view, workbook(*ROWS))
    assert [row.text() for row in view.lists.rows] == ["可收 2", "拒收 2", "存疑 1"]
    assert view.lists.chosen() == "refused"
    assert shown(view, 0) == ["4", "5"]
    assert shown(view, 1) == ["展位号", "参展商名称"]
    assert booths.listing(office.desk, office.hall.campaign).rows == before


def test_digits_change_the_list(office, view, workbook, qtbot):
    drop(view, workbook(*ROWS))
    qtbot.keyClicks(view.table, "1")
    assert shown(view, 2) == ["深圳市示例家居有限公司", "广东𬭎䶮示例家居有限公司"]
    qtbot.keyClicks(view.table, "3")
    assert shown(view, 1) == ["统一社会信用代码"]


def test_control_enter_takes_the_rows_and_goes_back(office, view, workbook, qtbot):
    drop(view, workbook(*ROWS))
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    rows = booths.listing(office.desk, office.hall.campaign, hall="4.1").rows
    assert [row.booth for row in rows] == ["A01", "A02"]
    assert isinstance(office.screen(), CampaignsView)
    assert office.frame.toast.isVisible()


def test_a_file_that_is_no_list_says_why_and_another_may_follow(office, view, workbook, tmp_path):
    broken = tmp_path / "名单.csv"
    broken.write_bytes(b"\x00\x01\x02")
    assert drop(view, broken)
    assert view._told.isVisible()
    assert "名单.csv" in view._wrong.text()
    assert view.choose.isVisible()
    drop(view, workbook(*ROWS))
    assert not view._told.isVisible()


def test_nothing_to_take_cannot_be_taken(office, view, workbook, qtbot):
    drop(view, workbook(ROWS[2]))
    assert not view.take.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    assert isinstance(office.screen(), ImportView)


def test_something_that_is_no_file_is_not_accepted(view):
    data = QMimeData()
    data.setText("不是文件")
    entered = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    QApplication.sendEvent(view, entered)
    assert not entered.isAccepted()


def test_control_o_asks_for_a_file_on_either_page(office, view, workbook, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_O, CONTROL)
    choose(view, workbook(*ROWS))
    assert view.model.rowCount() == 2
    qtbot.keyClick(view, Qt.Key.Key_O, CONTROL)
    assert any(dialog.isVisible() for dialog in view.findChildren(QFileDialog))
    for dialog in view.findChildren(QFileDialog):
        dialog.close()


def test_language_and_theme_change_while_rows_are_shown(office, view, workbook, qtbot):
    drop(view, workbook(*ROWS))
    qtbot.keyClicks(view.table, "3")
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert view.lists.rows[0].text() == "Taken 2"
    assert view.lists.chosen() == "doubts"
    assert view.take.words() == "Take 2 booths"
    assert view.model.rowCount() == 1
