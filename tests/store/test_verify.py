"""Any changed byte is found and named; a journal cut short is never passed over."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.chain import Head, follow
from inspector.store import Broken, Findings, Workspace
from tests.store import raw
from tests.store.made_up import CAMPAIGN, NOW, create, evidence, inspection, reopen, target

PHOTO = bytes(range(256)) * 5000


@pytest.fixture
def closed(folder: Path) -> Path:
    workspace, _ = create(folder)
    photo = workspace.put_blob(PHOTO)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(inspection(1))
        change.put(evidence(1, photo, len(PHOTO)))
        for number in range(100):
            change.put(target(number))
    workspace.close()
    return folder


def findings(folder: Path) -> Findings:
    with reopen(folder, readonly=True) as workspace:
        return workspace.verify()


def broken(folder: Path) -> list[Broken]:
    return findings(folder).broken


def test_a_whole_workspace_holds_and_says_what_was_proved(closed: Path) -> None:
    found = findings(closed)
    assert found.holds
    assert {proved.what: proved.count for proved in found.proved}["versions"] == 106
    assert {proved.what for proved in found.proved} >= {"head", "certificates", "blobs", "records"}
    assert "free_pages" in found.exempt


def test_progress_is_told(closed: Path) -> None:
    told: list[tuple[int, int]] = []
    with reopen(closed) as workspace:
        workspace.verify(lambda done, total: told.append((done, total)))
    assert (0, 106) in told


def test_a_changed_byte_in_a_version_is_named(closed: Path) -> None:
    with raw.opened(closed) as connection:
        query = "SELECT position, version_id, body FROM version WHERE record_id = 'target-7'"
        position, version_id, body = connection.execute(query).fetchone()
        changed = body.replace(b"4.1A007", b"4.1A008")
        connection.execute("UPDATE version SET body = ? WHERE position = ?", (changed, position))
    assert broken(closed) == [
        Broken("version", version_id, f"records.db position {position}", "version.bytes_changed")
    ]


def test_a_version_changed_with_its_hash_breaks_the_chain(closed: Path) -> None:
    from inspector.trust.canonical import sha256

    with raw.opened(closed) as connection:
        query = "SELECT position, body FROM version WHERE record_id = 'target-7'"
        position, body = connection.execute(query).fetchone()
        changed = body.replace(b"4.1A007", b"4.1A008")
        update = "UPDATE version SET body = ?, sha256 = ? WHERE position = ?"
        connection.execute(update, (changed, sha256(changed), position))
    assert [item.reason for item in broken(closed)] == ["journal.chain_broken"]


def test_a_journal_forged_from_here_to_its_end_differs_from_the_signed_head(closed: Path) -> None:
    with raw.opened(closed) as connection:
        rows = connection.execute("SELECT position, sha256 FROM version ORDER BY position").fetchall()
        head = Head()
        for position, digest in rows:
            forged = digest if position < 50 else digest[::-1]
            head = follow(head, forged)
            update = "UPDATE version SET sha256 = ?, link = ? WHERE position = ?"
            connection.execute(update, (forged, head.link, position))
    assert any("journal.altered" in item.reason for item in broken(closed))


@pytest.mark.parametrize("column", ["author", "at", "kind", "parent", "record_id", "version_id"])
def test_a_changed_column_is_named(closed: Path, column: str) -> None:
    with raw.opened(closed) as connection:
        connection.execute(f"UPDATE version SET {column} = 'x' WHERE position = 60")  # noqa: S608
    assert "version.columns_changed" in {item.reason for item in broken(closed)}


def test_a_changed_byte_in_a_blob_is_named(closed: Path) -> None:
    with raw.opened(closed, "photos") as connection:
        number, content = connection.execute("SELECT number, content FROM chunk WHERE part = 1").fetchone()
        changed = content[:1000] + bytes([content[1000] ^ 1]) + content[1001:]
        connection.execute("UPDATE chunk SET content = ? WHERE number = ?", (changed, number))
    assert [(item.what, item.reason) for item in broken(closed)] == [("blob", "blob.damaged")]


@pytest.mark.parametrize("statement", ["DELETE FROM chunk WHERE part = 2", "DELETE FROM blob"])
def test_a_lost_chunk_or_blob_is_named(closed: Path, statement: str) -> None:
    with raw.opened(closed, "photos") as connection:
        connection.execute(statement)
    assert [item.what for item in broken(closed)] == ["blob"]


@pytest.mark.parametrize("name", ["records.db", "photos.db"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
def test_a_changed_byte_in_a_file_is_found_by_its_page(closed: Path, name: str, part: float) -> None:
    path = closed / name
    at = int(path.stat().st_size * part)
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1]))
    found = [item for item in broken(closed) if item.what == "page" and item.where == name]
    assert any(f"page {at // 4096 + 1}" in item.reason for item in found)


def test_a_stale_list_row_is_named(closed: Path) -> None:
    with raw.opened(closed) as connection:
        connection.execute("UPDATE record SET position = 3 WHERE record_id = 'target-7'")
        connection.execute("DELETE FROM record WHERE record_id = 'target-8'")
    stale = [(item.id, item.reason) for item in broken(closed)]
    assert stale == [("target-7", "record.row_stale"), ("target-8", "record.row_stale")]


def test_rows_deleted_from_the_end_are_reported_and_stay_reported(closed: Path) -> None:
    with raw.opened(closed) as connection:
        connection.execute("DELETE FROM version WHERE position > 104")
        connection.execute("DELETE FROM record WHERE position > 104")
    with reopen(closed) as workspace:
        assert workspace.loss is not None
        assert workspace.loss.code == "journal.cut_short"
        assert workspace.loss.facts == {"expected": 106, "found": 104}
        for number in range(200, 210):
            with workspace.change("A0001", NOW) as change:
                change.put(target(number))
    with reopen(closed) as workspace:
        assert workspace.loss is not None
        assert workspace.loss.code == "journal.altered"
        assert not workspace.verify().holds


def test_an_accepted_loss_stays_in_the_workspace_s_memory(closed: Path) -> None:
    with raw.opened(closed) as connection:
        connection.execute("DELETE FROM version WHERE position > 104")
        connection.execute("DELETE FROM record WHERE position > 104")
    with reopen(closed) as workspace:
        workspace.accept_loss("A0001", NOW)
        assert workspace.loss is None
    with reopen(closed) as workspace:
        assert workspace.loss is None
        found = workspace.verify()
        assert found.holds
        assert any("journal.cut_short" in item for item in found.exempt)


def test_a_deleted_or_forged_head_file_is_reported(closed: Path) -> None:
    head = closed / "head.json"
    signed = head.read_text()
    for content, code in (
        (None, "journal.head_missing"),
        ("{}", "journal.head_damaged"),
        (signed.replace('"sequence":106', '"sequence":105'), "journal.head_damaged"),
        (f"{signed[:-140]}{signed[-140:-2].upper()}{signed[-2:]}", "journal.head_damaged"),
    ):
        head.unlink() if content is None else head.write_text(content)
        with reopen(closed) as workspace:
            assert workspace.loss is not None
            assert workspace.loss.code == code
        assert code in broken(closed)[0].reason


def test_a_head_behind_the_journal_catches_up(closed: Path) -> None:
    behind = (closed / "head.json").read_bytes()
    with reopen(closed) as workspace, workspace.change("A0001", NOW) as change:
        change.put(target(300))
    ahead = (closed / "head.json").read_bytes()
    (closed / "head.json").write_bytes(behind)
    with reopen(closed) as workspace:
        assert workspace.loss is None
    assert b'"sequence":107' in (closed / "head.json").read_bytes()
    assert b'"sequence":107' in ahead


_LEAVE_A_LOG = """
import os, sys
from pathlib import Path
from tests.store.made_up import NOW, reopen, target
workspace = reopen(Path(sys.argv[1]), seed="process")
for number in range(500, 520):
    with workspace.change("A0001", NOW) as change:
        change.put(target(number))
os._exit(0)
"""


@pytest.mark.parametrize("cut", ["deleted", "halved", "scratched"])
def test_a_log_that_lost_its_end_is_reported(closed: Path, tmp_path: Path, cut: str) -> None:
    subprocess.run([sys.executable, "-c", _LEAVE_A_LOG, str(closed)], check=True)
    whole = tmp_path / "whole"
    shutil.copytree(closed, whole)
    log = closed / "records.db-wal"
    size = log.stat().st_size
    if cut == "deleted":
        log.unlink()
    elif cut == "halved":
        os.truncate(log, size // 2)
    else:
        with log.open("r+b") as file:
            file.seek(size // 2)
            file.write(b"scratch")
    with reopen(closed) as workspace:
        assert workspace.loss is not None
        assert workspace.loss.code == "journal.cut_short"
    with reopen(whole) as workspace:
        assert workspace.loss is None
        assert workspace.count("target") == 120


@given(st.lists(st.binary(min_size=1, max_size=8), min_size=1, max_size=8), st.data())
def test_a_chain_with_one_byte_changed_never_verifies(bodies: list[bytes], data: st.DataObject) -> None:
    from inspector.trust.canonical import sha256

    def chain(of: list[bytes]) -> Head:
        head = Head()
        for body in of:
            head = follow(head, sha256(body))
        return head

    which = data.draw(st.integers(0, len(bodies) - 1))
    at = data.draw(st.integers(0, len(bodies[which]) - 1))
    mask = data.draw(st.integers(1, 255))
    changed = bytearray(bodies[which])
    changed[at] ^= mask
    assert chain([*bodies[:which], bytes(changed), *bodies[which + 1 :]]) != chain(bodies)


def test_the_same_workspace_verifies_for_every_byte_of_a_version(workspace: Workspace, folder: Path) -> None:
    with workspace.change("A0001", NOW) as change:
        version_id = change.put(CAMPAIGN)
    body = workspace.versions(CAMPAIGN.id)[0].body
    workspace.close()
    for at in range(0, len(body), 29):
        changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
        with raw.opened(folder) as connection:
            connection.execute("UPDATE version SET body = ? WHERE version_id = ?", (changed, version_id))
        assert version_id in {item.id for item in broken(folder)}
