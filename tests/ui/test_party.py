"""The party reads this record and nothing else: two keys live, everything else is dead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.frame import Frame
from inspector.ui.jobs import InlineJobs
from inspector.ui.screen import Screen
from inspector.ui.screens.party.presenter import PartyPresenter
from inspector.ui.screens.party.view import PartyView
from inspector.ui.screens.party.world import RecordWorld
from tests.casework.made_up import BOOTHS, FINDING, Clock, Hall, copied

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hall(tmp_path):
    made = Hall(copied(tmp_path / "workspace"), Clock())
    yield made
    made.close()


class Reading:
    """A window with the party's view over it."""

    def __init__(self, hall: Hall, window, inspection: str) -> None:
        self.frame = Frame()
        self.frame.add("today", Screen)
        self.frame.add("inspections", Screen)
        self.frame.go("inspections")
        window(self.frame, 1280, 800)
        self.closed: list[bool] = []
        self.view = PartyView(self.frame)
        self.presenter = PartyPresenter(
            self.view, InlineJobs(), RecordWorld(hall.desk, inspection), lambda: self.closed.append(True)
        )

    @property
    def state(self):
        return self.presenter.state

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.frame, key, modifier)

    def press(self, button) -> None:
        """Where the button is painted, also when it stands on its head."""
        item = self.view._sheet_item if self.view.sheet.isAncestorOf(button) else self.view._strip_item
        at = button.mapTo(item.widget(), button.rect().center())
        point = self.view.mapFromScene(item.mapToScene(at.toPointF()))
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))


@pytest.fixture
def reading(hall, window):
    inspection = hall.completed(BOOTHS[0][0], *FINDING)
    return Reading(hall, window, inspection)


def test_it_hides_everything_else(reading):
    assert reading.view.geometry() == reading.frame.rect()
    assert reading.frame.childAt(20, 20) is reading.view.viewport()
    reading.frame.resize(1000, 700)
    QApplication.processEvents()
    assert reading.view.geometry() == reading.frame.rect()


def test_it_shows_the_issued_record(reading):
    assert reading.state.facts.booth == BOOTHS[0][0]
    assert reading.state.facts.edition == 1
    assert reading.state.pages
    assert reading.state.pages[0].height > reading.state.pages[0].width


def test_the_order_says_what_is_asked(reading):
    assert "立即下架涉案商品" in reading.state.facts.points[1].text.zh


def test_only_two_keys_live(reading):
    before = reading.state
    for key in (Qt.Key.Key_F12, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab):
        reading.key(key)
    for key in (Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_Z):
        reading.key(key, CONTROL)
    assert reading.state == before
    assert reading.view.isVisible()
    assert not reading.frame.cover.isVisible()
    assert reading.frame.here == "inspections"


def test_control_r_turns_the_picture(reading):
    assert reading.view.transform().m11() == pytest.approx(1)
    reading.key(Qt.Key.Key_R, CONTROL)
    assert reading.view.transform().m11() == pytest.approx(-1)
    reading.key(Qt.Key.Key_R, CONTROL)
    assert reading.view.transform().m11() == pytest.approx(1)


def test_f4_takes_the_screen_back(reading):
    reading.key(Qt.Key.Key_F4)
    assert reading.closed == [True]
    assert not reading.view.isVisible()


@pytest.mark.parametrize("turned", [False, True])
def test_a_finger_hits_the_buttons_in_both_directions(reading, turned):
    if turned:
        reading.key(Qt.Key.Key_R, CONTROL)
    reading.press(reading.view.sheet.language)
    assert reading.state.language == "en"
    assert reading.state.pages
    reading.press(reading.view.sheet.larger)
    assert reading.state.larger
    reading.press(reading.view.sheet.done)
    assert reading.state.read_at == "09:15:00"
    reading.press(reading.view.strip._back)
    assert reading.closed == [True]


def test_the_strip_says_what_the_party_sees(reading):
    assert reading.view.strip._words.text().startswith(f"对方正在看：仅 {BOOTHS[0][0]} 现场笔录（中文）")


def test_a_foreign_party_begins_in_english(hall, window):
    inspection = hall.completed(BOOTHS[2][0])
    assert Reading(hall, window, inspection).state.language == "en"


def test_a_record_not_completed_yet_is_shown_as_a_draft(hall, window):
    inspection = hall.open()
    hall.answer(inspection, *FINDING)
    reading = Reading(hall, window, inspection)
    assert reading.state.pages
    assert reading.state.facts.edition == 1
