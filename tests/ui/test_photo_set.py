"""The photo set by keyboard: order, description, the seven photos, declarations, recordings, the clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector.casework import inspections, late, photo_set, photos, recordings
from inspector.domain.camera import CameraClock
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.photo_set.clock import ClockSheet
from inspector.ui.screens.photo_set.filming import FilmSheet, read_time
from inspector.ui.screens.photo_set.presenter import PhotoSetPresenter
from inspector.ui.screens.photo_set.view import PhotoSetView
from inspector.ui.screens.viewer.view import ViewerView
from inspector.ui.wiring import Wiring
from inspector.ui.wiring_photos import join
from tests.casework.made_up import BOOTHS, CLEAN, COLLEAGUE, FINDING, LEADER, Clock, Hall, copied, picture
from tests.casework.test_set_camera_clocks import clock_photo, grain, shot, take

if TYPE_CHECKING:
    from inspector.domain.evidence import Evidence

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Sorting:
    """A photo set with three photos on the screen."""

    def __init__(self, hall: Hall, window, inspection: str) -> None:
        self.hall, self.id, self.jobs = hall, inspection, InlineJobs()
        self.told: list[tuple[str, object]] = []
        self.view = PhotoSetView()
        self.holder = QWidget()
        upright = QVBoxLayout(self.holder)
        upright.addWidget(self.view.top)
        upright.addWidget(self.view)
        self.presenter = PhotoSetPresenter(
            self.view, self.jobs, hall.desk, inspection, tell=lambda *said: self.told.append(said)
        )
        join(self.view, self.presenter, self.holder, self.jobs, hall.desk)
        window(self.holder, 1208, 740)
        self.view.list.setFocus()

    def key(self, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    @property
    def names(self) -> list[str]:
        return [one.photo.name for one in photo_set.of(self.hall.desk, self.id)]

    def record(self, number: int) -> Evidence:
        return photo_set.of(self.hall.desk, self.id)[number - 1].photo


@pytest.fixture
def hall(tmp_path):
    made = Hall(copied(tmp_path / "workspace"), Clock())
    yield made
    made.close()


@pytest.fixture
def sorting(hall, window):
    inspection = hall.open()
    hall.answer(inspection, *FINDING)
    for seed in (1, 2, 3):
        hall.photo(inspection, seed=seed, name=f"{seed}.jpg")
    return Sorting(hall, window, inspection)


def test_photos_move_by_key_and_stay_chosen(sorting):
    sorting.key(Qt.Key.Key_Down, ALT)
    assert sorting.names == ["2.jpg", "1.jpg", "3.jpg"]
    sorting.key(Qt.Key.Key_Down, ALT)
    assert sorting.names == ["2.jpg", "3.jpg", "1.jpg"]
    sorting.key(Qt.Key.Key_Down, ALT)
    assert sorting.names == ["2.jpg", "3.jpg", "1.jpg"]


def test_digits_say_what_the_chosen_photos_are_and_findings_say_what_they_lack(sorting):
    sorting.key(Qt.Key.Key_Down, SHIFT)
    sorting.key(Qt.Key.Key_2, ALT)
    sorting.key(Qt.Key.Key_3)
    assert [sorting.record(one).shows for one in (1, 2, 3)] == ["whole", "whole", ""]
    assert sorting.record(1).reference == sorting.presenter.state.sections[1][0] == "/data/marks"
    (finding,) = sorting.presenter.state.findings
    assert (finding.has, finding.of) == (1, 7)
    sorting.key(Qt.Key.Key_0)
    assert sorting.presenter.state.findings[0].has == 0


def test_descriptions_are_typed_photo_after_photo(sorting):
    sorting.key(Qt.Key.Key_Return)
    sorting.type("Sign")
    sorting.key(Qt.Key.Key_Return)
    sorting.type("Where")
    sorting.key(Qt.Key.Key_Return)
    sorting.type("Hall 4.1")
    sorting.key(Qt.Key.Key_Return)
    sorting.type("Second")
    sorting.key(Qt.Key.Key_Escape)
    one, two = sorting.record(1), sorting.record(2)
    assert (one.caption, one.proves, one.place) == ("Sign", "Where", "Hall 4.1")
    assert two.caption == "Second"
    assert sorting.view.list.hasFocus()
    assert sorting.view.list.current == two.id


def test_maker_and_checker_are_two_and_the_refusal_is_told(sorting):
    sorting.key(Qt.Key.Key_Return)
    editor = sorting.view.editor
    editor.noted.emit(editor.key, "checker", LEADER)
    assert sorting.record(1).checker == COLLEAGUE
    assert "李明" in sorting.presenter.state.refusal
    editor.noted.emit(editor.key, "checker", "")
    assert sorting.record(1).checker == ""
    assert sorting.presenter.state.refusal == ""


def test_what_is_taken_out_comes_back(sorting):
    sorting.key(Qt.Key.Key_Delete)
    assert sorting.names == ["2.jpg", "3.jpg"]
    text, undo = sorting.told[-1]
    undo()
    assert sorting.names == ["1.jpg", "2.jpg", "3.jpg"]
    assert "1" in text


def test_the_filter_shows_a_section_or_what_has_a_flag(sorting):
    sorting.key(Qt.Key.Key_2, ALT)
    sorting.presenter.filter("/data/marks")
    assert [one.name for one in sorting.presenter.state.lines] == ["1.jpg"]
    sorting.presenter.filter("tray")
    assert [one.name for one in sorting.presenter.state.lines] == ["2.jpg", "3.jpg"]
    take(sorting.hall, sorting.id, picture(1), "again.jpg")
    sorting.presenter.load()
    sorting.presenter.filter("flagged")
    assert "again.jpg" in [one.name for one in sorting.presenter.state.lines]
    assert sorting.presenter.state.lines[-1].flags[0][0] == "重复"


def test_files_dropped_here_are_taken_in_with_folders(sorting, tmp_path):
    folder = tmp_path / "from a colleague"
    (folder / "inside").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(picture(7))
    (folder / "inside" / "speech.m4a").write_bytes(b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00" + bytes(400))
    (folder / "price list.pdf").write_bytes(b"%PDF-1.4 a list of prices")
    sorting.view._give([str(folder)], "drop")
    assert {"a.jpg", "speech.m4a", "price list.pdf"} <= set(sorting.names)


def test_the_clock_is_shown_and_its_photo_puts_the_camera_right(sorting):
    hall = sorting.hall
    before = take(hall, sorting.id, shot(grain(1), hall.clock() + timedelta(minutes=3), model="Two"), "b.jpg")
    sorting.view.beside.clock_asked.emit()
    (sheet,) = sorting.holder.findChildren(ClockSheet)
    first = sheet.code.text
    hall.clock.go(seconds=1)
    sheet.tick()
    assert sheet.code.text != first
    assert sheet.isVisible()
    sorting.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    take(hall, sorting.id, clock_photo(hall, timedelta(minutes=3), model="Two"), "clock.jpg")
    sorting.presenter.load()
    assert len(hall.desk.workspace.rows(CameraClock)) == 1
    line = next(one for one in sorting.presenter.state.lines if one.key == before)
    assert "校正" in line.time
    assert any("3:00" in one.clock for one in sorting.presenter.state.cameras)


def test_frames_are_declared_and_a_recording_is_noted(sorting):
    beside = sorting.view.beside
    beside.count.set_text("12")
    beside.declare.click()
    (owed,) = late.owed(sorting.hall.desk.workspace, sorting.id)
    assert (owed.declared.device, owed.declared.count) == ("Demo One", 12)
    assert "12" in sorting.presenter.state.owed[0]
    beside.film_asked.emit()
    (sheet,) = sorting.holder.findChildren(FilmSheet)
    for text in ("ZF-0731", "0910.MP4", "0910", "0918"):
        sorting.type(text)
        sorting.key(Qt.Key.Key_Return)
    (film,) = recordings.of(sorting.hall.desk.workspace, sorting.id)
    assert (film.serial, film.name) == ("ZF-0731", "0910.MP4")
    assert film.ends_at - film.taken_at == timedelta(minutes=8)
    assert sorting.presenter.state.films[0].name == "0910.MP4"
    assert not sheet.isVisible()


def test_a_locked_record_shows_its_set_and_marks_what_comes(hall, window, tmp_path):
    inspection = hall.open()
    hall.photo(inspection, name="before.jpg")
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    late.declare(hall.desk, inspection, "Demo One", count=1)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    hall.clock.go(minutes=3)
    sorting = Sorting(hall, window, inspection)
    for seed in (2, 3):
        (tmp_path / f"{seed}.jpg").write_bytes(picture(seed))
    sorting.view._give([str(tmp_path / "2.jpg"), str(tmp_path / "3.jpg")], "file")
    flags = {one.name: [short for short, _ in one.flags] for one in sorting.presenter.state.lines}
    assert "迟到，锁定前已申报" in flags["2.jpg"]
    assert "迟到，未申报" in flags["3.jpg"]
    assert not sorting.view.beside.declare.isVisibleTo(sorting.view)
    sorting.view.list._choose(photos.of(hall.desk, inspection)[0].id)
    sorting.key(Qt.Key.Key_1)
    assert sorting.presenter.state.refusal
    assert sorting.record(1).shows == ""


def test_times_are_read_as_they_are_written_down(hall):
    now = hall.clock()
    read = [read_time(text, now) for text in ("0910", "9:10:30", "09：10", "2510", "9", "")]
    assert [f"{one:%H:%M:%S}" if one else "" for one in read] == [
        "09:10:00",
        "09:10:30",
        "09:10:00",
        "",
        "",
        "",
    ]


def test_f5_leads_there_from_the_checklist_and_from_the_papers(hall, window):
    wiring = Wiring(hall.desk, InlineJobs())
    wiring.start()
    window(wiring.frame, 1280, 800)
    draft, done = hall.open(), hall.completed(BOOTHS[1][0])
    for inspection in (draft, done):
        wiring.open_inspection(inspection)
        below = type(wiring.frame.current())
        QTest.keyClick(QApplication.focusWidget() or wiring.frame, Qt.Key.Key_F5)
        assert isinstance(wiring.frame.current(), PhotoSetView)
        wiring.frame.back()
        assert type(wiring.frame.current()) is below
        wiring.frame.back()
    wiring.close()


def test_a_recording_without_its_file_is_looked_at_without_harm(sorting):
    noted = recordings.Recording(
        "ZF-0731", "0910.MP4", sorting.hall.clock(), sorting.hall.clock() + timedelta(minutes=1), LEADER
    )
    film, _ = recordings.refer(sorting.hall.desk, sorting.id, noted)
    sorting.presenter.load()
    sorting.view.list.opened.emit(film)
    (viewer,) = sorting.holder.findChildren(ViewerView)
    assert viewer.isVisible()
