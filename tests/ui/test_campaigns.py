"""An exhibition is made, its list is brought in, a tour of a hall begins: on the real store."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework import campaigns
from inspector.ui.components.button import Button
from inspector.ui.language import Language
from inspector.ui.screens.campaigns.view import CampaignsView
from inspector.ui.screens.importing.view import ImportView
from inspector.ui.screens.tour.view import TourView
from inspector.ui.theme import Theme
from tests.screens.checks import settle
from tests.ui.office import Office, write

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def new(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs, furnished=False)
    window(made.frame, 1280, 800)
    yield made
    made.close()


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    made.frame.go("campaigns")
    yield made
    made.close()


def pressed(view, words):
    settle(view)
    return next(one for one in view.findChildren(Button) if one.words() == words and one.isVisible())


def fill_in(view, name, opens, closes):
    for field, text in ((view.form.name, name), (view.form.opens, opens), (view.form.closes, closes)):
        field.line.setFocus()
        field.line.selectAll()
        write(field.line, text)
    view.form.act.setFocus()


def test_a_new_workspace_begins_where_an_exhibition_is_made(new):
    assert isinstance(new.screen(), CampaignsView)
    assert pressed(new.screen(), "新建专项").isVisible()


def test_an_exhibition_is_made_with_the_keyboard(new, qtbot):
    view = new.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    assert view.form.name.line.hasFocus()
    fill_in(view, "秋季家居博览会", "20261105", "11-9")
    qtbot.keyClick(view.form.act, Qt.Key.Key_Space)
    made = campaigns.all_of(new.desk)[0]
    assert (made.name, str(made.opens), str(made.closes)) == ("秋季家居博览会", "2026-11-05", "2026-11-09")
    assert not view.form.isVisible()
    assert pressed(view, "导入参展商").isVisible()


def test_closing_before_opening_is_refused_at_the_form_and_the_typing_stays(new, qtbot):
    view = new.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    fill_in(view, "秋季家居博览会", "2026-11-09", "2026-11-05")
    qtbot.mouseClick(view.form.act, Qt.MouseButton.LeftButton)
    assert view.form._wrong.isVisible()
    assert view.form._wrong.text() == "闭幕日期 2026-11-05 早于开幕日期 2026-11-09。"
    assert view.form.name.text() == "秋季家居博览会"
    assert campaigns.all_of(new.desk) == []
    fill_in(view, "秋季家居博览会", "2026-11-05", "2026-11-09")
    qtbot.mouseClick(view.form.act, Qt.MouseButton.LeftButton)
    assert len(campaigns.all_of(new.desk)) == 1


def test_an_exhibition_without_a_name_is_refused(new, qtbot):
    view = new.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    qtbot.mouseClick(view.form.act, Qt.MouseButton.LeftButton)
    assert view.form._wrong.text() == "展会要有名称。"


def test_what_is_not_a_date_is_not_taken_for_none(new, qtbot):
    view = new.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    fill_in(view, "秋季家居博览会", "下周三", "2026-11-09")
    qtbot.mouseClick(view.form.act, Qt.MouseButton.LeftButton)
    assert campaigns.all_of(new.desk) == []
    assert view.form.opens.standing == "doubt"


def test_cancel_closes_the_form_and_the_next_one_is_empty(new, qtbot):
    view = new.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    fill_in(view, "写错了", "2026-11-05", "2026-11-09")
    qtbot.mouseClick(view.form.cancel, Qt.MouseButton.LeftButton)
    assert not view.form.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    assert view.form.name.text() == ""
    assert view.form.opens.value() is None


def test_the_import_button_opens_the_import_page(office, qtbot):
    qtbot.mouseClick(office.screen().importing, Qt.MouseButton.LeftButton)
    assert isinstance(office.screen(), ImportView)
    qtbot.keyClick(office.frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(office.screen(), CampaignsView)


def test_a_hall_begins_a_tour_of_itself(office, qtbot):
    qtbot.mouseClick(pressed(office.screen(), "开始巡查"), Qt.MouseButton.LeftButton)
    assert isinstance(office.screen(), TourView)
    assert office.screen().hall.value() == "12.2"


def test_language_and_theme_change_while_it_is_open(office, qtbot):
    view = office.screen()
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    write(view.form.name.line, "秋季")
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert view.form.act.words() == "Make the campaign"
    assert view.form.name.text() == "秋季"
    assert view._bar._title.text() == "Example Machinery Fair"
