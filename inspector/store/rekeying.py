"""Another key for both files, because somebody who knew the old one leaves.

New files are written beside the old ones. Replacing the key file is the one step that decides: before it the
old key opens the old files, after it the new key opens the new ones. Whoever opens next finishes or cleans.
"""

import os
from contextlib import closing
from pathlib import Path

from inspector.domain.errors import Trouble
from inspector.store import keyfile, moving
from inspector.store.connections import Connections
from inspector.store.driver import Connection, connect, file_troubles, troubles
from inspector.store.files import OWN_FILE, sync_file, sync_folder
from inspector.store.moving import Progress, Stopped
from inspector.trust import keys

RECORDS, PHOTOS = "records.db", "photos.db"
_MARK = ".rekeyed-"
_TABLES = "SELECT name FROM main.sqlite_master WHERE type = 'table'"
_SPARE = 32 * 1024 * 1024


def files(folder: Path, key_id: str) -> tuple[Path, Path]:
    """Where the files under another key are written."""
    return folder / f"{RECORDS}{_MARK}{key_id}", folder / f"{PHOTOS}{_MARK}{key_id}"


def write_files(
    records: Connections,
    photos: Connections,
    workspace_key: bytes,
    *,
    progress: Progress,
    stopped: Stopped,
) -> None:
    """Both files once more under another key, complete, read back and on the disk."""
    folder = records.path.parent
    new_records, new_photos = files(folder, keyfile.key_id(workspace_key))
    check_room(records.path, photos.path)
    with file_troubles(folder), troubles(folder):
        for path in (new_records, new_photos):
            path.unlink(missing_ok=True)
        _records(records, new_records, keys.derive(workspace_key, "records"))
        _photos(photos, new_photos, keys.derive(workspace_key, "photos"), progress, stopped)
        for path in (new_records, new_photos):
            path.chmod(OWN_FILE)
            sync_file(path)
        sync_folder(folder)


def check_room(*paths: Path) -> None:
    """Both files must fit beside the old ones."""
    needed = sum(path.stat().st_size for path in paths) + _SPARE
    free = os.statvfs(paths[0].parent)
    if free.f_bavail * free.f_frsize < needed:
        raise Trouble(
            "rekey.no_room", needed=_megabytes(needed), free=_megabytes(free.f_bavail * free.f_frsize)
        )


def unsettled(folder: Path) -> list[Path]:
    """What a change of keys left behind when it was cut off."""
    return sorted(folder.glob(f"*{_MARK}*"))


def settle(folder: Path) -> None:
    """Put files under the present key in place, and remove the others; only while alone."""
    left = unsettled(folder)
    present = keyfile.read(folder).key_id
    with file_troubles(folder):
        for path in left:
            name, _, key_id = path.name.partition(_MARK)
            if key_id != present:
                path.unlink(missing_ok=True)
                continue
            for log in (f"{name}-wal", f"{name}-shm"):
                (folder / log).unlink(missing_ok=True)
            path.replace(folder / name)
        sync_folder(folder)


def _records(records: Connections, target: Path, key: bytes) -> None:
    """A copy page by page, then another key for the copy."""
    records.copy_to(target)
    with closing(records.beside(target, in_log=False)) as copy:
        copy.execute(f"PRAGMA rekey=\"x'{key.hex()}'\"")
    with (
        closing(connect(records.path, records.key, query_only=True)) as old,
        closing(_plain(target, key)) as new,
    ):
        _sound(new, target)
        query = "SELECT count(*), max(position), max(sequence) FROM version"
        _same(old, new, query, target)


def _photos(photos: Connections, target: Path, key: bytes, progress: Progress, stopped: Stopped) -> None:
    with moving.beside(photos.path, photos.key, target, key, new=True) as old:
        if {name for (name,) in old.execute(_TABLES)} != {"blob", "chunk"}:
            raise RuntimeError("photos.db has a table that is not moved")
        moving.move(old, moving.sizes(old), progress, stopped, "rekey.stopped")
    with (
        closing(connect(photos.path, photos.key, query_only=True)) as old,
        closing(_plain(target, key)) as new,
    ):
        _sound(new, target)
        _same(old, new, "SELECT count(*), sum(size), sum(number) FROM blob", target)
        _same(old, new, "SELECT count(*), sum(length(content)), sum(blob) FROM chunk", target)


def _plain(path: Path, key: bytes) -> Connection:
    """Opened without a log beside it."""
    return connect(path, key, readonly=True)


def _sound(connection: Connection, path: Path) -> None:
    faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if faults:
        raise Trouble("store.damaged", file=path.name, detail=str(faults[0][0]))


def _same(old: Connection, new: Connection, query: str, path: Path) -> None:
    before, after = (one.execute(query).fetchall() for one in (old, new))
    if before != after:
        raise Trouble("store.damaged", file=path.name, detail=f"{before} became {after}")


def _megabytes(count: int) -> int:
    return -(-count // 1_000_000)
