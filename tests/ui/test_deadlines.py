"""The list of deadlines: what is due first, opened, suspended, lengthened and ended from the keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import clocks
from inspector.domain.calendar import day_of
from inspector.domain.deadline import Clock
from inspector.domain.notice import Outcome
from inspector.ui.components.label import Label
from inspector.ui.screens.deadlines.rows import DeadlineRow
from inspector.ui.screens.inspection.typed import read_day
from tests.ui.office import Office, write


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    yield made
    made.close()


def begin(office, preset, **ago):
    at = office.hall.clock() - timedelta(**ago)
    inspection = office.hall.open()
    with office.desk.change() as change:
        return clocks.start(office.desk, change, preset, ("inspection", inspection), at).id


def listed(office):
    office.wiring.show_deadlines()
    view = office.screen()
    return view, [row.line.clock.preset for row in view.list.rows.values() if isinstance(row, DeadlineRow)]


def key(which):
    QTest.keyClick(QApplication.focusWidget(), which)


def now(office, clock):
    return office.desk.workspace.get(Clock, clock)


def test_what_is_due_first_stands_at_the_top_and_has_the_focus(office, qtbot):
    begin(office, "T01")
    begin(office, "T02", hours=3)
    view, presets = listed(office)
    assert presets[:2] == ["T02", "T01"]
    first = next(iter(view.list.rows.values()))
    qtbot.waitUntil(first.hasFocus)


def test_enter_opens_the_inspection_it_is_about(office):
    clock = begin(office, "T03")
    view, _ = listed(office)
    view.list.rows[clock].setFocus()
    key(Qt.Key.Key_Return)
    assert office.wiring.presenter("inspection").filled.inspection.id == now(office, clock).subject


def test_a_period_is_ended_with_its_reason_only(office):
    clock = begin(office, "T03")
    view, _ = listed(office)
    view.stop.click()
    view.sheet.act.click()
    assert now(office, clock).is_open
    write(view.sheet.fields[0].line, "证据已返还")
    view.sheet.act.click()
    assert now(office, clock).stopped_why == "证据已返还"
    assert clock not in view.list.rows


def test_f6_suspends_with_the_paper_and_counts_again(office):
    clock = begin(office, "T01")
    view, _ = listed(office)
    view.list.rows[clock].setFocus()
    key(Qt.Key.Key_F6)
    write(view.sheet.fields[0].line, "抽样2026-3")
    view.sheet.act.click()
    assert [(gap.why, gap.paper) for gap in now(office, clock).gaps] == [("testing", "抽样2026-3")]
    office.hall.clock.go(days=3)
    view.suspend.click()
    assert now(office, clock).open_gap is None


def test_an_extension_is_written_with_who_approved_it(office):
    clock = begin(office, "T01")
    due = now(office, clock).due
    view, _ = listed(office)
    view.extend.click()
    assert view.sheet.fields[0].text() == "15"
    write(view.sheet.fields[1].line, "张局")
    view.sheet.act.click()
    assert (now(office, clock).due > due, now(office, clock).extensions[0].approved_by) == (True, "张局")
    assert not view.extend.isEnabled()


def test_what_the_law_does_not_suspend_or_lengthen_is_not_offered(office):
    begin(office, "T03")
    view, _ = listed(office)
    assert (view.suspend.isEnabled(), view.extend.isEnabled()) == (False, False)


def test_today_shows_the_first_ones_and_leads_to_the_list(office):
    begin(office, "T03")
    office.frame.go("today")
    shown = [label.text() for label in office.screen().findChildren(Label)]
    assert "将到期" in shown
    office.screen().deadlines_asked.emit()
    assert office.screen().list.rows


def test_a_list_with_nothing_says_so(office):
    view, presets = listed(office)
    for clock in list(view.list.rows):
        clocks.stop(office.desk, clock, "done")
    office.wiring.presenter("deadlines").load()
    assert set(presets) <= {"T24.plan", "T24.half", "T24.annual"}
    assert view.state.current is None


def test_the_settings_say_which_year_is_missing(office):
    from inspector.ui.screens.deadlines.calendar_card import CalendarCard

    office.frame.go("settings")
    (card,) = office.screen().findChildren(CalendarCard)
    assert "2027" in card._missing.text()
    assert card.take_in.isEnabled()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("+5工作日", "2026-11-13"), ("+5 个工作日", "2026-11-13"), ("+5w", "2026-11-13"),
     ("-1工作日", "2026-11-05"),
     ("+5", "2026-11-11"), ("+0工作日", "2026-11-06"), ("工作日", None)],
)  # fmt: skip
def test_a_day_is_typed_in_working_days(office, typed, meant):
    from inspector.casework.calendars import shipped_calendar

    assert read_day(typed, day_of(office.hall.clock()), shipped_calendar()) == meant


def test_handing_an_order_over_puts_it_on_the_list(office):
    from inspector.casework import papers, signing
    from tests.casework.test_keep_clocks import BY_THE_20TH

    hall = office.hall
    notice = hall.notice(hall.completed("12.2A36", *BY_THE_20TH), papers.ORDER)
    signing.record(hall.desk, notice.id, signing.RECEIVER, "赵现场", Outcome.SIGNED)
    view, presets = listed(office)
    assert presets[0] == "due"
    assert view.state.current.paper.number == notice.number
