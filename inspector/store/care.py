"""Looking after the files: migrating, rebuilding projections, backing up."""

import shutil
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.store.describing import KEYS
from inspector.store.driver import Connection, DatabaseError, file_troubles, troubles
from inspector.store.files import own_folder, sync_folder
from inspector.store.values import value_of
from inspector.store.writing import project, refer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from inspector.store.blobs import Blobs
    from inspector.store.connections import Connections
    from inspector.store.head import HeadFile
    from inspector.store.reading import Reading

_NAMED = (
    "SELECT sha256 FROM blob_reference"
    " UNION SELECT value FROM draft WHERE length(value) = 64"
    " UNION SELECT value FROM meta WHERE length(value) = 64"
    " UNION SELECT sha256 FROM foreign_blob"
)
_LAST_OF_EACH = (
    "SELECT v.record_id, v.kind, v.position, v.at, v.body FROM"
    " (SELECT min(position) AS first, max(position) AS last FROM version GROUP BY record_id) AS span"
    " JOIN version v ON v.position = span.last ORDER BY span.first"
)


def blobs_named(reading: "Reading") -> set[str]:
    """Every blob a version, a draft, a setting or another device's batch mentions."""
    return {sha256 for (sha256,) in reading._all(_NAMED)}


def migrate(path: Path, records: "Connections") -> None:
    """Bring the file to this release; the copy made before comes back when a step fails."""
    from inspector.store.migrations import migrations

    copy = _copy_of(path)
    with troubles(path), file_troubles(path):
        writer = records.writer()
        copy.unlink(missing_ok=True)
        records.copy_to(copy)
        try:
            migrations.apply(writer)
        except BaseException:
            _restore(writer.conn, copy, records)
            raise
        copy.unlink(missing_ok=True)


def clear_copy(path: Path) -> None:
    """What a program left that was killed between the last step and this: the file is of this release."""
    with suppress(OSError):
        _copy_of(path).unlink(missing_ok=True)


def _copy_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.before-migration")


def rebuild(connection: Connection) -> None:
    """Lists, search and blob references from the journal alone; inside a transaction."""
    connection.execute("DELETE FROM record")
    connection.execute("DELETE FROM blob_reference")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")

    def run(statement: str, facts: "Iterable[Any]") -> int:
        number: int = connection.execute(statement, tuple(facts)).lastrowid
        return number

    for record_id, kind, position, at, body in connection.execute(_LAST_OF_EACH).fetchall():
        project(run, value_of(kind, body), record_id, kind, position, at, None)
    for record_id, kind, body in connection.execute("SELECT record_id, kind, body FROM version"):
        refer(run, value_of(kind, body), record_id, body)


def readable(connection: Connection) -> tuple[int, int]:
    """Records whose last version can be read, of all that the list names, as far as the list can be read."""
    try:
        positions = [row[0] for row in connection.execute("SELECT position FROM record").fetchall()]
    except DatabaseError:
        return 0, 0
    good = 0
    for position in positions:
        with suppress(DatabaseError):
            query = "SELECT body FROM version WHERE position = ?"
            good += connection.execute(query, (position,)).fetchone() is not None
    return good, len(positions)


def backup(folder: Path, target: Path, records: "Connections", blobs: "Blobs", head: "HeadFile") -> None:
    """Head, records, photos in this order: a copy never misses what an earlier one promises."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused("store.folder_not_empty", folder=str(target))
    with file_troubles(target), troubles(target):
        own_folder(target)
        try:
            shutil.copyfile(head.path, target / head.path.name)
            for connections in (records, blobs.connections):
                connections.copy_to(target / connections.path.name)
            shutil.copyfile(folder / KEYS, target / KEYS)
            sync_folder(target)
        except BaseException:
            shutil.rmtree(target)
            raise


def _restore(connection: Connection, copy: Path, records: "Connections") -> None:
    with closing(records.beside(copy)) as source:
        source.backup(connection)
    copy.unlink(missing_ok=True)
