"""What a card holds that an inspection does not have yet: since it began, by the camera's own clock."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from inspector.casework import folders, offering, photos
from inspector.domain.errors import Refused
from inspector.evidence.volumes import Volume
from tests.casework.made_up import MORNING, picture
from tests.casework.test_set_camera_clocks import clock_photo, grain, shot, take

if TYPE_CHECKING:
    from pathlib import Path

    from tests.casework.made_up import Hall


def card(home: Path, *frames: tuple[str, bytes, datetime]) -> Volume:
    folder = home / "card" / "DCIM" / "100DEMO"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content, at in frames:
        (folder / name).write_bytes(content)
        os.utime(folder / name, (at.timestamp(), at.timestamp()))
    return Volume(home / "card", "DEMO", "card")


def names(offer: offering.Offer) -> list[str]:
    return [path.name for path in offer.fresh]


def test_frames_since_the_inspection_began_are_offered(hall: Hall, tmp_path: Path) -> None:
    inspection = hall.open()
    volume = card(
        tmp_path,
        ("old.jpg", picture(1), MORNING - timedelta(hours=1)),
        ("b.jpg", picture(2), MORNING + timedelta(minutes=2)),
        ("a.jpg", picture(3), MORNING + timedelta(minutes=3)),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(40), MORNING + timedelta(minutes=4)),
    )
    offer = offering.look(hall.desk, inspection, volume)
    assert names(offer) == ["b.jpg", "a.jpg", "film.mp4"]
    assert (offer.older, offer.known, offer.device, offer.since) == (1, 0, "Demo One", MORNING)


def test_what_was_taken_in_before_is_skipped_and_another_file_of_that_name_is_not(
    hall: Hall, tmp_path: Path
) -> None:
    inspection = hall.open()
    at = MORNING + timedelta(minutes=2)
    same_size = picture(2)[:-2] + b"\xff\xd8"
    card(tmp_path, ("a.jpg", picture(1), at), ("b.jpg", picture(2), at))
    first, _ = photos.take_in(hall.desk, inspection, picture(1), name="a.jpg", way="card")
    photos.take_in(hall.desk, inspection, same_size, name="b.jpg", way="card")
    offer = offering.look(hall.desk, inspection, Volume(tmp_path / "card", "DEMO", "card"))
    assert (names(offer), offer.known) == (["b.jpg"], 1)
    photos.remove(hall.desk, [first.id])
    assert names(offering.look(hall.desk, inspection, offer.volume)) == ["b.jpg"], "taken out is not new"


def test_a_measured_camera_clock_decides_what_is_new(hall: Hall, tmp_path: Path) -> None:
    inspection = hall.open()
    slow = timedelta(hours=-8)
    frame = shot(grain(1), MORNING + timedelta(minutes=5) + slow)
    volume = card(tmp_path, ("a.jpg", frame, MORNING + timedelta(minutes=5) + slow))
    offer = offering.look(hall.desk, inspection, volume)
    assert (names(offer), offer.older, offer.is_measured) == ([], 1, False)
    take(hall, inspection, clock_photo(hall, slow), "clock.jpg")
    offer = offering.look(hall.desk, inspection, volume)
    assert (names(offer), offer.is_measured) == (["a.jpg"], True)


def test_folders_are_kept_in_the_workspace(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    folders.choose(hall.desk, folders.SCANNER, tmp_path / "scans")
    again = hall.again()
    assert folders.chosen(again.desk) == folders.Folders(None, (tmp_path / "scans").resolve())
    folders.choose(again.desk, folders.SCANNER, None)
    assert folders.chosen(again.desk) == folders.Folders()
    for folder, code in ((tmp_path / "gone", "folder.missing"), (tmp_path, "folder.holds_workspace")):
        with pytest.raises(Refused) as told:
            folders.choose(again.desk, folders.WATCHED, folder)
        assert told.value.code == code
    again.close()
    hall.desk = again.desk
