"""Beginning a tour under real keys, on the real store."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework import targets, tours
from inspector.domain.campaign import TargetKind
from inspector.domain.party import Party
from inspector.ui.jobs import ThreadJobs
from inspector.ui.language import Language
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.today.view import TodayView
from inspector.ui.screens.tour.view import TourView
from inspector.ui.theme import Theme
from tests.casework.made_up import COLLEAGUE, LEADER, THIRD
from tests.ui.office import Office, write

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    tours.end(made.desk)
    window(made.frame, 1280, 800)
    made.wiring.begin_tour("")
    yield made
    made.close()


@pytest.fixture
def view(office):
    assert isinstance(office.screen(), TourView)
    return office.screen()


def focused(view):
    return next(row for row in view.officers.rows if row.hasFocus())


def test_digits_pick_officers_and_control_enter_begins(office, view, qtbot):
    badges = [row.choice.value for row in view.officers.rows]
    assert set(badges) == {LEADER, COLLEAGUE, THIRD}
    assert view.officers.all_chosen() == (LEADER,)
    qtbot.keyClicks(focused(view), str(badges.index(COLLEAGUE) + 1))
    assert view.officers.all_chosen() == (LEADER, COLLEAGUE)
    qtbot.keyClick(focused(view), Qt.Key.Key_Return, CONTROL)
    running = tours.running(office.desk)
    assert (running.officers, running.hall, running.kind) == ((LEADER, COLLEAGUE), "12.2", "special")
    assert isinstance(office.screen(), TodayView)


def test_one_officer_is_refused_with_the_reason(office, view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    assert tours.running(office.desk) is None
    assert view._told.isVisible()
    assert view._wrong.text() == "检查人员不得少于两人（行政处罚法第四十二条）。再选一人。"
    assert view.begin.isEnabled()
    view.officers.pick(THIRD)
    assert not view._told.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    assert tours.running(office.desk).officers == (LEADER, THIRD)


def test_a_digit_typed_into_a_field_picks_nobody(office, view, qtbot):
    write(view.task.line, "任")
    qtbot.keyClicks(view.task.line, "2026-12")
    write(view.witness.line, "何芳")
    write(view.unit.line, "展馆服务台")
    assert view.officers.all_chosen() == (LEADER,)
    view.officers.pick(COLLEAGUE)
    qtbot.keyClick(view.unit.line, Qt.Key.Key_Return, CONTROL)
    running = tours.running(office.desk)
    assert running.task_number == "任2026-12"
    assert (running.witness.name, running.witness.unit) == ("何芳", "展馆服务台")


def test_back_begins_nothing(office, view, qtbot):
    qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert tours.running(office.desk) is None
    assert isinstance(office.screen(), TodayView)


def test_what_is_typed_survives_another_language_and_theme(office, view, qtbot):
    write(view.task.line, "任2026-12")
    view.officers.pick(COLLEAGUE)
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert view.begin.words() == "Begin"
    assert view.task.text() == "任2026-12"
    assert view.officers.all_chosen() == (LEADER, COLLEAGUE)


def test_the_booth_the_tour_was_begun_for_is_opened_after_it(office, qtbot):
    booth = office.hall.target("12.2A36")
    office.wiring.open_booth(booth)
    begin = office.screen()
    begin.officers.pick(COLLEAGUE)
    qtbot.keyClick(begin, Qt.Key.Key_Return, CONTROL)
    assert tours.running(office.desk).hall == "12.2"
    assert isinstance(office.screen(), InspectionView)


def test_the_tour_is_of_the_place_it_was_asked_for_and_the_list_follows(office, qtbot):
    targets.add(
        office.desk, office.hall.campaign, TargetKind.ORGANISER, name="主办方", party=Party(name="主办方")
    )
    office.frame.go("inspections")
    office.wiring.begin_tour(office.hall.campaign, "")
    begin = office.screen()
    assert begin.hall.value() == ""
    begin.officers.pick(COLLEAGUE)
    qtbot.keyClick(begin, Qt.Key.Key_Return, CONTROL)
    assert tours.running(office.desk).hall == ""
    listed = office.wiring.presenter("booths").state
    assert [row.kind for row in listed.rows] == [TargetKind.ORGANISER]


def test_it_begins_on_its_own_thread_too(tmp_path, window, qtbot):
    jobs = ThreadJobs()
    office = Office(tmp_path / "workspace", jobs)
    window(office.frame, 1280, 800)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    first = tours.running(office.desk)
    office.wiring.begin_tour("")
    view = office.screen()
    qtbot.waitUntil(lambda: len(view.officers.rows) == 3)
    view.officers.pick(THIRD)
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: jobs.busy == 0)
    assert isinstance(office.screen(), TodayView)
    assert tours.running(office.desk).id != first.id
    jobs.close()
    office.close()
