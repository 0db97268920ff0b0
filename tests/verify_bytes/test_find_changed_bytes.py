"""The short version of `python -m tests.verify_bytes`; and what a cut log or a cut journal says."""

from pathlib import Path

import pytest

from inspector.domain.evidence import Evidence
from tests.casework.made_up import Clock, Hall
from tests.verify_bytes.__main__ import run
from tests.verify_bytes.places import EXEMPT, KINDS, looked_at, opened
from tests.verify_bytes.scene import Scene, backup_of, prepare


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return prepare(tmp_path_factory.mktemp("scene"))


def test_nothing_is_broken_before_anything_was_changed(scene: Scene) -> None:
    from inspector.casework import verifying, verifying_batches, verifying_packages

    reports = [looked_at(scene.sender), looked_at(scene.reader)]
    reports += [verifying_packages.package(None, one) for one in (scene.package, scene.archive)]
    reports += [verifying_batches.volume(None, one) for one in scene.volumes]
    with opened(scene.sender) as desk:
        reports += [verifying.file(desk, one) for one in (*scene.pdfs, *scene.originals)]
    assert [report.broken for report in reports if not report.holds] == []


def test_changed_bytes_are_found_and_named(scene: Scene) -> None:
    ended, missed = run(scene, 2 * len(KINDS), seed=4)
    assert missed == []
    assert sum(counts.total() for counts in ended.values()) == 2 * len(KINDS)
    assert sum(counts[EXEMPT] for counts in ended.values()) <= 2


def test_photos_cut_short_are_named_by_what_is_missing(scene: Scene, tmp_path: Path) -> None:
    folder = backup_of(scene.sender, tmp_path / "cut")
    path = folder / "photos.db"
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 // 4096 * 4096)
    report = looked_at(folder)
    assert not report.holds
    assert any(one.facts["where"] == "photos.db" for one in report.broken)


def test_a_photo_lost_with_a_cut_log_is_named(scene: Scene, tmp_path: Path) -> None:
    """What the disk had not taken over yet: the copy is made while the program still runs."""
    folder = backup_of(scene.sender, tmp_path / "open")
    hall = Hall(folder, Clock(), seed=60)
    evidence = hall.photo(hall.open("12.2B01"), seed=99)
    sha256 = hall.desk.workspace.get(Evidence, evidence).sha256
    cut = backup_of(folder, tmp_path / "cut")
    hall.close()
    assert (cut / "photos.db-wal").stat().st_size
    (cut / "photos.db-wal").unlink()
    assert [(one.facts["id"], one.facts["reason"]) for one in looked_at(cut).broken] == [
        (sha256, "blob.missing")
    ]
