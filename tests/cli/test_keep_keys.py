"""Officers, the recovery sheet, backup and restore by command."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from inspector.casework import numbers, setup
from inspector.domain.register import NumberBlock
from inspector.store import Workspace
from tests.casework.made_up import COLLEAGUE, LEADER, SECRETS, THIRD, Ids

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from tests.cli.conftest import Line

NEW = "purple anchor violin 77"


@pytest.fixture
def secret(line: Line) -> Path:
    path = line.home / "new"
    path.write_text(NEW, encoding="utf-8")
    return path


def desk_of(line: Line, folder: Path, secret: str = SECRETS[LEADER]) -> Desk:
    return setup.open_workspace(folder, secret, now=line.clock, new_id=Ids(91))


def test_a_colleague_is_let_in_and_certified(line: Line, secret: Path) -> None:
    theirs = ("--workspace", line.workspace, "--passphrase-file", line.passfiles[COLLEAGUE], "--json")
    assert line.bare(*theirs, "officer", "readmit", THIRD, "--new-passphrase-file", secret).code == 0
    listed = {one["badge"]: one for one in line.run("officer", "list").json["officers"]}
    assert listed[THIRD]["awaits_certificate"]
    assert listed[LEADER]["administrator"]
    assert line.bare(*theirs, "officer", "certify", THIRD).json["code"] == "key.needs_administrator"
    assert line.run("officer", "certify", THIRD).code == 0
    assert line.run("verify", line.workspace).code == 0
    assert line.run("officer", "certify", THIRD).code == 1


def test_a_passphrase_is_changed_with_the_one_before(line: Line, secret: Path) -> None:
    assert line.run("officer", "passphrase", COLLEAGUE, "--new-passphrase-file", secret).code == 1
    assert line.run("officer", "passphrase", LEADER, "--new-passphrase-file", secret).code == 0
    desk_of(line, line.workspace, NEW).workspace.close()


def test_an_officer_who_leaves_opens_nothing_any_more(line: Line) -> None:
    sheet = line.home / "sheet.pdf"
    assert line.run("officer", "leave", COLLEAGUE, "--sheet", sheet).code == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sheet.stat().st_mode & 0o077 == 0
    assert COLLEAGUE not in dict(Workspace.describe(line.workspace).officers)
    assert line.run("verify", line.workspace).code == 0
    listed = {one["badge"]: one for one in line.run("officer", "list").json["officers"]}
    assert listed[COLLEAGUE]["left_at"]


def test_a_new_recovery_sheet_is_printed(line: Line) -> None:
    assert line.run("recovery", "new", "-o", line.home / "sheet.pdf").code == 0
    assert (line.home / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_backup_grows_and_comes_back_as_a_new_device(line: Line) -> None:
    stick = line.home / "stick"
    stick.mkdir()
    (stick / "holiday.jpg").write_bytes(b"not ours")
    first = line.run("backup", "-o", stick)
    assert first.code == 0
    second = line.run("backup", "-o", stick)
    assert (second.json["number"], second.json["new_photos"]) == (2, 0)
    assert (stick / "holiday.jpg").exists()
    line.clock.go(days=2)
    looks = line.run("doctor").json["looks"]
    assert any("2 days ago" in look["en"] for look in looks)

    back = line.home / "back"
    assert line.run("restore", second.json["backup"], back).code == 0
    restored = ("--workspace", back, "--passphrase-file", line.passfiles[LEADER], "--json")
    assert line.bare(*restored, "verify", back).code == 0
    desk = desk_of(line, back)
    assert numbers.left(desk) == 0
    with desk.change() as change:
        assert numbers.take(desk, change, "W04").startswith("暂")
    (block,) = [one for one in desk.workspace.rows(NumberBlock) if one.kind_word == "责改"]
    desk.workspace.close()
    assert line.bare(*restored, "device", "confirm", "--next", block.id, block.last + 5).code == 1
    assert line.bare(*restored, "device", "confirm", "--next", block.id, block.next + 3).code == 0
    desk = desk_of(line, back)
    assert numbers.left(desk) == block.left - 3
    assert desk.workspace.verify().holds
    desk.workspace.close()


def test_who_is_no_administrator_does_not_confirm_a_restored_device(line: Line) -> None:
    stick = line.run("backup", "-o", line.home / "stick").json["backup"]
    restored = ("--workspace", line.home / "back", "--passphrase-file", line.passfiles[COLLEAGUE], "--json")
    assert line.bare(*restored, "restore", stick, line.home / "back").code == 0
    assert line.bare(*restored, "device", "confirm").json["code"] == "key.needs_administrator"
    refused = line.bare(*restored, "number", "block", "W04", "--first", "900", "--last", "950")
    assert refused.json["code"] == "number.device_unconfirmed"


def test_one_file_holds_a_whole_backup(line: Line) -> None:
    file = line.home / "monday.inspectorbackup"
    assert line.run("backup", "-o", file).code == 0
    assert file.is_file()
    assert {path.name for path in line.home.iterdir() if "monday" in path.name} == {file.name}
    assert line.run("restore", file, line.home / "back").code == 0
    assert not (line.home / "back" / ".unpacked").exists()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert line.run("restore", file, line.home / "again").code == 3


def test_copies_are_made_listed_and_put_in_the_place_of_damaged_records(line: Line) -> None:
    assert line.run("copies", "make").code == 0
    line.clock.go(minutes=5)
    assert line.run("copies", "make").code == 0
    assert len(line.run("copies", "list").json["copies"]) == 2
    assert line.run("copies", "keep", "1").code == 1
    for log in ("-wal", "-shm"):
        (line.workspace / f"records.db{log}").unlink(missing_ok=True)
    (line.workspace / "records.db").write_bytes(b"\0" * 8192)
    assert line.run("search", "示例").code == 3
    assert line.run("copies", "restore").code == 0
    assert line.run("verify", line.workspace).code == 0


def test_another_computer_is_told_once(line: Line) -> None:
    from inspector.casework import backups

    desk = desk_of(line, line.workspace)
    assert backups.check_machine(desk, "first")
    assert backups.check_machine(desk, "first")
    assert not backups.check_machine(desk, "second")
    assert backups.check_machine(desk, "second")
    standing = backups.standing(desk)
    assert standing.last is None
    assert backups.copy_if_due(desk) is not None
    assert backups.copy_if_due(desk) is None
    line.clock.go(minutes=31)
    desk.workspace.change(LEADER, line.clock() + timedelta(0))
    desk.workspace.close()
