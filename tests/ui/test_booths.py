"""The booth list under real keys: thirteen rows, digits that filter, letters that open the palette."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from inspector.casework.booths import BoothState, Listing
from inspector.domain.changed import Changed
from inspector.ui import theme
from inspector.ui.language import Language
from inspector.ui.screens.booths.presenter import BoothsPresenter, Place, World
from inspector.ui.screens.booths.view import EVERY_HALL, BoothsView
from inspector.ui.theme import Theme
from tests.screens import hall
from tests.ui.fakes import FakeView

PLACE = Place("秋季家居博览会", "c1", "4.1", (("3.1", 9), ("4.1", 128)))


class Fair:
    """A booth list over rows in memory."""

    def __init__(self, jobs, view=None, count=128):
        self.rows, self.opened, self.places = hall.booths(count), [], []
        self.view = view or FakeView()
        world = World(self.load, self.opened.append, lambda: hall.NAMES, lambda: hall.NOW)
        self.presenter = BoothsPresenter(self.view, jobs, world, PLACE)

    def load(self, place):
        self.places.append(place)
        return place, Listing(self.rows)


@pytest.fixture
def view():
    return BoothsView()


@pytest.fixture
def fair(jobs, view, window):
    made = Fair(jobs, view)
    for signal, act in (
        (view.opened, made.presenter.open),
        (view.filtered, made.presenter.filter),
        (view.moved_to, made.presenter.select),
        (view.hall_chosen, lambda name: made.presenter.show_hall(None if name == EVERY_HALL else name)),
    ):
        signal.connect(act)
    made.presenter.load()
    made.frame = window(hall.framed(view, "inspections"), 1280, 800)
    return made


def test_thirteen_booths_are_seen_without_scrolling(fair, view):
    seen = view.table.viewport().height() // theme.ROW
    assert seen >= 13
    last = view.table.visualRect(view.rows.index(12, 0))
    assert view.table.viewport().rect().contains(last)


@pytest.mark.parametrize(
    ("digit", "kept"),
    [
        ("2", {BoothState.UNVISITED, BoothState.NOBODY}),
        ("3", {BoothState.FINDING, BoothState.RETURNED}),
        ("4", {BoothState.DRAFT, BoothState.TO_SIGN}),
    ],
)
def test_a_digit_filters_wherever_the_focus_is(fair, view, qtbot, digit, kept):
    qtbot.keyClicks(view.table, digit)
    assert {row.state for row in fair.presenter.state.shown} == kept
    assert view.rows.rowCount() == len(fair.presenter.state.shown) > 0
    view.hall.setFocus()
    qtbot.keyClicks(view.hall, "1")
    assert view.rows.rowCount() == 128


def test_a_letter_asks_for_the_palette_with_it(fair, view, qtbot):
    typed = []
    view.typed.connect(typed.append)
    qtbot.keyClick(view.table, Qt.Key.Key_B)
    assert typed == ["b"]


def test_enter_opens_the_booth_under_the_cursor(fair, view, qtbot):
    assert view.table.hasFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert fair.opened == ["t2"]


def test_the_button_opens_it_too(fair, view, qtbot):
    view.table.select("t5")
    qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    assert fair.opened == ["t5"]


def test_a_press_on_a_row_moves_the_cursor_and_two_open_it(fair, view, qtbot):
    middle = view.table.visualRect(view.rows.index(3, 1)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert fair.presenter.state.selected == "t3"
    qtbot.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseRelease(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert fair.opened == ["t3"]


def test_the_drop_down_shows_another_hall(fair, view, qtbot):
    view.hall.setFocus()
    qtbot.keyClick(view.hall, Qt.Key.Key_Up)
    assert fair.places[-1].hall == "3.1"
    qtbot.keyClick(view.hall, Qt.Key.Key_Up)
    assert fair.places[-1].hall is None
    assert view.hall.currentText() == "全部展馆"


def test_a_list_read_again_stays_where_it_was_scrolled(fair, view, jobs):
    view.table.scrollToBottom()
    before = view.table.verticalScrollBar().value()
    fair.rows = (replace(fair.rows[0], state=BoothState.DRAFT), *fair.rows[1:])
    jobs.changed.emit(Changed(frozenset({("inspection", "i0")})))
    assert view.rows.cell(0, 2).text == "草稿"
    assert view.table.verticalScrollBar().value() == before > 0
    assert view.table.selected_id() == "t0"


def test_what_does_not_concern_booths_is_not_read_for(fair, jobs):
    before = len(fair.places)
    jobs.changed.emit(Changed(frozenset({("number_block", "n1")})))
    assert len(fair.places) == before


def test_a_filter_that_keeps_nothing_says_so_and_gives_the_keys_back(fair, view, qtbot):
    fair.rows = hall.booths(2)
    fair.presenter.load()
    qtbot.keyClicks(view.table, "4")
    assert view._none_kept.isVisible()
    assert not view.start.isEnabled()
    qtbot.keyClicks(view.table, "1")
    assert not view._none_kept.isVisible()
    assert view.rows.rowCount() == 2


def test_without_booths_the_first_step_is_the_list(fair, view, qtbot):
    asked = []
    view.import_asked.connect(lambda: asked.append(True))
    fair.rows = ()
    fair.presenter.load()
    qtbot.mouseClick(view._import, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_the_model_keeps_qts_rules(fair, view, qtmodeltester):
    qtmodeltester.check(view.rows)


def test_the_words_follow_the_language_and_the_rows_stay(fair, view):
    view.table.select("t4")
    Language.current().set("en")
    assert view.rows.cell(4, 2).text == "Draft"
    assert view.rows.headerData(0, Qt.Orientation.Horizontal) == "Booth"
    assert view.hall.currentText().startswith("Hall 4.1")
    assert view.filters.rows[0].text() == "All 128"
    assert view.table.selected_id() == "t4"


def test_the_theme_changes_under_the_open_list(fair):
    light = fair.frame.grab().toImage().pixelColor(500, 500).lightness()
    Theme.current().set_mode("dark")
    assert fair.frame.grab().toImage().pixelColor(500, 500).lightness() < light / 2


def test_an_expired_selection_moves_to_the_first_row(jobs):
    fair = Fair(jobs)
    fair.presenter.load()
    fair.presenter.select("t0")
    fair.presenter.filter("unfinished")
    assert fair.presenter.state.selected == fair.presenter.state.shown[0].target != "t0"
