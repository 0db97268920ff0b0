"""The photo set: order, maker and checker, what is to be known of each photo, what findings still lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector.casework import inspections, late, photo_set, photos
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence, Shows
from tests.casework.made_up import BOOTHS, CLEAN, COLLEAGUE, FINDING, LEADER, picture
from tests.casework.test_set_camera_clocks import grain, shot

if TYPE_CHECKING:
    from tests.casework.made_up import Hall


def flags(hall: Hall, inspection: str) -> dict[str, set[str]]:
    return {one.photo.name: {flag.code for flag in one.flags} for one in photo_set.of(hall.desk, inspection)}


def seen(hall: Hall, inspection: str, seed: int, name: str) -> str:
    id = hall.photo(inspection, seed=seed, name=name)
    photos.make_preview(hall.desk, id)
    return id


def locked(hall: Hall) -> str:
    """A locked record with one photo, and a frame of the camera still to come."""
    inspection = hall.open()
    seen(hall, inspection, 1, "first.jpg")
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    late.declare(hall.desk, inspection, "Demo One", count=1)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    hall.clock.go(minutes=1)
    return inspection


def test_a_photo_moves_to_another_place(hall: Hall) -> None:
    inspection = hall.open()
    first, second, third, fourth = [hall.photo(inspection, seed=seed) for seed in (1, 2, 3, 4)]
    photos.move(hall.desk, fourth, 2)
    assert [one.photo.id for one in photo_set.of(hall.desk, inspection)] == [first, fourth, second, third]
    photos.move(hall.desk, first, 99)
    assert [one.photo.id for one in photo_set.of(hall.desk, inspection)] == [fourth, second, third, first]
    assert not photos.move(hall.desk, first, 4).records
    assert [one.number for one in photo_set.of(hall.desk, inspection)] == [1, 2, 3, 4]


def test_who_made_and_who_checked_are_two_officers(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    photos.note(hall.desk, [photo], maker=COLLEAGUE, checker=LEADER, place="展柜背面")
    kept = hall.desk.workspace.get(Evidence, photo)
    assert (kept.maker, kept.checker, kept.place) == (COLLEAGUE, LEADER, "展柜背面")
    with pytest.raises(Refused) as told:
        photos.note(hall.desk, [photo], checker=COLLEAGUE)
    assert told.value.code == "photo.checker_is_maker"
    with pytest.raises(Refused) as told:
        photos.note(hall.desk, [photo], maker="nobody")
    assert told.value.code == "photo.not_an_officer"


def test_the_same_bytes_in_another_record_are_told_in_both(hall: Hall) -> None:
    one, other = hall.open(BOOTHS[0][0]), hall.open(BOOTHS[1][0])
    seen(hall, one, 1, "here.jpg")
    seen(hall, other, 1, "there.jpg")
    (item,) = photo_set.of(hall.desk, other)
    told = {flag.code: flag.facts for flag in item.flags}
    assert told["elsewhere"] == {"record": hall.inspection(one).number}
    assert "elsewhere" in flags(hall, one)["here.jpg"]


def test_a_copy_sent_on_is_told_beside_its_original_and_in_another_record(hall: Hall) -> None:
    import io

    from PIL import Image

    again = io.BytesIO()
    Image.open(io.BytesIO(picture(1))).resize((120, 90)).save(again, "JPEG", quality=50)
    one, other = hall.open(BOOTHS[0][0]), hall.open(BOOTHS[1][0])
    seen(hall, one, 1, "first.jpg")
    seen(hall, one, 2, "different.jpg")
    for inspection in (one, other):
        record, _ = photos.take_in(hall.desk, inspection, again.getvalue(), name="copy.jpg", way="drop")
        photos.make_preview(hall.desk, record.id)
    here = flags(hall, one)
    assert {"alike", "no_exif"} <= here["copy.jpg"]
    assert "alike" in here["first.jpg"]
    assert "alike" not in here["different.jpg"]
    assert "alike_elsewhere" in flags(hall, other)["copy.jpg"] | here["first.jpg"]


def test_a_photo_after_completing_is_not_in_the_printed_list(hall: Hall) -> None:
    inspection = hall.open()
    seen(hall, inspection, 1, "before.jpg")
    hall.answer(inspection, *FINDING)
    inspections.complete(hall.desk, inspection)
    hall.clock.go(minutes=1)
    seen(hall, inspection, 2, "after.jpg")
    told = flags(hall, inspection)
    assert "not_listed" not in told["before.jpg"]
    assert "not_listed" in told["after.jpg"]
    inspections.reopen(hall.desk, inspection, "补一张照片")
    assert "not_listed" not in flags(hall, inspection)["after.jpg"]


def test_a_late_photo_is_no_part_of_the_photo_sheet(hall: Hall) -> None:
    from inspector.casework import papers

    inspection = hall.completed()
    late.declare(hall.desk, inspection, "Demo One", count=1)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    hall.clock.go(minutes=1)
    declared = seen(hall, inspection, 1, "declared.jpg")
    photos.take_in(hall.desk, inspection, shot(grain(2), hall.clock(), model="Two"), name="b.jpg", way="card")
    notice, _ = papers.issue(hall.desk, inspection, papers.PHOTO_SHEET)
    sheet = next(one for one in papers.of(hall.desk, inspection) if one.id == notice)
    assert [one["caption"] for one in sheet.facts["photos"]] == ["declared.jpg"]
    assert {"declared_late", "not_listed"} <= flags(hall, inspection)["declared.jpg"]
    assert hall.desk.workspace.get(Evidence, declared).declared


def test_a_photo_sheet_gives_way_when_a_declared_frame_comes(hall: Hall) -> None:
    from inspector.casework import papers

    inspection = locked(hall)
    before, _ = papers.issue(hall.desk, inspection, papers.PHOTO_SHEET)
    assert papers.issue(hall.desk, inspection, papers.PHOTO_SHEET)[0] == before
    seen(hall, inspection, 2, "second.jpg")
    after, _ = papers.issue(hall.desk, inspection, papers.PHOTO_SHEET)
    standing = hall.notice(inspection, papers.PHOTO_SHEET)
    assert (standing.id, len(standing.facts["photos"])) == (after, 2)
    assert before != after


def test_findings_say_which_of_the_seven_photos_they_lack(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *FINDING)

    def lacks() -> tuple[Shows, ...]:
        filled = inspections.filling(hall.desk, inspection)
        (one,) = photo_set.lacking(filled, photos.of(hall.desk, inspection))
        return one.lacks

    assert lacks() == photo_set.MINIMUM
    whole, sign, elsewhere = [hall.photo(inspection, seed=seed) for seed in (1, 2, 3)]
    photos.note(hall.desk, [whole], shows=Shows.WHOLE)
    assert Shows.WHOLE in lacks(), "in the tray it is of no finding yet"
    photos.file(hall.desk, [whole], "/data/marks")
    photos.note(hall.desk, [sign], shows=Shows.OVERVIEW)  # of the booth: for all findings, wherever it lies
    photos.note(hall.desk, [elsewhere], shows=Shows.PRICE)
    photos.file(hall.desk, [elsewhere], "/data/rights")
    assert set(photo_set.MINIMUM) - set(lacks()) == {Shows.WHOLE, Shows.OVERVIEW}


def test_a_clean_record_lacks_nothing(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, ("/data/marks/suspected", "no"))
    assert photo_set.lacking(inspections.filling(hall.desk, inspection), ()) == ()
