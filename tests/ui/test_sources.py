"""Cards, cables, folders and the camera: one key takes what is new, a pulled card loses nothing."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from inspector.casework import folders, late, photos
from inspector.domain.evidence import Evidence
from inspector.evidence.volumes import Volume
from inspector.ui.screens.sources.bar import PlugBar
from inspector.ui.screens.sources.presenter import PlugPresenter
from inspector.ui.screens.sources.shooting import ShootingSheet
from inspector.ui.screens.sources.watching import Watching
from tests.casework.made_up import MORNING, picture
from tests.ui.inspecting import opened, under_way  # noqa: F401  fixtures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.inspecting import Inspecting


class Plugged:
    """An inspection, a folder that plays the card, and the line over the page."""

    def __init__(self, begun: Inspecting, home: Path) -> None:
        self.begun, self.card = begun, home / "card"
        self.volumes: tuple[Volume, ...] = ()
        self.told: list[str] = []
        self.bar = PlugBar()
        self.presenter = PlugPresenter(
            self.bar.draw,
            begun.jobs,
            begun.hall.desk,
            begun.id,
            begun.presenter.photos,
            volumes=lambda: self.volumes,
            tell=lambda text, _: self.told.append(text),
        )
        self.presenter.poll()  # nothing is plugged in yet

    def shoot(self, *seeds: int, at=MORNING + timedelta(minutes=3)) -> None:
        folder = self.card / "DCIM" / "100DEMO"
        folder.mkdir(parents=True, exist_ok=True)
        for seed in seeds:
            path = folder / f"IMG_{seed:04}.JPG"
            path.write_bytes(picture(seed))
            os.utime(path, (at.timestamp() + seed, at.timestamp() + seed))

    def plug(self) -> None:
        self.volumes = (Volume(self.card, "EOS_DIGITAL", "card"),)
        self.presenter.poll()

    def pull(self) -> None:
        self.volumes = ()
        shutil.move(self.card, self.card.with_name("pocket"))

    def push_in(self) -> None:
        shutil.move(self.card.with_name("pocket"), self.card)
        self.plug()

    @property
    def taken(self) -> list[str]:
        return [one.name for one in photos.of(self.begun.hall.desk, self.begun.id)]


@pytest.fixture
def plugged(begun, tmp_path):
    return Plugged(begun, tmp_path)


def test_a_card_offers_what_is_new_and_one_key_takes_it(plugged):
    plugged.shoot(1, at=MORNING - timedelta(hours=3))
    plugged.shoot(2, 3)
    plugged.plug()
    assert plugged.bar.isVisibleTo(None) or plugged.bar.state.kind == "offered"
    assert "2 张新照片" in plugged.bar.accessibleName()
    assert "09:10" in plugged.bar.accessibleName()
    plugged.presenter.ask()
    assert plugged.taken == ["IMG_0002.JPG", "IMG_0003.JPG"]
    assert {one.source for one in photos.of(plugged.begun.hall.desk, plugged.begun.id)} == {"card"}
    assert plugged.bar.state.kind == "none"
    assert "可以拔" in plugged.told[-1]


def test_new_frames_of_a_cabled_camera_are_offered_when_asked_again(plugged):
    plugged.shoot(1)
    plugged.plug()
    plugged.presenter.ask()
    plugged.shoot(2)
    plugged.presenter.poll()
    assert plugged.bar.state.kind == "none"
    plugged.presenter.ask()
    assert plugged.bar.state.count == 1
    plugged.presenter.ask()
    assert plugged.taken == ["IMG_0001.JPG", "IMG_0002.JPG"]


def test_a_card_pulled_in_the_middle_says_what_is_safe_and_goes_on_when_it_is_back(plugged, monkeypatch):
    plugged.shoot(1, 2, 3, 4)
    plugged.plug()
    take_in, pulled = photos.take_in, []

    def slow_hand(desk, inspection, source, **how):
        if source.name == "IMG_0003.JPG" and not pulled:
            pulled.append(source)
            plugged.pull()
        return take_in(desk, inspection, source, **how)

    monkeypatch.setattr(photos, "take_in", slow_hand)
    plugged.presenter.take()
    state = plugged.bar.state
    assert (state.kind, state.done, state.left, state.next) == ("pulled", 2, 2, "IMG_0003.JPG")
    assert plugged.taken == ["IMG_0001.JPG", "IMG_0002.JPG"]
    assert [one.name for one in plugged.begun.presenter.state.tray] == plugged.taken, "no broken thumbs left"
    assert "IMG_0003.JPG" in plugged.bar.accessibleName()
    plugged.presenter.poll()
    assert plugged.bar.state.kind == "pulled", "what is safe stays to be read"
    plugged.push_in()
    assert (plugged.bar.state.kind, plugged.bar.state.count) == ("offered", 2)
    plugged.presenter.take()
    assert len(plugged.taken) == 4
    assert len(set(plugged.taken)) == 4


def test_what_is_still_on_a_pulled_card_is_declared_with_one_press(plugged, monkeypatch):
    plugged.shoot(1, 2, 3)
    plugged.plug()
    take_in = photos.take_in

    def slow_hand(desk, inspection, source, **how):
        if source.name == "IMG_0002.JPG":
            plugged.pull()
        return take_in(desk, inspection, source, **how)

    monkeypatch.setattr(photos, "take_in", slow_hand)
    plugged.presenter.take()
    plugged.bar.declared.connect(plugged.presenter.declare)
    plugged.bar.declare.click()
    (owed,) = late.owed(plugged.begun.hall.desk.workspace, plugged.begun.id)
    assert (owed.declared.device, owed.declared.count) == ("Demo One", 2)


def test_one_broken_file_stays_with_its_reason_and_the_others_go_on(plugged):
    plugged.shoot(1, 2, 3)
    (plugged.card / "DCIM" / "100DEMO" / "IMG_0002.JPG").write_bytes(b"")
    at = (MORNING + timedelta(minutes=4)).timestamp()
    os.utime(plugged.card / "DCIM" / "100DEMO" / "IMG_0002.JPG", (at, at))
    plugged.plug()
    plugged.presenter.take()
    assert plugged.taken == ["IMG_0001.JPG", "IMG_0003.JPG"]
    assert [one.name for one in plugged.begun.presenter.state.tray if one.state == "flagged"] == [
        "IMG_0002.JPG"
    ]


def test_a_camera_whose_clock_is_wrong_is_told_so(plugged):
    plugged.shoot(1, 2, at=MORNING - timedelta(days=300))
    plugged.plug()
    assert plugged.bar.state.kind == "old"
    assert "时钟" in plugged.bar.accessibleName()


class Scanner:
    """The two folders over one inspection, looked into by hand."""

    def __init__(self, begun: Inspecting, home: Path) -> None:
        self.begun, self.filed, self.told = begun, [], []
        for which in (folders.WATCHED, folders.SCANNER):
            (home / which).mkdir()
            folders.choose(begun.hall.desk, which, home / which)
        begun.hall.clock.at -= timedelta(days=3650)  # the files of this test are young, whatever day it is
        self.watching = Watching(begun.jobs, begun.hall.desk, filed=self.filed.append, told=self.told.append)
        self.watching.serve(begun.presenter)

    def look(self) -> None:
        self.watching.poll()
        self.watching.poll()


def test_a_watched_folder_gives_its_files_when_they_stopped_growing(begun, tmp_path):
    scanner = Scanner(begun, tmp_path)
    (tmp_path / "watched" / "a.jpg").write_bytes(picture(1))
    scanner.watching.poll()
    assert photos.of(begun.hall.desk, begun.id) == ()
    scanner.watching.poll()
    scanner.look()
    (record,) = photos.of(begun.hall.desk, begun.id)
    assert (record.name, record.source) == ("a.jpg", "watched")


def test_a_scan_that_is_no_signed_page_lands_in_the_tray_of_the_open_inspection(begun, tmp_path):
    scanner = Scanner(begun, tmp_path)
    scanner.watching.serve(None)
    (tmp_path / "scanner" / "licence.jpg").write_bytes(picture(4, size=(800, 600)))
    scanner.look()
    assert photos.of(begun.hall.desk, begun.id) == ()
    scanner.watching.serve(begun.presenter)
    (record,) = photos.of(begun.hall.desk, begun.id)
    assert (record.name, record.source) == ("licence.jpg", "scanner")
    assert scanner.filed == []


def test_a_scanned_signed_page_finds_its_paper(begun, tmp_path):
    from inspector import notices
    from inspector.casework import papers
    from tests.casework.made_up import BOOTHS

    hall = begun.hall
    other = hall.completed(BOOTHS[1][0])
    page = notices.page_images(papers.pdf(hall.desk, hall.notice(other, "W03").id), 150)[0]
    scanner = Scanner(begun, tmp_path)
    page.save(tmp_path / "scanner" / "page.png")
    scanner.look()
    assert [(one.kind, one.page) for one in scanner.filed] == [("W03", 1)]
    assert photos.of(hall.desk, begun.id) == ()
    assert [one.source for one in hall.desk.workspace.rows(Evidence, parent=other)] == ["scan"]


def test_a_folder_that_is_gone_is_told_once(begun, tmp_path):
    scanner = Scanner(begun, tmp_path)
    shutil.rmtree(tmp_path / "watched")
    scanner.look()
    assert [one.code for one in scanner.told] == ["folder.unreadable"]
    (tmp_path / "watched").mkdir()
    scanner.look()
    assert scanner.told[-1] is None


def test_the_camera_of_the_computer_takes_photos_with_their_time(begun):
    sheet = ShootingSheet(begun.holder, begun.hall.clock)
    sheet.shot.connect(lambda photo: begun.presenter.photos.add_bytes(photo, "camera", ""))
    frame = QImage(322, 240, QImage.Format.Format_RGB32)
    frame.fill(QColor("teal"))
    sheet.open()
    sheet.see(frame)
    QTest.keyClick(sheet, " ")
    sheet.see(frame)
    sheet.press.click()
    one, two = photos.of(begun.hall.desk, begun.id)
    assert (one.source, one.taken_at, one.taken_zone_known) == ("camera", MORNING, True)
    assert (one.width, one.height) == (322, 240)
    assert "no_exif" not in one.flags
    assert two.order == 2
    sheet.close_sheet()
