"""A photo of the laptop's clock: the camera's skew is a record, its photos are shown with corrected time."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image

from inspector.casework import cameras, inspections, photo_set, photos
from inspector.domain.camera import CameraClock
from inspector.domain.evidence import Evidence, Shows
from tests.casework.made_up import CHINA, CLEAN, MORNING

if TYPE_CHECKING:
    from tests.casework.made_up import Hall


def shot(picture: Image.Image, at: datetime, model: str = "One", serial: str = "") -> bytes:
    tags = Image.Exif()
    tags[271], tags[272] = "Demo", f"Demo {model}"
    tags.get_ifd(34665)[36867] = f"{at:%Y:%m:%d %H:%M:%S}"
    if serial:
        tags.get_ifd(34665)[42033] = serial
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=90, exif=tags)
    return target.getvalue()


def grain(seed: int) -> Image.Image:
    return Image.effect_noise((160, 120), 40 + seed).convert("RGB")


def clock_photo(hall: Hall, ahead: timedelta, **camera: str) -> bytes:
    """The laptop's clock taken with a camera that is so far ahead."""
    code = zxingcpp.create_barcode(cameras.clock(hall.desk), zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(code.to_image(scale=10)).convert("RGB")
    return shot(picture, hall.clock() + ahead, **camera)


def take(hall: Hall, inspection: str, data: bytes, name: str = "a.jpg") -> str:
    record, _ = photos.take_in(hall.desk, inspection, data, name=name, way="card")
    photos.make_preview(hall.desk, record.id)
    return record.id


def test_a_photo_of_the_clock_measures_its_camera(hall: Hall) -> None:
    inspection = hall.open()
    id = take(hall, inspection, clock_photo(hall, timedelta(minutes=3, seconds=12)))
    (measured,) = hall.desk.workspace.rows(CameraClock)
    assert (measured.device, measured.evidence, measured.skew) == ("Demo One", id, timedelta(seconds=192))
    kept = hall.desk.workspace.get(Evidence, id)
    assert (kept.shows, kept.caption) == (Shows.CLOCK, "相机对时：快 3 分 12 秒")


def test_photos_of_that_camera_are_corrected_and_keep_what_it_wrote(hall: Hall) -> None:
    inspection = hall.open()
    ahead = timedelta(hours=-1, seconds=30)
    hall.clock.go(minutes=4)
    before = take(hall, inspection, shot(grain(1), hall.clock() + ahead))
    take(hall, inspection, clock_photo(hall, ahead), "clock.jpg")
    other = take(hall, inspection, shot(grain(2), MORNING, model="Two"))
    items = {item.photo.id: item for item in photo_set.of(hall.desk, inspection)}
    assert items[before].taken_at == hall.clock()
    assert items[before].photo.taken_at == hall.clock() + ahead
    assert items[before].skew == ahead
    assert "clock_off" in {flag.code for flag in items[before].flags}
    assert items[other].skew is None
    assert items[other].taken_at == MORNING


def test_two_bodies_of_one_model_have_clocks_of_their_own(hall: Hall) -> None:
    inspection = hall.open()
    take(hall, inspection, clock_photo(hall, timedelta(minutes=9), serial="B-1"))
    mine = take(hall, inspection, shot(grain(1), MORNING, serial="B-1"))
    hers = take(hall, inspection, shot(grain(2), MORNING, serial="B-2"))
    items = {item.photo.id: item for item in photo_set.of(hall.desk, inspection)}
    assert (items[mine].skew, items[hers].skew) == (timedelta(minutes=9), None)
    assert {one.name: one.skew for one in cameras.seen(hall.desk, inspection)} == {
        "Demo One B-1": timedelta(minutes=9),
        "Demo One B-2": None,
    }


def test_the_nearest_measurement_counts_and_an_old_one_does_not(hall: Hall) -> None:
    inspection = hall.open()
    take(hall, inspection, clock_photo(hall, timedelta(minutes=1)))
    hall.clock.go(days=5)
    take(hall, inspection, clock_photo(hall, timedelta(minutes=2)), "again.jpg")
    first = take(hall, inspection, shot(grain(1), MORNING + timedelta(days=1)))
    last = take(hall, inspection, shot(grain(2), MORNING + timedelta(days=6)))
    late = take(hall, inspection, shot(grain(3), MORNING + timedelta(days=90)))
    items = {item.photo.id: item for item in photo_set.of(hall.desk, inspection)}
    skews = [items[one].skew for one in (first, last, late)]
    assert skews == [timedelta(minutes=1), timedelta(minutes=2), None]


def test_a_colleagues_clock_measures_nothing_here(hall: Hall) -> None:
    inspection = hall.open()
    text = "INSPECTOR-CLOCK another-laptop 2026-11-06T09:10:00.000+08:00"
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(code.to_image(scale=10)).convert("RGB")
    take(hall, inspection, shot(picture, MORNING))
    assert hall.desk.workspace.rows(CameraClock) == []


def test_the_skew_decides_what_is_outside_of_the_inspection(hall: Hall) -> None:
    hall.clock.at = datetime(2026, 11, 6, 9, 10, tzinfo=CHINA)
    inspection = hall.open()
    hall.clock.go(minutes=6)
    wrong = take(hall, inspection, shot(grain(1), hall.clock() - timedelta(days=400)))

    def codes() -> set[str]:
        items = {item.photo.id: item for item in photo_set.of(hall.desk, inspection)}
        return {flag.code for flag in items[wrong].flags}

    assert "outside" in codes()
    take(hall, inspection, clock_photo(hall, timedelta(days=-400)), "clock.jpg")
    assert "outside" not in codes()


def test_skews_are_said_as_papers_say_them() -> None:
    said = [cameras.skew_words(timedelta(seconds=one)) for one in (0.3, 59, -192, 90061, 3600)]
    assert said == ["与电脑一致", "快 59 秒", "慢 3 分 12 秒", "快 1 天 1 小时 1 分 1 秒", "快 1 小时"]


def test_papers_say_whose_time_it_is_and_who_checked(hall: Hall) -> None:
    inspection = hall.open()
    take(hall, inspection, clock_photo(hall, timedelta(minutes=3, seconds=12)), "clock.jpg")
    take(hall, inspection, shot(grain(1), hall.clock() + timedelta(minutes=4, seconds=12)), "corrected.jpg")
    take(hall, inspection, shot(grain(2), hall.clock(), model="Two"), "camera.jpg")
    plain = io.BytesIO()
    grain(3).save(plain, "PNG")
    take(hall, inspection, plain.getvalue(), "laptop.png")
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    facts = hall.notice(inspection, "W03").facts
    told = [(one["clock"], one["taken_at"][11:19], one["maker"], one["checker"]) for one in facts["photos"]]
    assert told[1:] == [
        ("corrected", "09:11:00", "李明", "陈思"),
        ("camera", "09:10:00", "李明", "陈思"),
        ("laptop", "09:10:00", "李明", "陈思"),
    ]
    assert facts["clocks"] == [{"device": "Demo One", "skew": "快 3 分 12 秒"}]
    assert facts["laptop_times"] == "yes"
