"""A day's work in every form it takes: workspace, package as folder and archive, batch, single files."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import arrivals, batches, inspections, packages, papers, photos, signed_pdfs
from inspector.trust.certificates import fingerprint
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, Clock, Hall, copied, make

if TYPE_CHECKING:
    from pathlib import Path

VOLUME = 400_000


@dataclass(frozen=True)
class Scene:
    """Where everything lies."""

    sender: Path
    reader: Path  # has taken the batch in
    package: Path
    archive: Path
    volumes: tuple[Path, ...]
    pdfs: dict[Path, str]  # and the notice each is
    signed: dict[Path, str]  # PDFs with officers' signatures, and the notice each is
    originals: dict[Path, str]  # and the evidence each is


def prepare(home: Path) -> Scene:
    """Two editions, an order, photos with previews and a recording larger than a volume."""
    reader = make(home / "reader", Clock(), seed=5)
    card = batches.write_card(reader, home / "reader.inspectorkey")
    hall = Hall(copied(home / "sender"), Clock())
    inspection = hall.completed("12.2A36", *FINDING)
    inspections.reopen(hall.desk, inspection, "改一字")
    inspections.complete(hall.desk, inspection)
    hall.photo(inspection, seed=1)
    hall.photo(inspection, seed=2, name="照片 2.jpg")
    noise = random.Random(3).randbytes(700_000)  # noqa: S311  the same in every run
    photos.take_in(hall.desk, inspection, noise, name="video.mp4", way="file")
    for one in photos.of(hall.desk, inspection):
        photos.make_preview(hall.desk, one.id)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    pdfs, originals = _files(hall, inspection, home)
    signed = _signed(hall, inspection, home)
    packages.make(hall.desk, inspection, home / "package")
    packages.make(hall.desk, inspection, home / "package.zip")
    sent = batches.export(hall.desk, home, batches.Reader(card.recipient), volume_size=VOLUME)
    told = fingerprint(hall.desk.workspace.device_certificate)
    for volume in sent.volumes:
        arrivals.take_in(reader, volume, trust=[told])
    for desk in (reader, hall.desk):
        desk.workspace.idle()
        desk.workspace.close()
    _settle(home / "sender")
    _settle(home / "reader")
    return Scene(
        home / "sender",
        home / "reader",
        home / "package",
        home / "package.zip",
        sent.volumes,
        pdfs,
        signed,
        originals,
    )


def _signed(hall: Hall, inspection: str, home: Path) -> dict[Path, str]:
    """The record, signed by both officers with their keys."""
    record = hall.notice(inspection, "W03")
    for badge in (LEADER, COLLEAGUE):
        signed_pdfs.sign_pdf(hall.desk, record.id, badge, SECRETS[badge])
    path = home / "signed.pdf"
    path.write_bytes(signed_pdfs.pdf(hall.desk, record.id))
    return {path: record.id}


def _files(hall: Hall, inspection: str, home: Path) -> tuple[dict[Path, str], dict[Path, str]]:
    pdfs, originals = {}, {}
    for number, notice in enumerate(papers.of(hall.desk, inspection)):
        path = home / f"paper{number}.pdf"
        path.write_bytes(papers.pdf(hall.desk, notice.id))
        pdfs[path] = notice.id
    for one in photos.of(hall.desk, inspection):
        path = home / f"{one.order}-{one.name}"
        path.write_bytes(hall.desk.workspace.get_blob(one.sha256))
        originals[path] = one.id
    return pdfs, originals


def _settle(folder: Path) -> None:
    """Only the files a closed workspace has."""
    for left in (*folder.glob("*-wal"), *folder.glob("*-shm")):
        left.unlink()


def backup_of(folder: Path, target: Path) -> Path:
    """Another copy, to change as one likes."""
    return type(folder)(shutil.copytree(folder, target))
