"""A workspace of every earlier release opens in this one with all it holds."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from inspector.domain.campaign import Target
from inspector.domain.evidence import Evidence
from inspector.store import migrations as shipped
from inspector.store import schema
from tests.store import raw
from tests.store.made_up import CAMPAIGN, NOW, create, inspection, reopen, target

FIXTURES = Path(__file__).parent / "fixtures"
RELEASES = sorted(path.name for path in FIXTURES.iterdir() if (path / "keys.json").exists())


def test_the_list_of_known_migrations_is_the_list_of_migrations() -> None:
    assert {migration.name for migration in shipped.migrations._migrations} == schema.KNOWN


def test_the_format_of_this_release_has_its_fixture(tmp_path: Path) -> None:
    assert RELEASES
    shutil.copytree(FIXTURES / RELEASES[-1], tmp_path / "workspace")
    with raw.opened(tmp_path / "workspace") as connection:
        assert schema.applied(connection) == schema.KNOWN


@pytest.mark.parametrize("release", RELEASES)
def test_a_workspace_of_an_earlier_release_holds_all_it_held(folder: Path, release: str) -> None:
    shutil.copytree(FIXTURES / release, folder)
    with reopen(folder) as workspace:
        assert workspace.loss is None
        assert workspace.rows("campaign") == [CAMPAIGN]
        assert workspace.get(Target, "target-1") == target(1, "12.2A34-35")
        assert [version.sequence for version in workspace.versions("target-2")] == [6, 9]
        assert workspace.draft("inspection-1") == {"/data/brand": "no"}
        assert workspace.meta("language") == "zh"
        assert [hit.id for hit in workspace.search("𬭎䶮")] == ["target-2"]
        photo = workspace.get(Evidence, "evidence-1").sha256
        assert workspace.get_blob(photo).startswith(b"not a picture")
        with workspace.change("A0001", NOW) as change:
            assert change.undo("inspection-1") == ("/data/brand", "yes")
            change.put(inspection(2))
        found = workspace.verify()
        assert found.holds, found.broken


def _later(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[Any], None]) -> None:
    """This program as a later release with more migrations."""
    later = Migrations(schema.SET)
    for migration in shipped.migrations._migrations:
        later(name=migration.name)(migration.fn)
    for step in steps:
        later()(step)
    names = {migration.name for migration in later._migrations}
    monkeypatch.setattr(shipped, "migrations", later)
    monkeypatch.setattr(schema, "KNOWN", frozenset(names))


def add_a_column(db: Database) -> None:
    db["meta"].add_column("since", str)


def fail_half_way(db: Database) -> None:
    db["meta"].add_column("other", str)
    raise OSError(5, "Input/output error")


def test_a_migration_is_applied_when_a_workspace_is_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(folder)[0].close()
    _later(monkeypatch, add_a_column)
    with reopen(folder) as workspace:
        assert workspace._all("SELECT since FROM meta") == []
        assert workspace.loss is None
    assert not list(folder.glob("*.before-migration"))


def test_a_migration_that_fails_gives_the_file_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, _ = create(folder)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
    workspace.close()
    with monkeypatch.context() as later:
        _later(later, add_a_column, fail_half_way)
        with pytest.raises(Exception, match=r"store\.full"):
            reopen(folder)
    with reopen(folder) as again:
        assert again.rows("campaign") == [CAMPAIGN]
        assert [name for _, name, *_ in again._all("PRAGMA table_info(meta)")] == ["key", "value"]
        assert again.verify().holds
    assert not list(folder.glob("*.before-migration"))


def test_a_workspace_opened_for_reading_is_not_migrated(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(folder)[0].close()
    with monkeypatch.context() as later:
        _later(later, add_a_column)
        with reopen(folder, readonly=True) as workspace:
            assert workspace.rows("agency")
    with reopen(folder) as again:
        assert "since" not in [name for _, name, *_ in again._all("PRAGMA table_info(meta)")]


def test_a_copy_that_a_killed_migration_left_is_cleared(folder: Path) -> None:
    create(folder)[0].close()
    left = folder / "records.db.before-migration"
    left.write_bytes(b"left")
    with reopen(folder, readonly=True):
        assert left.exists()
    with reopen(folder):
        assert not left.exists()
