"""Every way a workspace can fail to open is told apart."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.domain.errors import Refused, Trouble
from inspector.store import Workspace
from tests.store import raw
from tests.store.made_up import CAMPAIGN, NOW, PASSPHRASE, SECOND_PASSPHRASE, create, reopen, target


@pytest.fixture
def closed(folder: Path) -> Path:
    workspace, _ = create(folder)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        for number in range(200):
            change.put(target(number))
    workspace.close()
    return folder


def code_of(folder: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises((Refused, Trouble)) as told:
        reopen(folder, passphrase).close()
    return str(told.value.code)


def test_each_officer_opens_it_with_the_own_passphrase(closed: Path) -> None:
    for passphrase, badge in ((PASSPHRASE, "A0001"), (SECOND_PASSPHRASE, "A0002")):
        with reopen(closed, passphrase) as workspace:
            assert workspace.officer == badge
            assert workspace.count("target") == 200


def test_the_unlock_page_knows_names_and_badges_only(closed: Path) -> None:
    described = Workspace.describe(closed)
    assert described.officers == (("A0001", "张例"), ("A0002", "李例"))
    assert described.created == NOW


def test_a_wrong_passphrase_is_refused(closed: Path) -> None:
    assert code_of(closed, "wrong horse battery 9") == "key.wrong_passphrase"


def test_the_colleague_s_passphrase_does_not_open_my_slot(closed: Path) -> None:
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(closed, SECOND_PASSPHRASE, badge="A0001")


def test_an_unknown_badge_is_refused(closed: Path) -> None:
    with pytest.raises(Refused, match="unknown_officer"):
        reopen(closed, badge="A0009")


def test_a_folder_without_keys_is_no_workspace(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "store.not_a_workspace"
    assert code_of(tmp_path / "nowhere") == "store.not_a_workspace"


def _overwrite_start(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(os.urandom(4096))


@pytest.mark.parametrize("name", ["records.db", "photos.db"])
@pytest.mark.parametrize("damage", [_overwrite_start, Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_damaged_file_is_told_from_a_wrong_passphrase(
    closed: Path, name: str, damage: Callable[[Path], object]
) -> None:
    damage(closed / name)
    with pytest.raises(Trouble) as told, reopen(closed) as workspace:
        workspace.get_blob("0" * 64)
    assert (told.value.code, told.value.facts["file"]) == ("store.damaged", name)


def test_a_database_anybody_can_read_is_not_opened(closed: Path) -> None:
    (closed / "records.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
    assert code_of(closed) == "store.not_encrypted"


def test_a_file_of_a_later_release_is_refused_as_newer(closed: Path) -> None:
    with raw.opened(closed) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('inspector', 'later', '')"
        )
    assert code_of(closed) == "store.newer"


def test_keys_of_a_later_release_are_refused_as_newer(closed: Path) -> None:
    keys = json.loads((closed / "keys.json").read_bytes())
    (closed / "keys.json").write_text(json.dumps({**keys, "format": 99}))
    assert code_of(closed) == "store.newer"


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"null", b'{"format":"1"}', b"\xff\xfe"])
def test_keys_that_cannot_be_read_are_damaged(closed: Path, content: bytes) -> None:
    (closed / "keys.json").write_bytes(content)
    assert code_of(closed) == "store.keys_damaged"


def test_any_changed_letter_in_the_keys_is_noticed(closed: Path) -> None:
    path = closed / "keys.json"
    whole = path.read_text()
    for at in range(0, len(whole), 97):
        if whole[at] not in ' \n"':
            path.write_text(whole[:at] + ("A" if whole[at] != "A" else "B") + whole[at + 1 :])
            assert code_of(closed) in ("store.keys_damaged", "store.newer")


def test_keys_changed_with_a_new_checksum_are_noticed_once_unlocked(closed: Path) -> None:
    import msgspec

    from inspector.store import keyfile

    plain = json.loads((closed / "keys.json").read_bytes())
    plain["officers"][1]["administrator"] = True
    changed = msgspec.convert(plain, keyfile.KeyFile)
    plain["checksum"] = keyfile._checksum(changed)
    (closed / "keys.json").write_text(json.dumps(plain))
    assert code_of(closed) == "store.keys_damaged"


def test_a_workspace_is_not_made_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(Refused, match="folder_not_empty"):
        create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_damaged_page_leaves_the_rest_readable(closed: Path) -> None:
    with (closed / "records.db").open("r+b") as file:
        file.seek(40 * 4096)
        file.write(os.urandom(4096))
    with reopen(closed, readonly=True) as workspace:
        assert not workspace.verify().holds
        assert workspace.rows("agency")
