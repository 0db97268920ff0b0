"""A body camera's recording: referred to at once, with its bytes and its hash when the file comes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from inspector.casework import inspections, papers, photo_set, photos, recordings, verifying
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from tests.casework.made_up import COLLEAGUE, MORNING, picture

if TYPE_CHECKING:
    from tests.casework.made_up import Hall

FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(3000)


def noted(**other: object) -> recordings.Recording:
    told = {
        "serial": "ZF-0731",
        "name": "20261106_0910.MP4",
        "begins": MORNING,
        "ends": MORNING + timedelta(minutes=8),
        "officer": COLLEAGUE,
        **other,
    }
    return recordings.Recording(**told)  # type: ignore[arg-type]


def test_a_recording_is_evidence_before_its_file_is_here(hall: Hall) -> None:
    inspection = hall.open()
    id, _ = recordings.refer(hall.desk, inspection, noted())
    record = hall.desk.workspace.get(Evidence, id)
    assert (record.sha256, record.serial, record.maker) == ("", "ZF-0731", COLLEAGUE)
    assert record.ends_at == MORNING + timedelta(minutes=8)
    (item,) = photo_set.of(hall.desk, inspection)
    assert [flag.code for flag in item.flags] == ["awaited"]
    assert verifying.workspace(hall.desk).holds
    assert not photos.make_preview(hall.desk, id).records


def test_the_file_is_known_by_its_name_and_brings_the_hash(hall: Hall) -> None:
    inspection = hall.open()
    id, _ = recordings.refer(hall.desk, inspection, noted())
    other, _ = photos.take_in(hall.desk, inspection, FILM + b"1", name="other.mp4", way="card")
    assert other.id != id
    came, _ = photos.take_in(hall.desk, inspection, FILM, name="20261106_0910.mp4", way="card")
    assert (came.id, came.media_type, came.source) == (id, "video/mp4", "body_camera")
    assert hall.desk.workspace.get_blob(came.sha256) == FILM
    assert [one.id for one in recordings.of(hall.desk.workspace, inspection)] == [id]
    again, _ = photos.take_in(hall.desk, inspection, FILM, name="20261106_0910.mp4", way="card")
    assert again.id != id
    assert "duplicate" in again.flags


def test_a_photo_of_that_name_is_not_the_recording(hall: Hall) -> None:
    inspection = hall.open()
    id, _ = recordings.refer(hall.desk, inspection, noted(name="a.jpg"))
    record, _ = photos.take_in(hall.desk, inspection, picture(), name="a.jpg", way="card")
    assert record.id != id


def test_the_record_names_its_recordings_and_does_not_count_them_as_photos(hall: Hall) -> None:
    inspection = hall.open()
    recordings.refer(hall.desk, inspection, noted())
    hall.photo(inspection)
    hall.answer(inspection, ("/data/rights/present_name", "赵现场"), ("/data/marks/licence", "yes"),
                ("/data/marks/suspected", "no"))  # fmt: skip
    hall.clock.go(minutes=9)
    inspections.complete(hall.desk, inspection)
    facts = hall.notice(inspection, "W03").facts
    assert len(facts["photos"]) == 1
    assert facts["recordings"] == ["ZF-0731 号 20261106_0910.MP4（09:10:00 至 09:18:00，陈思，文件未导入）"]
    assert papers.of(hall.desk, inspection)


def test_the_file_of_a_recording_named_before_the_lock_comes_after_it_and_is_not_late(hall: Hall) -> None:
    inspection = hall.completed()
    id, _ = recordings.refer(hall.desk, inspection, noted())
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    came, _ = photos.take_in(hall.desk, inspection, FILM, name="20261106_0910.MP4", way="card")
    assert (came.id, came.flags) == (id, ())
    with pytest.raises(Refused) as told:
        recordings.refer(hall.desk, inspection, noted(name="another.mp4"))
    assert told.value.code == "inspection.wrong_state"


def test_what_is_noted_of_a_recording_makes_sense(hall: Hall) -> None:
    inspection = hall.open()
    for wrong, code in (
        ({"serial": " "}, "recording.incomplete"),
        ({"ends": MORNING}, "recording.times"),
        ({"officer": "nobody"}, "photo.not_an_officer"),
    ):
        with pytest.raises(Refused) as told:
            recordings.refer(hall.desk, inspection, noted(**wrong))
        assert told.value.code == code
