"""A backup is a workspace: encrypted, whole, opened with the same passphrases."""

from pathlib import Path

import pytest

from inspector.domain.errors import Refused
from inspector.store import Workspace
from inspector.store.driver import is_clear
from tests.store.made_up import CAMPAIGN, NOW, evidence, inspection, reopen, target


def test_a_backup_holds_everything_up_to_its_moment(workspace: Workspace, tmp_path: Path) -> None:
    photo = workspace.put_blob(b"photo" * 200_000)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(inspection(1))
        change.put(evidence(1, photo))
        change.draft("inspection-1", "/data/brand", "yes")
    backup = tmp_path / "backup"
    workspace.backup(backup)
    with workspace.change("A0001", NOW) as change:
        change.put(target(1))
    assert not any(is_clear(path) for path in backup.iterdir())
    with reopen(backup) as copy:
        assert copy.loss is None
        assert copy.rows("campaign") == [CAMPAIGN]
        assert copy.count("target") == 0
        assert copy.draft("inspection-1") == {"/data/brand": "yes"}
        assert copy.get_blob(photo) == b"photo" * 200_000
        assert copy.search("示例")
        found = copy.verify()
        assert found.holds, found.broken


def test_a_backup_never_overwrites(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    (tmp_path / "backup" / "records.db").write_bytes(b"another")
    with pytest.raises(Refused, match="folder_not_empty"):
        workspace.backup(tmp_path / "backup")
    assert (tmp_path / "backup" / "records.db").read_bytes() == b"another"


def test_a_workspace_opened_for_reading_is_backed_up(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    workspace.close()
    with reopen(folder, readonly=True) as again:
        again.backup(tmp_path / "backup")
    with reopen(tmp_path / "backup") as copy:
        assert copy.verify().holds


def test_free_space_is_told(workspace: Workspace) -> None:
    assert workspace.disk_free() > 0
