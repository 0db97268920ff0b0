"""An evidence package: whole or not there, journalled, and every changed byte of it named."""

import errno
import io
import json
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspector.casework import (
    addenda,
    annotating,
    inspections,
    outgoing,
    packages,
    pads,
    papers,
    photos,
    signing,
    verifying_packages,
)
from inspector.domain.annotation import Layer, LayerKind
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.export import BEGUN, DONE, Export
from inspector.domain.notice import Outcome
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, Clock, Hall, copied, make, picture


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Two editions, an order, two photos with previews, signed and locked: made once, copied for each."""
    folder = tmp_path_factory.mktemp("day") / "workspace"
    hall = Hall(copied(folder), Clock())
    made = hall.completed("12.2A36", *FINDING)
    inspections.reopen(hall.desk, made, "改一字")
    inspections.complete(hall.desk, made)
    hall.photo(made, seed=1, name="IMG_0001.JPG")
    hall.photo(made, seed=2, name="IMG_0001.JPG")
    for one in photos.of(hall.desk, made):
        photos.make_preview(hall.desk, one.id)
    hall.sign(made)
    inspections.lock(hall.desk, made)
    hall.close()
    return folder, made


@pytest.fixture
def hall(day: tuple[Path, str], tmp_path: Path) -> Iterator[Hall]:
    made = Hall(Path(shutil.copytree(day[0], tmp_path / "workspace")), Clock(), seed=9)
    yield made
    made.close()


@pytest.fixture
def inspection(day: tuple[Path, str]) -> str:
    return day[1]


@pytest.fixture(scope="module")
def whole(day: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package as a folder, with the same as `p.zip` beside it."""
    home = tmp_path_factory.mktemp("package")
    hall = Hall(Path(shutil.copytree(day[0], home / "workspace")), Clock(), seed=9)
    for name in ("p", "p.zip"):
        _pack(hall, day[1], home / name)
    hall.close()
    return home / "p"


def _pack(hall: Hall, inspection: str, target: Path, **how: object) -> packages.Handed:
    return packages.make(hall.desk, inspection, target, **how)  # type: ignore[arg-type]


def test_a_package_holds_everything_under_safe_and_unique_names(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    target = tmp_path / "package"
    handed = _pack(hall, inspection, target, to="某区人民法院")
    assert sorted(one.name for one in (target / "originals").iterdir()) == [
        "001-IMG_0001.JPG",
        "002-IMG_0001.JPG",
    ]
    assert (target / "originals/002-IMG_0001.JPG").read_bytes() == picture(2)
    pdfs = {one.read_bytes() for one in (target / "documents").iterdir()}
    assert pdfs == {papers.pdf(hall.desk, one.id) for one in papers.of(hall.desk, inspection)}
    assert len(pdfs) == 4  # record and order, in both editions
    versions = {one.read_bytes() for one in (target / "journal").rglob("*.json")}
    assert {one.body for one in hall.desk.workspace.versions(inspection)} <= versions
    assert handed.final
    report = verifying_packages.package(hall.desk, target)
    assert report.holds, report.broken
    proved = {one.facts["what"] for one in report.proved}
    assert proved >= {
        "files",
        "package signature",
        "manifest",
        "chain links",
        "marks",
        "versions of this workspace",
    }


def test_an_export_is_journalled_before_it_begins_and_when_it_is_done(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    handed = _pack(hall, inspection, tmp_path / "p.zip", to="某区人民法院")
    states = [one.value().state for one in hall.desk.workspace.versions(handed.export.id)]
    assert states == [BEGUN, DONE]
    (export,) = packages.exports(hall.desk, inspection)
    assert (export.to, export.digest) == ("某区人民法院", handed.made.sums_sha256)
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        assert archive.testzip() is None


def test_a_stopped_export_leaves_nothing_and_stays_in_the_journal_as_begun(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    def stop(done: int, _all: int) -> None:
        if done > 50_000:
            raise Refused("export.stopped")

    place = tmp_path / "stick"
    place.mkdir()
    for name in ("p", "p.zip"):
        with pytest.raises(Refused, match=r"export\.stopped"):
            _pack(hall, inspection, place / name, progress=stop)
    assert list(place.iterdir()) == []
    assert [one.state for one in packages.exports(hall.desk, inspection)] == [BEGUN, BEGUN]


def test_what_a_killed_export_left_is_removed_by_the_next(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    (place / ".p.4711.unfinished").mkdir(parents=True)
    (place / ".p.4711.unfinished/half").write_bytes(b"x")
    (place / ".q.zip.4712.unfinished").write_bytes(b"x")
    with outgoing.file(place / "other"):  # one that is being written is left alone
        _pack(hall, inspection, place / "p")
    assert sorted(one.name for one in place.iterdir()) == ["other", "p"]


def test_nothing_is_replaced_and_a_missing_folder_is_said(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    (tmp_path / "p.zip").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"export\.exists"):
        _pack(hall, inspection, tmp_path / "p.zip")
    assert (tmp_path / "p.zip").read_bytes() == b"mine"
    with pytest.raises(Trouble, match=r"export\.no_folder"):
        _pack(hall, inspection, tmp_path / "nowhere/p")
    assert packages.exports(hall.desk, inspection) == ()


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"export\.full"), outgoing.file(tmp_path / "p"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_draft_is_not_packed_and_a_completed_record_is_packed_with_a_warning(
    hall: Hall, tmp_path: Path
) -> None:
    draft = hall.open("12.2A37")
    with pytest.raises(Refused, match=r"package\.not_completed"):
        _pack(hall, draft, tmp_path / "p")
    completed = hall.completed("12.2B01")
    assert not _pack(hall, completed, tmp_path / "p").final


def test_confidential_evidence_is_asked_for(hall: Hall, inspection: str, tmp_path: Path) -> None:
    from dataclasses import replace

    one, other = photos.of(hall.desk, inspection)
    with hall.desk.change() as change:
        change.put(replace(change.get(Evidence, one.id), flags=("confidential",)))
    with pytest.raises(Refused, match=r"package\.confidential"):
        _pack(hall, inspection, tmp_path / "p")
    handed = _pack(hall, inspection, tmp_path / "without", with_confidential=False)
    assert handed.export.withheld == (one.id,)
    held = {one.sha256, one.preview_sha256}
    files = [path for path in (tmp_path / "without").rglob("*") if path.is_file()]
    assert not {_sha256(path) for path in files} & held
    report = verifying_packages.package(None, tmp_path / "without")
    assert report.holds, report.broken
    assert [s.facts["record"] for s in report.unproved if s.code == "verify.withheld"] == [one.id]
    whole = _pack(hall, inspection, tmp_path / "with", with_confidential=True)
    assert whole.export.confidential == (one.id,)
    assert len(list((tmp_path / "with/originals").iterdir())) == 2
    assert other.sha256 in {_sha256(path) for path in files}


def test_a_lost_original_is_named_and_does_not_keep_the_rest_back(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    from tests.casework.test_verify import _sql

    lost = photos.of(hall.desk, inspection)[0].sha256
    _sql(hall.folder, "photos", "DELETE FROM blob WHERE sha256 = ?", lost)
    handed = _pack(hall, inspection, tmp_path / "p")
    assert handed.absent == (lost,)
    report = verifying_packages.package(None, tmp_path / "p")
    assert report.holds
    assert [s.facts["sha256"] for s in report.unproved if s.code == "verify.absent"] == [lost]


@pytest.mark.parametrize("name", ["p", "p.zip"])
def test_without_the_workspace_it_says_what_cannot_be_proved(whole: Path, name: str) -> None:
    report = verifying_packages.package(None, whole.with_name(name))
    assert report.holds, report.broken
    assert {one.code for one in report.unproved} == {
        "verify.package_alone",
        "verify.self_issued",
        "verify.no_time_stamp",
        "verify.signed_by_device",
    }


def test_a_package_of_another_device_is_compared_with_nothing(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    _pack(hall, inspection, tmp_path / "p")
    other = make(tmp_path / "other", Clock(), seed=5)
    report = verifying_packages.package(other, tmp_path / "p")
    other.workspace.close()
    assert report.holds
    assert "verify.other_device" in {one.code for one in report.unproved}


def test_a_package_made_anew_around_another_version_is_found_with_the_workspace(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    """Whoever holds the device can sign again; only the workspace, or a head somebody else holds, tells."""
    from tests.casework.test_verify import _sql

    body = hall.desk.workspace.versions(inspection)[-1]
    change = (
        "UPDATE version SET body = CAST(replace(CAST(body AS TEXT), '赵现场', '钱现场') AS BLOB)"
        " WHERE version_id = ?"
    )
    copy = tmp_path / "copy"
    _sql(hall.folder, "records", change, body.version_id)
    with pytest.raises(Trouble, match=r"blob\.damaged"):  # bytes that differ from their hash do not leave
        _pack(hall, inspection, copy)
    assert not copy.exists()


def _sha256(path: Path) -> str:
    from inspector.trust.canonical import sha256

    return sha256(path.read_bytes())


def _faults(path: Path) -> set[tuple[object, object]]:
    report = verifying_packages.package(None, path)
    return {(one.facts["id"], one.facts["reason"]) for one in report.broken}


def test_every_change_of_a_package_is_named(whole: Path, tmp_path: Path) -> None:
    hurt = Path(shutil.copytree(whole, tmp_path / "hurt"))
    original = "originals/001-IMG_0001.JPG"
    named = {original: 100, "manifest.json": 200, "VERIFY.md": 200, "certificates/device.pem": 60}
    for name, at in named.items():
        with _changed(hurt / name, lambda content, at=at: _flipped(content, at)):
            assert (name, "package.file_changed") in _faults(hurt)
    for name, reason in (
        ("SHA256SUMS", "package.signature_of_another"),
        ("signature.p7s", "package.signature_changed"),
    ):
        with _changed(hurt / name, lambda content: _flipped(content, 66)):
            assert ("signature.p7s", reason) in _faults(hurt)
    for name in (original, "SHA256SUMS", "signature.p7s", "manifest.json", "certificates/device.pem"):
        with _changed(hurt / name, lambda _content: None):
            assert (name, "package.file_missing") in _faults(hurt)
    (hurt / "originals/003-more.jpg").write_bytes(b"more")
    assert ("originals/003-more.jpg", "package.not_listed") in _faults(hurt)


@contextmanager
def _changed(path: Path, how: Callable[[bytes], bytes | None]) -> Iterator[None]:
    """The file with other bytes, or gone, for as long as the block lasts."""
    content = path.read_bytes()
    other = how(content)
    path.unlink() if other is None else path.write_bytes(other)
    yield
    path.write_bytes(content)


def test_every_byte_of_an_archive_counts(whole: Path, tmp_path: Path) -> None:
    content, hurt = whole.with_name("p.zip").read_bytes(), tmp_path / "hurt.zip"
    end = len(content)
    places = [*range(0, 90, 5), *range(90, end, end // 12), *range(end - 200, end, 9)]
    cuts = [content[:10], content[: end // 2], content[:-1], content + b"\0"]
    for changed in [*(_flipped(content, at) for at in places), *cuts]:
        hurt.write_bytes(changed)
        assert not verifying_packages.package(None, hurt).holds


def _flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]


def test_the_record_of_an_export_belongs_to_its_inspection(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    _pack(hall, inspection, tmp_path / "one")
    _pack(hall, inspection, tmp_path / "two")
    rows: list[Export] = hall.desk.workspace.rows(Export, parent=inspection)
    assert [one.name for one in rows] == ["one", "two"]
    text = "".join(path.read_text() for path in (tmp_path / "two/journal").rglob("*.json"))
    assert rows[0].id in text
    assert rows[1].id in text


def test_what_was_drawn_signed_on_the_screen_and_added_later_goes_with_it(hall: Hall, tmp_path: Path) -> None:
    made = hall.completed("12.2A37", *FINDING)
    photo = hall.photo(made, seed=7)
    annotating.annotate(hall.desk, photo, [Layer("b", LayerKind.BOX, 20, 20, 80, 60)])
    drawn, _ = annotating.render(hall.desk, photo)
    assert drawn is not None
    record = hall.notice(made, papers.RECORD)
    ink = _ink()
    pads.sign(hall.desk, record.id, "party", "赵现场", [ink] * record.pages)
    order = hall.notice(made, papers.ORDER)
    signing.record(hall.desk, order.id, "receiver", "赵现场", Outcome.SIGNED)
    for badge in (LEADER, COLLEAGUE):
        signing.officer_signs(hall.desk, record.id, badge, SECRETS[badge])
    inspections.lock(hall.desk, made)
    addenda.write(hall.desk, made, reason="答复核", text="数量为三件")
    _pack(hall, made, tmp_path / "p")
    files = {_sha256(path): path for path in (tmp_path / "p").rglob("*") if path.is_file()}
    wanted = {drawn.sha256, drawn.preview_sha256, hall.desk.workspace.put_blob(ink)}
    wanted |= {one.pdf_sha256 for one in papers.of(hall.desk, made)}
    assert wanted <= set(files)
    assert files[drawn.sha256].name.endswith("annotation.jpg")
    report = verifying_packages.package(hall.desk, tmp_path / "p")
    assert report.holds, report.broken
    assert {one.facts["what"]: one.facts["count"] for one in report.proved}["marks"] == 2


def _ink() -> bytes:
    from PIL import Image, ImageDraw

    drawn = Image.new("L", (400, 160), 255)
    ImageDraw.Draw(drawn).line((20, 20, 380, 140), fill=0, width=6)
    out = io.BytesIO()
    drawn.save(out, "PNG")
    return out.getvalue()


def test_an_archive_that_is_being_written_has_no_name_where_the_system_can(tmp_path: Path) -> None:
    with outgoing.file(tmp_path / "p.zip") as file:
        file.write(b"whole")
        seen = [one.name for one in tmp_path.iterdir()]
    assert seen == [] or sys.platform != "linux"
    assert (tmp_path / "p.zip").read_bytes() == b"whole"
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]
    with outgoing.file(tmp_path / "p.zip", replace=True) as file:
        file.write(b"other")
    assert (tmp_path / "p.zip").read_bytes() == b"other"
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]


def test_a_stick_without_nameless_files_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing, "_nameless", lambda _folder: None)
    with outgoing.file(tmp_path / "p.zip") as file:
        file.write(b"whole")
        assert [one.name.startswith(".p.zip.") for one in tmp_path.iterdir()] == [True]
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]
    with pytest.raises(Trouble, match=r"export\.gone"), outgoing.file(tmp_path / "q.zip"):
        raise OSError(errno.ENODEV, "No such device")
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]


def test_the_last_signed_revision_lies_beside_the_paper_as_issued(
    hall: Hall, inspection: str, tmp_path: Path
) -> None:
    from inspector.casework import signed_pdfs

    record = hall.notice(inspection, "W03")
    for badge in (LEADER, COLLEAGUE):
        signed_pdfs.sign_pdf(hall.desk, record.id, badge, SECRETS[badge])
    _pack(hall, inspection, tmp_path / "p")
    (path,) = (tmp_path / "p" / "documents").glob("*-signed.pdf")
    assert path.read_bytes() == signed_pdfs.pdf(hall.desk, record.id)
    manifest = json.loads((tmp_path / "p" / "manifest.json").read_text("utf-8"))
    (listed,) = [one for one in manifest["files"] if one["path"] == f"documents/{path.name}"]
    assert (listed["digital_signatures"], listed["final"]) == (2, True)
    assert verifying_packages.package(hall.desk, tmp_path / "p").holds
