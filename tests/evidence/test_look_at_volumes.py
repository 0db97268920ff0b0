"""What is plugged in is found in the lists of mounts; a camera's files lie below DCIM; growing files wait."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.domain.errors import Trouble
from inspector.evidence import volumes
from inspector.evidence.growing import Growing

MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/sda1 rw
95 22 8:17 / /media/li/EOS\\040DIGITAL rw,nosuid - vfat /dev/sdb1 rw
96 22 8:33 / /run/media/li/NIKON rw,nosuid - exfat /dev/sdc1 rw
97 22 0:44 / /mnt/nas rw - cifs //nas/x rw
"""


def test_cards_and_cables_are_told_apart_from_disks(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    (tmp_path / "gvfs" / "mtp:host=HMD_Nokia_8.3_5G_123").mkdir(parents=True)
    (tmp_path / "gvfs" / "smb-share:server=nas").mkdir()
    found = volumes.mounted(mounts, tmp_path)
    assert [(one.name, one.way) for one in found] == [
        ("EOS DIGITAL", "card"),
        ("NIKON", "card"),
        ("HMD Nokia 8.3 5G 123", "cable"),
    ]
    assert volumes.mounted(tmp_path / "none", tmp_path / "none") == ()


def test_frames_lie_below_dcim_of_a_card_and_of_a_phones_memories(tmp_path: Path) -> None:
    for place in ("DCIM/100CANON/IMG_1.JPG", "MISC/x.bin", "Internal storage/DCIM/Camera/p.jpg",
                  "Internal storage/Download/not.jpg", "DCIM/.hidden/h.jpg"):  # fmt: skip
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    found = volumes.frames(volumes.Volume(tmp_path, "x", "card"))
    assert [one.path.name for one in found] == ["IMG_1.JPG", "p.jpg"]
    gone = volumes.Volume(tmp_path / "pulled", "x", "card")
    assert not volumes.is_there(gone)
    with pytest.raises(Trouble) as told:
        volumes.frames(gone)
    assert told.value.code == "photo.unreadable"


def test_a_file_is_told_once_when_it_has_stopped_growing(tmp_path: Path) -> None:
    began = datetime.now(UTC) - timedelta(seconds=5)
    growing = Growing(tmp_path, began)
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"%PDF")
    assert growing.look() == ()
    file.write_bytes(b"%PDF more")
    assert growing.look() == ()
    assert growing.look() == (file,)
    assert growing.look() == ()
    file.write_bytes(b"%PDF another scan of the same name")
    assert growing.look() == ()
    assert growing.look() == (file,)


def test_half_written_empty_and_old_files_wait(tmp_path: Path) -> None:
    for name in ("a.jpg.part", "empty.jpg", "old.jpg"):
        (tmp_path / name).write_bytes(b"" if "empty" in name else b"x")
    growing = Growing(tmp_path, datetime.now(UTC) + timedelta(hours=1))
    fresh = Growing(tmp_path, datetime.now(UTC) - timedelta(seconds=5))
    (tmp_path / "old.jpg").unlink()
    for _ in range(3):
        assert growing.look() == ()
        assert fresh.look() == ()


def test_a_file_copied_with_its_old_date_is_new_here(tmp_path: Path) -> None:
    growing = Growing(tmp_path, datetime.now(UTC) - timedelta(seconds=5))
    copied = tmp_path / "copied.jpg"
    copied.write_bytes(b"x")
    os.utime(copied, (1_000_000_000, 1_000_000_000))
    growing.look()
    assert growing.look() == (copied,)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        Growing(tmp_path / "gone", datetime.now(UTC)).look()
    assert told.value.code == "folder.unreadable"
