"""The backup on a stick: only what is new is written, read back, and believed only when it is whole."""

import errno
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.domain.errors import Refused, Trouble
from inspector.domain.key_event import KeyEvent
from inspector.store import Workspace, backup, copies, moving, officers, restoring
from inspector.store.driver import connect
from inspector.trust import keys
from inspector.trust.recovery import new_recovery_code
from tests.store.made_up import (
    CAMPAIGN,
    NOW,
    PASSPHRASE,
    SECOND_PASSPHRASE,
    Ids,
    create,
    evidence,
    inspection,
    reopen,
    target,
)

LATER = NOW + timedelta(hours=3)


def run(workspace: Workspace, stick: Path, **more: Callable[..., object]) -> backup.Done:
    given = {"progress": moving.nothing, "stopped": moving.never, **more}
    return backup.write(workspace, stick, NOW, **given)  # type: ignore[arg-type]


def photo(workspace: Workspace, number: int, size: int = 700_000) -> str:
    content = number.to_bytes(4) + os.urandom(size)
    sha256 = workspace.put_blob(content)
    with workspace.change("A0001", NOW) as change:
        change.put(evidence(number, sha256, len(content)))
    return sha256


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(target(1))
        change.put(inspection(1))
        change.draft("inspection-1", "/data/brand", "示例")
    for number in range(3):
        photo(workspace, number)
    return workspace


def restore(stick: Path, folder: Path, secret: str = PASSPHRASE, **more: object) -> restoring.Restored:
    return restoring.restore(stick, folder, secret, now=LATER, new_id=Ids("back"), **more)  # type: ignore[arg-type]


def test_a_second_run_writes_only_what_is_new(filled: Workspace, stick: Path) -> None:
    first = run(filled, stick)
    assert (first.new_photos, first.manifest.photos) == (3, 3)
    packs = {path.name: path.stat().st_mtime_ns for path in stick.glob("photos-*")}
    photo(filled, 9)
    second = run(filled, stick)
    assert (second.new_photos, second.manifest.number, second.manifest.photos) == (1, 2, 4)
    assert all((stick / name).stat().st_mtime_ns == at for name, at in packs.items())
    assert {path.name for path in stick.iterdir()} == {file.name for file in second.manifest.files} | {
        "manifest.json"
    }
    assert restoring.check(stick) == []


def test_what_comes_back_is_whole_and_another_device(filled: Workspace, stick: Path, tmp_path: Path) -> None:
    run(filled, stick)
    photo(filled, 9)
    run(filled, stick)
    found = restore(stick, tmp_path / "back", SECOND_PASSPHRASE)
    assert (found.missing, found.photos) == (0, 4)
    with reopen(tmp_path / "back", SECOND_PASSPHRASE, seed="then") as again:
        assert again.device != filled.device
        assert again.draft("inspection-1") == {"/data/brand": "示例"}
        for record in filled.rows("evidence"):
            assert again.get_blob(record.sha256) == filled.get_blob(record.sha256)
        (event,) = again.rows(KeyEvent)
        assert event.what.value == "restored"
        checked = again.verify()
        assert checked.holds, checked.broken
        assert "certificate_awaited" in checked.exempt
        with again.change("A0002", LATER) as change:
            change.put(target(7))
        assert again.loss is None
    assert not list((tmp_path / "back").glob("*.pack*"))


def test_a_recovery_code_restores_too(tmp_path: Path, folder: Path, stick: Path) -> None:
    workspace, code = create(folder)
    run(workspace, stick)
    workspace.close()
    restore(stick, tmp_path / "back", code)
    with pytest.raises(Refused, match="wrong_passphrase"):
        restore(stick, tmp_path / "other", "nobody's passphrase 3")
    assert not any((tmp_path / "other").iterdir())


def test_a_changed_byte_of_a_backup_is_named_and_nothing_is_restored(
    filled: Workspace, stick: Path, tmp_path: Path
) -> None:
    manifest = run(filled, stick).manifest
    for file in manifest.files:
        broken = shutil.copytree(stick, tmp_path / "broken", dirs_exist_ok=True)
        content = bytearray((broken / file.name).read_bytes())
        content[len(content) // 2] ^= 1
        (broken / file.name).write_bytes(content)
        assert restoring.check(broken) == [file.name]
        with pytest.raises(Trouble, match="damaged") as told:
            restore(broken, tmp_path / "back")
        assert told.value.facts["file"] == file.name
        assert not any((tmp_path / "back").iterdir())


def test_a_folder_without_a_manifest_is_no_backup(filled: Workspace, stick: Path, tmp_path: Path) -> None:
    run(filled, stick)
    (stick / "manifest.json").unlink()
    with pytest.raises(Refused, match=r"backup\.none"):
        restore(stick, tmp_path / "back")


def test_a_manifest_somebody_edited_is_not_believed(filled: Workspace, stick: Path, tmp_path: Path) -> None:
    run(filled, stick)
    path = stick / "manifest.json"
    path.write_text(path.read_text().replace('"photos": 3', '"photos": 2'))
    with pytest.raises(Trouble, match="damaged"):
        restore(stick, tmp_path / "back")


@pytest.mark.parametrize("step", ["_whole_pack", "_small_files", "write_atomically", "sync_folder"])
def test_a_stick_pulled_at_any_step_keeps_the_backup_before(
    filled: Workspace, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    run(filled, stick)
    photo(filled, 9)

    def pulled(*_: object, **__: object) -> object:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(backup, step, pulled)
        with pytest.raises(Trouble, match=r"backup\.pulled"):
            run(filled, stick)
    assert restoring.check(stick) == []
    assert restore(stick, tmp_path / "back").photos == 3
    assert run(filled, stick).manifest.photos == 4


def test_stopping_keeps_the_backup_before(filled: Workspace, stick: Path) -> None:
    before = run(filled, stick).manifest
    photo(filled, 9)
    with pytest.raises(Refused, match="stopped"):
        run(filled, stick, stopped=lambda: True)
    assert backup.read(stick) == before
    assert restoring.check(stick) == []
    assert not list(stick.glob("*.part*"))


def test_a_pack_the_stick_has_lost_is_written_again(filled: Workspace, stick: Path) -> None:
    run(filled, stick)
    (lost,) = stick.glob("photos-*")
    lost.unlink()
    assert run(filled, stick).new_photos == 3
    assert restoring.check(stick) == []


def test_a_backup_of_another_workspace_is_left_alone(filled: Workspace, stick: Path, tmp_path: Path) -> None:
    run(filled, stick)
    other, _ = create(tmp_path / "other")
    with other:
        path = tmp_path / "other" / "keys.json"
        assert path.exists()
        manifest = backup.read(stick)
        (stick / "manifest.json").write_text(
            (stick / "manifest.json").read_text().replace(manifest.workspace, "somebody-elses")
        )
        with pytest.raises(Refused, match="other_workspace"):
            run(other, stick)


def test_an_older_workspace_does_not_overwrite_a_newer_backup(
    filled: Workspace, stick: Path, folder: Path, tmp_path: Path
) -> None:
    filled.idle()
    old = shutil.copytree(folder, tmp_path / "old")
    photo(filled, 9)
    run(filled, stick)
    with reopen(old, seed="old") as clone, pytest.raises(Refused, match="chain_backwards"):
        run(clone, stick)


def test_after_keys_were_changed_a_backup_is_new_and_the_old_one_is_destroyed(
    filled: Workspace, stick: Path, folder: Path
) -> None:
    old = run(filled, stick).manifest
    filled.close()
    officers.change_keys(
        folder, PASSPHRASE, new_recovery_code(), leaving="A0002", now=NOW, new_id=Ids("left")
    )
    with reopen(folder, seed="then") as again:
        done = run(again, stick)
    assert done.new_photos == 3
    assert not {file.name for file in old.files} & {path.name for path in stick.iterdir()}


def test_a_copy_takes_the_place_of_damaged_records(filled: Workspace, folder: Path) -> None:
    home = folder / copies.FOLDER
    copy = copies.make(home, folder, filled._records, NOW)
    device = filled.device
    photo(filled, 9)
    filled.close()
    (folder / "records.db").write_bytes(os.urandom(40_960))
    with pytest.raises(Trouble, match=r"store\.damaged"):
        reopen(folder)
    found = restoring.restore_copy(folder, copy, PASSPHRASE, now=LATER, new_id=Ids("back"))
    assert found.missing == 1
    with reopen(folder, seed="then") as again:
        assert again.loss is None
        assert again.device != device
        assert again.draft("inspection-1") == {"/data/brand": "示例"}
        checked = again.verify()
        assert checked.holds, checked.broken
    (aside,) = folder.glob("damaged-*")
    assert (aside / "records.db").stat().st_size == 40_960


def test_copies_are_thinned_to_the_newest_and_the_last_of_each_day(filled: Workspace, folder: Path) -> None:
    home = folder / copies.FOLDER
    for hours in range(0, 72, 4):
        copies.make(home, folder, filled._records, NOW + timedelta(hours=hours), keep=2)
    kept = [copy.at - NOW for copy in copies.every(home)]
    assert kept[:2] == [timedelta(hours=68), timedelta(hours=64)]
    assert len(kept) == 4
    assert not copies.is_due(home, folder / "records.db", NOW + timedelta(hours=68, minutes=20))


def test_a_backup_opens_with_nothing_but_its_keys(filled: Workspace, stick: Path) -> None:
    run(filled, stick)
    for path in stick.glob("*.db"):
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert "示例".encode() not in content
    secret = keys.new_secret()
    with pytest.raises(Trouble, match="damaged"):
        connect(next(stick.glob("records-*")), secret, readonly=True)
