"""Verify names what was changed: a byte of a paper, an original, a version, a signature."""

from pathlib import Path

import pytest

from inspector.casework import inspections, papers, verifying
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, Hall


def _broken(report: verifying.Report) -> set[tuple[object, object]]:
    return {(one.facts.get("what"), one.facts.get("id")) for one in report.broken}


def _sql(folder: Path, purpose: str, statement: str, *facts: str) -> None:
    """Behind the workspace's back, with the key: what somebody with the passphrase could do."""
    from sqlcipher3 import dbapi2

    from inspector.store import Workspace
    from inspector.trust import keys

    key = keys.derive(Workspace.unlock(folder, SECRETS[LEADER]).workspace_key, purpose)
    connection = dbapi2.connect(str(folder / f"{purpose}.db"), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    assert connection.execute(statement, facts).rowcount == 1
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


def test_a_day_of_work_verifies(hall: Hall) -> None:
    hall.photo(hall.locked("12.2A36", *FINDING))
    report = verifying.workspace(hall.desk)
    assert report.holds, report.broken
    proved = {one.facts["what"]: one.facts["count"] for one in report.proved}
    assert proved["marks"] == 2
    assert {"versions", "blobs", "head", "certificates"} <= set(proved)


def test_a_changed_original_is_named(hall: Hall) -> None:
    inspection = hall.open()
    hall.photo(inspection)
    from inspector.domain.evidence import Evidence

    (photo,) = hall.desk.workspace.rows(Evidence, parent=inspection)
    change = (
        "UPDATE chunk SET content = zeroblob(length(content))"
        " WHERE blob = (SELECT number FROM blob WHERE sha256 = ?)"
    )
    _sql(hall.folder, "photos", change, photo.sha256)
    assert ("blob", photo.sha256) in _broken(verifying.workspace(hall.desk))


def test_a_changed_version_is_named(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    version = hall.desk.workspace.versions(inspection)[-1]
    change = (
        "UPDATE version SET body = CAST(replace(CAST(body AS TEXT), '赵现场', '钱现场') AS BLOB)"
        " WHERE version_id = ?"
    )
    _sql(hall.folder, "records", change, version.version_id)
    assert ("version", version.version_id) in _broken(verifying.workspace(hall.desk))


def test_an_issued_pdf_is_proved_with_its_number(hall: Hall, tmp_path: Path) -> None:
    order = hall.notice(hall.completed("12.2A36", *FINDING), "W04")
    path = tmp_path / "order.pdf"
    path.write_bytes(papers.pdf(hall.desk, order.id))
    report = verifying.file(hall.desk, path)
    assert report.holds
    assert report.proved[0].facts["number"] == order.number


@pytest.mark.parametrize("place", [0.1, 0.5, 0.97])
def test_a_changed_byte_of_a_pdf_is_broken_and_named(hall: Hall, tmp_path: Path, place: float) -> None:
    order = hall.notice(hall.completed("12.2A36", *FINDING), "W04")
    content = bytearray(papers.pdf(hall.desk, order.id))
    content[int(len(content) * place)] ^= 1
    path = tmp_path / "order.pdf"
    path.write_bytes(content)
    report = verifying.file(hall.desk, path)
    assert not report.holds
    assert ("pdf", order.id) in _broken(report)


def test_a_superseded_pdf_is_proved_and_said_to_be_superseded(hall: Hall, tmp_path: Path) -> None:
    inspection = hall.completed()
    path = tmp_path / "old.pdf"
    path.write_bytes(papers.pdf(hall.desk, hall.notice(inspection, "W03").id))
    inspections.reopen(hall.desk, inspection, "改一字")
    report = verifying.file(hall.desk, path)
    assert report.holds
    assert [one.code for one in report.unproved] == ["verify.superseded"]


@pytest.mark.parametrize("content", [b"%PDF-1.4 of somebody else", b"", b"no pdf"])
def test_a_strange_file_is_not_issued_here(hall: Hall, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "strange.pdf"
    path.write_bytes(content)
    report = verifying.file(hall.desk, path)
    assert not report.holds
    assert report.broken[0].code == "verify.not_issued_here"


def test_without_a_workspace_verify_says_what_it_cannot_prove(tmp_path: Path) -> None:
    path = tmp_path / "some.pdf"
    path.write_bytes(b"%PDF")
    report = verifying.file(None, path)
    assert [one.code for one in report.unproved] == ["verify.no_workspace"]


def test_marks_outlive_the_passphrase_they_were_made_with(hall: Hall) -> None:
    """A forgotten passphrase gives the officer another key; what he signed before was signed by him."""
    hall.locked("12.2A36", *FINDING)
    hall.desk.workspace.replace_passphrase(COLLEAGUE, "another wagon, quite purple 5", hall.clock())
    report = verifying.workspace(hall.desk)
    assert report.holds, report.broken
