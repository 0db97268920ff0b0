"""Today under real keys: Enter goes on, Ctrl+J to the neighbour, Ctrl+D copies; no dead ends."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.casework.today import Figures, Owed
from inspector.domain.changed import Changed
from inspector.ui.components.rows import LineRow
from inspector.ui.language import Language
from inspector.ui.screens.today.presenter import Day, State, TodayPresenter, World
from inspector.ui.screens.today.view import TodayView
from inspector.ui.theme import Theme
from tests.screens import hall

CONTROL = Qt.KeyboardModifier.ControlModifier
ROWS = hall.booths(9)
FULL = hall.today(
    unfinished=(ROWS[4], ROWS[7], ROWS[2]),
    returned=ROWS[6:7],
    owed=(Owed("unsigned", ("i7", "i3")),),
    figures=Figures(34, 4, 2, 68),
)
DAY = Day(FULL, ROWS[5], "秋季家居博览会", hall.NAMES, {"t6": "请附吊牌特写。"}, hall.NOW)


class Office:
    def __init__(self, jobs, window, day):
        self.day, self.opened, self.nobody, self.loads, self.asked = day, [], [], 0, []
        self.view = TodayView()
        world = World(self.load, self.opened.append, self.nobody_there, self.copy, self.asked.append)
        self.presenter = TodayPresenter(self.view, jobs, world)
        view, presenter = self.view, self.presenter
        view.opened.connect(self.opened.append)
        view.owed_opened.connect(lambda one: self.asked.append(("papers", one)))
        view.going_on.connect(presenter.go_on)
        view.going_next.connect(presenter.go_next)
        view.nobody.connect(presenter.nobody)
        view.copied.connect(presenter.copy)
        view.tour_asked.connect(lambda: self.asked.append("tour"))
        view.listed.connect(lambda: self.asked.append("list"))
        presenter.load()
        self.frame = window(hall.framed(view, "today"), 1280, 800)

    def load(self):
        self.loads += 1
        return self.day

    def nobody_there(self, target):
        self.nobody.append(target)
        self.day = replace(self.day, next=ROWS[8])
        return Changed(frozenset({("visit", "v1")}))

    def copy(self, day):
        QApplication.clipboard().setText(f"检查 {day.today.figures.inspections} 户")

    def texts(self):
        return {line.accessibleName() for line in self.view.findChildren(LineRow)}


@pytest.fixture
def office(jobs, window):
    return lambda day=DAY: Office(jobs, window, day)


def test_enter_resumes_the_open_booth(office, qtbot):
    made = office()
    assert made.view.resume.hasFocus()
    qtbot.keyClick(made.view.resume, Qt.Key.Key_Return)
    assert made.opened == ["t4"]


def test_the_enter_of_the_number_pad_resumes_too(office, qtbot):
    made = office()
    qtbot.keyClick(made.view.resume, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert made.opened == ["t4"]


def test_control_j_goes_to_the_next_unvisited_neighbour(office, qtbot):
    made = office()
    qtbot.keyClick(made.view, Qt.Key.Key_J, CONTROL)
    assert made.opened == ["t5"]


def test_control_d_copies_the_figures(office, qtbot):
    made = office()
    QApplication.clipboard().clear()
    qtbot.keyClick(made.view, Qt.Key.Key_D, CONTROL)
    assert QApplication.clipboard().text() == "检查 34 户"


def test_nobody_there_is_written_down_and_the_next_one_comes(office, qtbot):
    made = office()
    assert made.view.away.words() == "A102 对方不在"
    qtbot.mouseClick(made.view.away, Qt.MouseButton.LeftButton)
    assert made.nobody == ["t5"]
    assert made.view.away.words() == "A105 对方不在"


def test_every_row_opens_what_it_speaks_of(office, qtbot):
    made = office()
    for line in made.view.findChildren(LineRow):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert sorted(made.opened) == ["t2", "t4", "t7"]
    returned = ("papers", ROWS[6].inspection)  # answered there, not by another inspection
    assert sorted(made.asked) == sorted([("papers", "i7"), returned])


def test_nobody_there_alone_is_nothing_to_resume(office, qtbot):
    made = office(replace(DAY, today=replace(FULL, unfinished=(ROWS[2],))))
    assert not made.view.resume.isVisible()
    assert made.view.next.hasFocus()
    qtbot.keyClick(made.view.next, Qt.Key.Key_J, CONTROL)
    assert made.opened == ["t5"]


def test_an_empty_day_says_what_belongs_here(office):
    made = office(replace(DAY, today=hall.today()))
    assert made.texts() == set()
    assert made.view.next.isVisible()


def test_without_a_tour_enter_begins_one(office, qtbot):
    made = office(replace(DAY, today=hall.today(under_way=False), next=None))
    assert made.view._tour.hasFocus()
    qtbot.keyClick(made.view._tour, Qt.Key.Key_Return)
    assert made.asked == ["tour"]
    assert made.opened == []


def test_what_an_earlier_tour_left_is_shown_also_without_a_tour(office, qtbot):
    made = office(replace(DAY, today=replace(FULL, tour=None), next=None))
    assert len(made.texts()) == 5
    qtbot.keyClick(made.view, Qt.Key.Key_D, CONTROL)
    assert QApplication.clipboard().text() == "检查 34 户"


def test_more_rows_than_fit_lead_to_the_booth_list(office, qtbot):
    made = office(replace(DAY, today=replace(FULL, unfinished=ROWS[:2] * 8)))
    more = [one for one in made.view.findChildren(type(made.view.resume)) if one.words() == "全部检查对象"]
    qtbot.mouseClick(more[0], Qt.MouseButton.LeftButton)
    assert made.asked == ["list"]


def test_any_change_is_read_for(office, jobs):
    made = office()
    before = made.loads
    jobs.changed.emit(Changed(frozenset({("notice", "n1")})))
    assert made.loads == before + 1


def test_language_and_theme_change_while_it_is_open(office):
    made = office()
    Language.current().set("en")
    Theme.current().set_mode("dark")
    assert made.view.resume.words() == "Resume A101"
    assert made.view._counted.text() == "34 checked, 94 booths to go"


def test_room_and_the_last_backup_are_told_with_one_key_to_the_page(jobs, window, qtbot):
    from inspector.casework.room import Level
    from inspector.ui.screens.today.safety import Safety

    view = TodayView()
    window(view)
    view.show(State(replace(DAY, safety=Safety(2_140, Level.PLENTY, 9, 143))))
    said = " ".join(row.accessibleName() for row in view.findChildren(LineRow))
    assert "2,140" in said
    assert "9" in said
    asked = []
    view.backup_asked.connect(lambda: asked.append(True))
    next(one for one in view.findChildren(LineRow) if "2,140" in one.accessibleName()).click()
    assert asked == [True]


def test_a_backup_is_old_after_a_week_or_when_there_is_none():
    from inspector.casework.room import Level
    from inspector.ui.screens.today.safety import Safety

    assert [Safety(1, Level.PLENTY, days).is_old for days in (None, 0, 6, 7)] == [True, False, False, True]
