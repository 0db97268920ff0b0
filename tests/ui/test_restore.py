"""A whole backup comes back in the window: what it holds is said first, and it ends on the lock page."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.casework import backups, held
from inspector.domain.errors import Refused, Trouble
from inspector.store.moving import never, nothing
from inspector.ui.screens.restore.presenter import RestorePresenter
from tests.casework.made_up import LEADER, SECRETS, Clock, Hall, Ids, copied
from tests.ui.fakes import FakeView


@pytest.fixture(scope="module")
def stick(tmp_path_factory) -> Path:
    """A stick with other things on it, and a backup of yesterday."""
    home = tmp_path_factory.mktemp("stick")
    (home / "stick").mkdir()
    (home / "stick" / "holiday.txt").write_text("other things lie here")
    hall = Hall(copied(home / "workspace"), Clock())
    hall.photo(hall.open("12.2A36"), seed=4)
    backups.run(hall.desk, home / "stick", progress=nothing, stopped=never)
    hall.close()
    return home / "stick"


def restored_to(folder, stick, secret=SECRETS[LEADER], stopped=never):
    return held.restore(
        held.found(stick).folder,
        folder,
        secret,
        now=Clock(),
        new_id=Ids(5),
        progress=nothing,
        stopped=stopped,
    )


def page(jobs, stick, folder):
    view, done = FakeView(), []
    view.reach = lambda *_: None
    RestorePresenter(
        view, jobs, sticks=tuple, find=held.found, done=done.append, back=lambda: done.append("back"),
        restore=lambda source, secret, progress, stopped: held.restore(
            source, folder, secret, now=Clock(), new_id=Ids(6), progress=progress, stopped=stopped
        ),
    )  # fmt: skip
    return view, done


def test_what_a_backup_holds_is_said_before_it_is_opened(stick):
    found = held.found(stick)
    assert found.folder.parent == stick
    assert found.agency
    assert "李明" in found.officers
    assert found.photos >= 1
    assert found.entries > 10


def test_a_stick_is_chosen_and_the_workspace_comes_back(jobs, stick, tmp_path):
    view, done = page(jobs, stick, tmp_path / "workspace")
    view.restore_asked.emit("nothing is chosen yet")
    view.chosen.emit(stick)
    view.restore_asked.emit(SECRETS[LEADER])
    assert done[0].missing == 0
    hall = Hall(tmp_path / "workspace", Clock(), seed=9)
    assert backups.is_restored(hall.desk)
    hall.close()


def test_a_wrong_passphrase_is_said_at_the_field_and_changes_nothing(jobs, stick, tmp_path):
    view, done = page(jobs, stick, tmp_path / "workspace")
    view.chosen.emit(stick)
    view.restore_asked.emit("not the passphrase of anybody 7")
    assert view.last.refused.code == "key.wrong_passphrase"
    assert (view.last.attempts, view.last.running, done) == (1, False, [])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_backup_is_said(jobs, tmp_path):
    view, done = page(jobs, tmp_path, tmp_path / "workspace")
    view.chosen.emit(tmp_path)
    assert view.last.wrong.code == "backup.none"
    view.back_asked.emit()
    assert done == ["back"]


def test_a_damaged_workspace_is_set_aside_and_kept(stick, tmp_path):
    damaged = tmp_path / "workspace"
    damaged.mkdir()
    (damaged / "records.db").write_bytes(b"torn")
    restored_to(damaged, stick)
    (aside,) = tmp_path.glob("workspace-damaged-*")
    assert (aside / "records.db").read_bytes() == b"torn"
    assert (damaged / "keys.json").exists()
    assert not list(tmp_path.glob(".*"))


def test_a_stop_leaves_the_damaged_workspace_where_it_was(stick, tmp_path):
    damaged = tmp_path / "workspace"
    damaged.mkdir()
    (damaged / "records.db").write_bytes(b"torn")
    with pytest.raises(Refused) as told:
        restored_to(damaged, stick, stopped=lambda: True)
    assert told.value.code == "restore.stopped"
    assert [path.name for path in tmp_path.iterdir()] == ["workspace"]


def test_a_torn_key_file_of_a_backup_is_damage(stick, tmp_path):
    import shutil

    torn = Path(shutil.copytree(stick, tmp_path / "torn"))
    next(torn.rglob("keys-*.json")).write_text("{")
    with pytest.raises(Trouble) as told:
        held.found(torn)
    assert told.value.code == "backup.damaged"
