"""The whole window over the real store: it begins, unlocks, and walks from nothing to a tour by keys."""

from functools import partial

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.casework import booths, campaigns, setup, tours
from inspector.domain.errors import Trouble
from inspector.trust.slots import Cost
from inspector.ui import settings
from inspector.ui.jobs import InlineJobs, ThreadJobs
from inspector.ui.language import Language
from inspector.ui.program import Program
from inspector.ui.screens.booths.view import BoothsView
from inspector.ui.screens.campaigns.view import CampaignsView
from inspector.ui.screens.create.view import CreatePage
from inspector.ui.screens.first_run.view import FirstRunPage
from inspector.ui.screens.importing.view import ImportView
from inspector.ui.screens.today.view import TodayView
from inspector.ui.screens.tour.view import TourView
from inspector.ui.screens.unlock.view import UnlockPage
from inspector.ui.theme import Theme
from tests.casework.made_up import COLLEAGUE, LEADER, SECRETS, Clock, Ids, copied
from tests.screens.checks import settle
from tests.ui.office import write
from tests.ui.test_import import drop

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def begun(tmp_path, window, monkeypatch):
    """Opens the program's window on a folder; every window is closed after the test."""
    monkeypatch.setattr(setup, "new_workspace", partial(setup.new_workspace, cost=Cost.for_tests()))
    open_ones = []

    def made(folder, jobs=None, **more):
        program = Program(folder, jobs or InlineJobs(), now=Clock(), new_id=Ids(len(open_ones) + 20), **more)
        open_ones.append(program)
        program.start()
        window(program, 1280, 800)
        return program

    yield made
    for program in open_ones:
        program.close()


def screen(program):
    settle(program)
    return program.wiring.frame.current()


def unlock(program, qtbot, secret):
    page = program.currentWidget()
    page._field.line.clear()
    qtbot.keyClicks(page._field.line, secret)
    qtbot.keyClick(page._field.line, Qt.Key.Key_Return)


def told(program):
    settle(program)
    bar = program.wiring.frame.trouble
    return bar._text.text() if bar.isVisible() else ""


def test_without_a_workspace_it_asks_how_to_begin(begun, tmp_path):
    program = begun(tmp_path / "workspace")
    assert isinstance(program.currentWidget(), FirstRunPage)
    assert not (tmp_path / "workspace").exists()


def test_a_wrong_passphrase_stays_and_the_right_one_opens(begun, tmp_path, qtbot):
    program = begun(copied(tmp_path / "workspace"))
    page = program.currentWidget()
    assert isinstance(page, UnlockPage)
    page._officers.pick(LEADER)
    unlock(program, qtbot, "not the passphrase")
    assert program.currentWidget() is page
    assert program.wiring is None
    unlock(program, qtbot, SECRETS[LEADER])
    assert isinstance(screen(program), TodayView)
    assert program.wiring.desk.officer == LEADER


def test_another_officer_cannot_use_a_colleagues_passphrase(begun, tmp_path, qtbot):
    program = begun(copied(tmp_path / "workspace"))
    program.currentWidget()._officers.pick(COLLEAGUE)
    unlock(program, qtbot, SECRETS[LEADER])
    assert program.wiring is None


def test_it_unlocks_off_the_windows_thread(begun, tmp_path, qtbot):
    jobs = ThreadJobs()
    program = begun(copied(tmp_path / "workspace"), jobs)
    program.currentWidget()._officers.pick(LEADER)
    unlock(program, qtbot, SECRETS[LEADER])
    qtbot.waitUntil(lambda: program.wiring is not None and jobs.busy == 0)
    today = screen(program)
    assert isinstance(today, TodayView)
    assert today.next.hasFocus()


def test_a_second_window_on_the_same_workspace_is_told_so(begun, tmp_path, qtbot):
    folder = copied(tmp_path / "workspace")
    first, second = begun(folder), begun(folder)
    for program in (first, second):
        program.currentWidget()._officers.pick(LEADER)
        unlock(program, qtbot, SECRETS[LEADER])
    assert told(first) == ""
    assert told(second) != ""


def test_from_nothing_to_a_tour(begun, tmp_path, qtbot):
    """First run, a workspace, an exhibition, its list, a tour, the first booth: by keys alone."""
    program = begun(tmp_path / "workspace")
    qtbot.keyClick(program.currentWidget(), Qt.Key.Key_Return)
    _make_the_workspace(program, qtbot)
    _make_the_exhibition(program, qtbot)
    _take_the_list(program, tmp_path, qtbot)
    _begin_the_tour(program, qtbot)
    today = screen(program)
    assert isinstance(today, TodayView)
    assert today.next.words() == "下一个未查 A01"
    qtbot.keyClick(today, Qt.Key.Key_J, CONTROL)
    assert booths.listing(program.wiring.desk, campaigns.all_of(program.wiring.desk)[0].id).rows[0].inspection


def _make_the_workspace(program, qtbot):
    page = program.currentWidget()
    assert isinstance(page, CreatePage)
    for name, text in (
        ("agency", "广州市示例知识产权局"),
        ("agency_en", "Example Office"),
        ("short_name", "穗"),
    ):
        write(page._rows[name].control.line, text)
    officers = (("李明", LEADER), ("陈思", COLLEAGUE))
    for card, (name, badge) in zip(page._officers, officers, strict=True):
        secret = SECRETS[badge]
        values = {"name": name, "badge": badge, "passphrase": secret, "again": secret}
        for field, text in values.items():
            write(card.rows[field].control.line, text)
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    page._sheet._kept.pick("kept")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert isinstance(screen(program), CampaignsView)


def _make_the_exhibition(program, qtbot):
    view = screen(program)
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL)
    write(view.form.name.line, "秋季家居博览会")
    qtbot.keyClicks(view.form.opens.line, "20261105")
    qtbot.keyClicks(view.form.closes.line, "20261109")
    view.form.act.setFocus()
    qtbot.keyClick(view.form.act, Qt.Key.Key_Space)
    assert campaigns.all_of(program.wiring.desk)


def _take_the_list(program, folder, qtbot):
    book = Workbook()
    for row in (
        ("展馆", "展位号", "参展商名称"),
        ("4.1", "A01", "深圳市示例家居"),
        ("4.1", "A02", "宁波示例照明"),
    ):
        book.active.append(row)
    book.save(folder / "名单.xlsx")
    screen(program).importing.click()
    page = screen(program)
    assert isinstance(page, ImportView)
    assert drop(page, folder / "名单.xlsx")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert isinstance(screen(program), CampaignsView)


def _begin_the_tour(program, qtbot):
    qtbot.keyClick(program.wiring.frame, Qt.Key.Key_1, CONTROL)
    today = screen(program)
    qtbot.keyClick(today._tour, Qt.Key.Key_Return)
    page = screen(program)
    assert isinstance(page, TourView)
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert tours.running(program.wiring.desk).hall == "4.1"


@pytest.fixture
def opened(begun, tmp_path, qtbot):
    program = begun(copied(tmp_path / "workspace"), settings_file=tmp_path / "settings.toml")
    program.currentWidget()._officers.pick(LEADER)
    unlock(program, qtbot, SECRETS[LEADER])
    return program


def test_a_letter_typed_over_the_list_finds_the_booth_and_enter_begins_it(opened, qtbot):
    qtbot.keyClick(opened.wiring.frame, Qt.Key.Key_3, CONTROL)
    view = screen(opened)
    assert isinstance(view, BoothsView)
    assert view.rows.rowCount() == 4
    qtbot.keyClick(view.table, Qt.Key.Key_G)
    palette = opened.wiring.find
    assert palette.field.text() == "g"
    palette.field.clear()
    qtbot.keyClicks(palette.field, "122b01")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    rows = booths.listing(opened.wiring.desk, campaigns.all_of(opened.wiring.desk)[0].id).rows
    assert [row.booth for row in rows if row.inspection] == ["12.2B01"]


def test_alt_left_comes_back_from_the_palettes_booth(opened, qtbot):
    qtbot.keyClick(opened.wiring.frame, Qt.Key.Key_3, CONTROL)
    qtbot.keyClick(screen(opened).table, Qt.Key.Key_Return)
    assert not isinstance(screen(opened), BoothsView)
    qtbot.keyClick(opened.wiring.frame, Qt.Key.Key_Left, ALT)
    view = screen(opened)
    assert isinstance(view, BoothsView)
    assert view.rows.cell(0, 2).text == "草稿"


def test_figures_are_copied_from_the_real_day(opened, qtbot):
    qtbot.keyClick(screen(opened), Qt.Key.Key_D, CONTROL)
    assert "11月6日" in QApplication.clipboard().text()
    assert opened.wiring.frame.toast.isVisible()


def test_language_and_theme_are_kept_wherever_they_are_chosen(opened, tmp_path):
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert settings.read(tmp_path / "settings.toml") == (settings.Settings("en", "dark"), None)


def test_what_was_wrong_before_the_window_is_told_in_it(begun, tmp_path, qtbot):
    program = begun(copied(tmp_path / "workspace"))
    program.tell_later(Trouble("settings.unreadable", file="settings.toml"))
    program.currentWidget()._officers.pick(LEADER)
    unlock(program, qtbot, SECRETS[LEADER])
    assert "settings.toml" in told(program)
