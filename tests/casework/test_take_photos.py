"""Photos: taken in as they are, flagged, filed, taken out of the set and put back."""

import pytest

from inspector.casework import inspections, photos
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from tests.casework.made_up import COLLEAGUE, LEADER, Hall, picture


def test_a_photo_is_durable_with_what_its_camera_says(hall: Hall) -> None:
    inspection = hall.open()
    photo = hall.desk.workspace.get(Evidence, hall.photo(inspection, "/data/marks"))
    assert hall.desk.workspace.get_blob(photo.sha256) == picture(1)
    assert (photo.maker, photo.checker, photo.device) == (LEADER, COLLEAGUE, "Demo One")
    assert photo.taken_at is not None
    assert (photo.width, photo.height, photo.reference, photo.flags) == (160, 120, "/data/marks", ())


def test_a_broken_photo_is_kept_and_flagged(hall: Hall) -> None:
    inspection = hall.open()
    broken, _ = photos.take_in(hall.desk, inspection, picture()[:2000], name="cut.jpg", way="card")
    assert "truncated" in broken.flags
    text, _ = photos.take_in(hall.desk, inspection, b"no photo at all", name="note.jpg", way="card")
    assert "not_a_photo" in text.flags
    assert [record.name for record in photos.of(hall.desk, inspection)] == ["cut.jpg", "note.jpg"]


def test_a_photo_that_does_not_decode_says_so_and_is_kept(hall: Hall) -> None:
    inspection = hall.open()
    whole = picture()
    mangled = whole[:400] + bytes(600) + whole[1000:]
    record, _ = photos.take_in(hall.desk, inspection, mangled, name="mangled.jpg", way="card")
    photos.make_preview(hall.desk, record.id)
    kept = hall.desk.workspace.get(Evidence, record.id)
    assert hall.desk.workspace.get_blob(kept.sha256) == mangled
    assert kept.preview_sha256 or "not_decodable" in kept.flags


def test_an_empty_file_is_refused_and_an_unreadable_one_told(hall: Hall, tmp_path) -> None:
    inspection = hall.open()
    with pytest.raises(Refused) as refused:
        photos.take_in(hall.desk, inspection, b"", name="empty.jpg", way="card")
    assert refused.value.code == "photo.empty"
    with pytest.raises(Trouble) as told:
        photos.take_in(hall.desk, inspection, tmp_path / "gone.jpg", name="gone.jpg", way="card")
    assert told.value.code == "photo.unreadable"
    assert photos.of(hall.desk, inspection) == ()


def test_a_preview_is_a_small_derivative_with_its_own_hash(hall: Hall) -> None:
    inspection = hall.open()
    record, _ = photos.take_in(hall.desk, inspection, picture(size=(1600, 900)), name="a.jpg", way="file")
    assert photos.preview(hall.desk, record.id) is None
    photos.make_preview(hall.desk, record.id)
    made = photos.preview(hall.desk, record.id)
    assert made is not None
    assert made.startswith(b"\xff\xd8")
    assert b"Demo One" not in made
    assert not photos.make_preview(hall.desk, record.id).records


def test_photos_are_filed_and_put_back_into_the_tray(hall: Hall) -> None:
    inspection = hall.open()
    ids = [hall.photo(inspection, seed=seed) for seed in (1, 2, 3)]
    photos.file(hall.desk, ids[:2], "/data/marks")
    assert photos.counts(hall.desk, inspection) == {"/data/marks": 2}
    photos.file(hall.desk, ids[:1], "")
    assert photos.counts(hall.desk, inspection) == {"/data/marks": 1}


def test_a_removed_photo_keeps_its_bytes_and_comes_back(hall: Hall) -> None:
    inspection = hall.open()
    photo = hall.photo(inspection, "/data/marks")
    photos.remove(hall.desk, [photo])
    assert photos.of(hall.desk, inspection) == ()
    assert photos.counts(hall.desk, inspection) == {}
    record = hall.desk.workspace.get(Evidence, photo)
    assert hall.desk.workspace.has_blob(record.sha256)
    photos.restore(hall.desk, [photo])
    assert [one.id for one in photos.of(hall.desk, inspection)] == [photo]


def test_photos_keep_their_order(hall: Hall) -> None:
    inspection = hall.open()
    first = [hall.photo(inspection, seed=seed) for seed in (1, 2)]
    photos.remove(hall.desk, first[:1])
    third = hall.photo(inspection, seed=3)
    photos.restore(hall.desk, first[:1])
    assert [one.id for one in photos.of(hall.desk, inspection)] == [*first, third]


def test_a_photo_is_described(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    photos.describe(hall.desk, photo, caption="展柜正面", proves="商标使用")
    record = hall.desk.workspace.get(Evidence, photo)
    assert (record.caption, record.proves) == ("展柜正面", "商标使用")


def test_a_locked_record_takes_late_photos_marked_so(hall: Hall) -> None:
    inspection = hall.locked()
    late = hall.desk.workspace.get(Evidence, hall.photo(inspection, seed=5))
    assert "late" in late.flags


def test_a_locked_record_changes_nothing_about_its_photos(hall: Hall) -> None:
    inspection = hall.completed()
    photo = hall.photo(inspection)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    for verb in (
        lambda: photos.remove(hall.desk, [photo]),
        lambda: photos.file(hall.desk, [photo], "/data/marks"),
        lambda: photos.describe(hall.desk, photo, caption="x", proves="y"),
    ):
        with pytest.raises(Refused) as told:
            verb()
        assert told.value.code == "inspection.wrong_state"
    photos.make_preview(hall.desk, photo)
    assert photos.preview(hall.desk, photo)


def test_a_voided_inspection_takes_no_photos(hall: Hall) -> None:
    inspection = hall.open()
    inspections.void(hall.desk, inspection, "弄错")
    with pytest.raises(Refused) as told:
        hall.photo(inspection)
    assert told.value.code == "inspection.wrong_state"


def test_the_same_photo_twice_is_flagged(hall: Hall) -> None:
    inspection = hall.open()
    hall.photo(inspection)
    again = hall.desk.workspace.get(Evidence, hall.photo(inspection, name="copy.jpg"))
    assert "duplicate" in again.flags
