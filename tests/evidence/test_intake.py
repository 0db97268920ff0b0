import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspector.domain.errors import Refused, Trouble
from inspector.evidence import Taken, intake
from tests.evidence.made import bomb, exif, photo, picture

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 10, 15, 15, 0, tzinfo=CHINA)


def take(source: bytes | Path, name: str = "IMG_0001.jpg") -> Taken:
    return intake(source, name=name, now=NOW)


@pytest.mark.parametrize(
    ("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_photo_is_hashed_and_asked_what_its_camera_says(kind: str, media_type: str) -> None:
    content = photo(kind, orientation=6, offset="+08:00")
    taken = take(content, "IMG.bin")
    assert taken.sha256 == hashlib.sha256(content).hexdigest()
    assert (taken.size, taken.media_type) == (len(content), media_type)
    assert (taken.width, taken.height, taken.orientation) == (240, 320, 6)
    assert taken.taken_at == datetime(2026, 10, 15, 14, 29, 51, tzinfo=CHINA)
    assert taken.taken_zone_known
    assert taken.device == "Demo One"
    assert taken.flags == ()


def test_a_heic_photo_is_read_like_any_other(tmp_path: Path) -> None:
    from pillow_heif import from_pillow

    path = tmp_path / "IMG_2.HEIC"
    from_pillow(picture()).save(path, exif=exif(offset="+08:00").tobytes())
    taken = take(path)
    assert taken.media_type in ("image/heic", "image/heif")
    assert (taken.width, taken.height, taken.flags) == (320, 240, ())
    assert taken.taken_at == datetime(2026, 10, 15, 14, 29, 51, tzinfo=CHINA)


def test_a_file_and_its_bytes_are_the_same_evidence(tmp_path: Path) -> None:
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(photo())
    assert take(path) == take(path.read_bytes())


def test_a_camera_without_a_zone_is_taken_to_keep_the_laptops() -> None:
    taken = take(photo(taken="2026:10:15 14:29:51"))
    assert taken.taken_at == datetime(2026, 10, 15, 14, 29, 51, tzinfo=CHINA)
    assert not taken.taken_zone_known


def test_a_camera_that_knows_its_zone_is_believed() -> None:
    taken = take(photo(taken="2026:10:15 08:29:51", offset="+02:00"))
    assert taken.taken_at == datetime(2026, 10, 15, 14, 29, 51, tzinfo=CHINA)
    assert taken.taken_at.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    "nonsense",
    ["0000:00:00 00:00:00", "2026:13:40 25:61:61", "    :  :     :  :  ", "yesterday", "2026:02:30 10:00:00"],
)
def test_a_time_that_cannot_be_is_no_time(nonsense: str) -> None:
    taken = take(photo(taken=nonsense))
    assert taken.taken_at is None
    assert not taken.taken_zone_known


@pytest.mark.parametrize("offset", ["   :  ", "+99:00", "08:00", "+08:61"])
def test_a_zone_that_cannot_be_is_not_believed(offset: str) -> None:
    taken = take(photo(offset=offset))
    assert taken.taken_at == datetime(2026, 10, 15, 14, 29, 51, tzinfo=CHINA)
    assert not taken.taken_zone_known


def test_a_place_is_written_in_decimal_degrees() -> None:
    taken = take(photo(gps={1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}))
    assert (taken.latitude, taken.longitude) == ("23.106667", "113.360000")
    south = take(photo(gps={1: "S", 2: (33.0, 30.0, 0.0), 3: "W", 4: (70.0, 0.0, 0.0)}))
    assert (south.latitude, south.longitude) == ("-33.500000", "-70.000000")


@pytest.mark.parametrize(
    "gps",
    [
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (10.0, 0.0, 0.0)},
        {1: "?", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)},
        {2: (23.0, 6.0, 24.0), 4: (113.0, 21.0, 36.0)},
        {1: "N", 2: (23.0, 6.0, 24.0)},
        {1: "N", 2: 23.0, 3: "E", 4: 113.0},
    ],
)
def test_a_place_that_cannot_be_is_no_place(gps: dict[int, Any]) -> None:
    taken = take(photo(gps=gps))
    assert (taken.latitude, taken.longitude) == ("", "")


def test_a_place_of_nought_over_nought_is_no_place() -> None:
    content = photo(gps={1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)})
    for degrees in (23, 6, 24):
        content = content.replace(degrees.to_bytes(4) + (1).to_bytes(4), bytes(8))
    assert take(content).latitude == take(content).longitude == ""


def test_an_orientation_that_does_not_exist_counts_as_upright() -> None:
    assert take(photo(picture=picture(), orientation=9)).orientation == 1


def test_what_a_camera_calls_itself_is_made_plain_and_short() -> None:
    taken = take(photo(make="Acme\x1b[31m", model="X" * 500))
    assert taken.device.isprintable()
    assert len(taken.device) <= 130


def test_a_photo_without_metadata_says_so() -> None:
    target = io.BytesIO()
    picture().save(target, "PNG")
    assert take(target.getvalue()).flags == ("no_exif",)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused, match=r"photo\.empty"):
        take(b"")


def test_a_card_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        take(tmp_path / "gone.jpg", "gone.jpg")
    assert caught.value.code == "photo.unreadable"
    assert caught.value.facts["name"] == "gone.jpg"
    assert caught.value.facts["reason"]


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"photo\.unreadable"):
        take(tmp_path)


@pytest.mark.skipif(os.geteuid() != 0, reason="/proc/self/mem answers an input error only to its owner")
def test_a_read_error_in_the_middle_of_a_card_is_told() -> None:
    with pytest.raises(Trouble, match=r"photo\.unreadable"):
        take(Path("/proc/self/mem"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_cut_short_is_kept_and_flagged(kind: str) -> None:
    content = photo(kind, picture=Image.effect_noise((300, 200), 80).convert("RGB"))
    cut = content[: len(content) // 2]
    taken = take(cut)
    assert taken.sha256 == hashlib.sha256(cut).hexdigest()
    assert "truncated" in taken.flags
    assert take(content).flags == ()


def test_a_jpeg_without_its_last_two_bytes_is_cut_short() -> None:
    assert "truncated" in take(photo()[:-2]).flags


def test_a_film_behind_a_photo_does_not_make_it_cut_short() -> None:
    assert take(photo() + os.urandom(5000)).flags == ()


def test_a_photo_broken_at_its_head_is_kept_and_flagged() -> None:
    content = b"\x89PNG\r\n\x1a\n" + os.urandom(300)
    assert "not_decodable" in take(content).flags


@pytest.mark.parametrize("edge", [11_000, 30_000, 60_000])
def test_a_photo_that_would_fill_the_memory_is_kept_and_flagged(edge: int) -> None:
    assert take(bomb(edge, edge), "bomb.png").flags == ("too_large",)


def test_a_renamed_picture_of_another_kind_is_told_apart() -> None:
    target = io.BytesIO()
    picture().save(target, "TIFF")
    taken = take(target.getvalue(), "scan.jpg")
    assert (taken.media_type, taken.flags) == ("image/tiff", ("not_a_photo",))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"not a photo at all", "text/plain"),
        ("这不是照片".encode("gb18030") * 30, "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"),
        (bytes(range(256)), "application/octet-stream"),
        (b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_what_is_named_like_a_photo_and_is_none_is_flagged(content: bytes, media_type: str) -> None:
    taken = take(content, "IMG_0002.JPG")
    assert (taken.media_type, taken.flags) == (media_type, ("not_a_photo",))


def _zipped(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, "<x/>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (b"%PDF-1.7\n", "licence.pdf", "application/pdf"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "talk.wav", "audio/wav"),
        (b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42", "talk.m4a", "audio/mp4"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "film.mp4", "video/mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "film.mov", "video/quicktime"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf", "new.avif", "image/avif"),
        (_zipped("word/document.xml"), "a.docx", "wordprocessingml"),
        (_zipped("xl/workbook.xml"), "a.xlsx", "spreadsheetml"),
    ],
)
def test_films_sound_and_documents_are_told_by_their_bytes(
    content: bytes, name: str, media_type: str
) -> None:
    taken = take(content, name)
    assert media_type in taken.media_type
    assert taken.flags == (("not_a_photo",) if media_type == "image/avif" else ())


def test_a_name_is_only_a_name() -> None:
    assert take(photo(), "C:\\card\\DCIM\\IMG\u202e_1.jpg").name == "IMG_1.jpg"
    assert take(photo(), "../../etc/IMG_2.jpg").name == "IMG_2.jpg"


def test_real_photographs_tell_their_place_and_time(real: Callable[[str], Path]) -> None:
    nikon = "NIKON COOLPIX P6000"
    known = {
        "gps/DSCN0010.jpg": ("2008-10-22T16:28:39+08:00", False, "43.467448", "11.885127", nikon),
        "gps/DSCN0042.jpg": ("2008-10-22T17:00:07+08:00", False, "43.464455", "11.881478", nikon),
        "mobile/HMD_Nokia_8.3_5G.jpg": (
            "2022-08-14T14:12:31+03:00", True, "60.146706", "24.906772", "HMD Global Nokia 8.3 5G",
        ),
        "mobile/jolla.jpg": ("2014-09-21T16:00:56+08:00", False, "", "", "Jolla"),
        "heic/IMG_5195.HEIC": (
            "2021-04-11T15:47:53-05:00", True, "39.051344", "-94.288772", "Apple iPhone 11 Pro Max",
        ),
    }  # fmt: skip
    for name, (taken_at, zone_known, latitude, longitude, device) in known.items():
        taken = take(real(name))
        assert taken.taken_at is not None
        assert taken.taken_at.isoformat() == taken_at
        assert (taken.taken_zone_known, taken.latitude, taken.longitude) == (zone_known, latitude, longitude)
        assert taken.device == device
        assert taken.flags == ()


def test_real_photographs_are_left_as_they_are(real: Callable[[str], Path]) -> None:
    folder = real("README.md").parent
    for path in sorted(folder.glob("*/*")):
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        assert take(path).sha256 == before
        assert hashlib.sha256(path.read_bytes()).hexdigest() == before
