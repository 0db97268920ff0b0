"""What a package and a batch cost over reading, hashing and writing the same originals, in the same run."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from inspector.casework import arrivals, batches, inspections, packages, photos
from inspector.trust import age
from inspector.trust.certificates import fingerprint
from tests.bench import memory
from tests.casework.made_up import FINDING, Clock, Hall, copied, make, picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk

Line = tuple[str, float | None, float, str, bool]
PHOTOS, BYTES, RUNS = 20, 2_800_000, 5


def rows() -> list[Line]:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        hall = Hall(copied(home / "workspace"), Clock())
        inspection = _twenty_photos(hall)
        reader = make(home / "reader", Clock(), seed=5)
        before = memory.peak()
        lines = [*_packages(hall, inspection, home), *_batches(hall, reader, home, before)]
        hall.close()
        reader.workspace.close()
    return lines


def _twenty_photos(hall: Hall) -> str:
    inspection = hall.completed("12.2A36", *FINDING)
    chance = random.Random(1)  # noqa: S311  the same photos in every run
    for number in range(PHOTOS):
        content = picture(number) + chance.randbytes(BYTES)
        photos.take_in(hall.desk, inspection, content, name=f"IMG_{number:04d}.JPG", way="file")
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    hall.desk.workspace.idle()
    return inspection


def _packages(hall: Hall, inspection: str, home: Path) -> list[Line]:
    """What a seal adds to reading the originals, hashing and writing them, as files or as one."""
    lines: list[Line] = []
    for name, form, write in (("folder", "", _to_files), ("zip", ".zip", _to_one)):
        floor = _least(home, lambda target, write=write: write(hall.desk, inspection, target))
        ours = _least(
            home,
            lambda target, form=form: packages.make(
                hall.desk, inspection, target.with_name(f"{target.name}{form}")
            ),
        )
        title = f"package of {PHOTOS} photos, {name}: ms beyond read, hash, write"
        lines.append((title, None, ours - floor, "<= 300 ms", ours - floor <= 300))
    return lines


def _to_files(desk: Desk, inspection: str, target: Path) -> None:
    target.mkdir()
    for number, one in enumerate(photos.of(desk, inspection)):
        with (target / f"{number}").open("wb") as file:
            _copy(desk, one.sha256, file)
            _down(file)


def _to_one(desk: Desk, inspection: str, target: Path) -> None:
    with target.open("wb") as file:
        for one in photos.of(desk, inspection):
            _copy(desk, one.sha256, file)
        _down(file)


def _copy(desk: Desk, sha256: str, file: BinaryIO) -> None:
    seen = hashlib.sha256()
    for chunk in desk.workspace.open_blob(sha256):
        seen.update(chunk)
        file.write(chunk)


def _down(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _batches(hall: Hall, reader: Desk, home: Path, before: float) -> list[Line]:
    """Writing a batch against reading and encrypting the same bytes, and taking it in."""
    to = batches.Reader(batches.card(reader).recipient)
    hashes = [one.sha256 for one in photos.of(hall.desk, hall.desk.workspace.ids("inspection")[0])]

    def raw(target: Path) -> None:
        with target.open("wb") as file:
            chunks = (chunk for sha256 in hashes for chunk in hall.desk.workspace.open_blob(sha256))
            age.encrypt(chunks, file, to.recipient)
            _down(file)

    def written(target: Path) -> None:
        target.mkdir()
        sent.append(batches.export(hall.desk, target, to))

    sent: list[batches.Sent] = []
    floor, ours = _least(home, raw), _least(home, written)
    (home / "kept").mkdir()
    sent.append(batches.export(hall.desk, home / "kept", to))
    told = fingerprint(hall.desk.workspace.device_certificate)
    began = time.perf_counter()
    for volume in sent[-1].volumes:
        arrivals.take_in(reader, volume, trust=[told])
    taken = (time.perf_counter() - began) * 1000
    size = sent[-1].export.size / 1e6
    grown = memory.peak() - before
    return [
        (f"batch of {size:.0f} MB written", floor, ours, "<= 1.6 x", ours <= 1.6 * floor),
        (
            f"batch of {size:.0f} MB taken in, MB/s",
            None,
            size / taken * 1000,
            ">= 10 MB/s",
            size / taken >= 0.01,
        ),
        ("packages and batches: memory over what the record took, MB", None, grown, "<= 60 MB", grown <= 60),
    ]


def _least(home: Path, work: Callable[[Path], object]) -> float:
    times = []
    for number in range(RUNS):
        place = home / f"out{number}"
        place.mkdir()
        began = time.perf_counter()
        work(place / "it")
        times.append((time.perf_counter() - began) * 1000)
        shutil.rmtree(place)
    return min(times)
