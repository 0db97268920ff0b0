"""Rotating copies of the record file, in the workspace itself: against a slip or a bad sector.

A copy is a folder with records, keys and head, made under another name and renamed when it was read back.
"""

import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspector.domain.errors import Trouble
from inspector.store.connections import Connections
from inspector.store.describing import KEYS
from inspector.store.driver import connect, file_troubles, troubles
from inspector.store.files import own_folder, sync_folder

FOLDER = "copies"
KEEP, DAYS = 6, 7  # the newest six, and the last of each of seven days
EVERY = timedelta(minutes=30)
_NAME = "%Y%m%dT%H%M%SZ"
_RECORDS, _HEAD = "records.db", "head.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: where, from when, how large."""

    folder: Path
    at: datetime
    size: int

    @property
    def records(self) -> Path:
        return self.folder / _RECORDS


def every(home: Path) -> tuple[Copy, ...]:
    """The copies in this folder, the newest first; what is not whole is none."""
    found = []
    for folder in home.glob("*Z") if home.is_dir() else ():
        with suppress(ValueError, OSError):
            at = datetime.strptime(folder.name, _NAME).replace(tzinfo=UTC)
            found.append(Copy(folder, at, (folder / _RECORDS).stat().st_size))
    return tuple(sorted(found, key=lambda copy: copy.at, reverse=True))


def make(home: Path, workspace: Path, records: Connections, now: datetime, keep: int = KEEP) -> Copy:
    """A copy as of now, read back; older ones beyond `keep` are removed once it stands."""
    name = now.astimezone(UTC).strftime(_NAME)
    beside = home / f".{name}"
    with file_troubles(home), troubles(home):
        own_folder(home)
        shutil.rmtree(beside, ignore_errors=True)
        own_folder(beside)
        try:
            shutil.copyfile(workspace / _HEAD, beside / _HEAD)
            records.copy_to(beside / _RECORDS)
            shutil.copyfile(workspace / KEYS, beside / KEYS)
            _read_back(beside / _RECORDS, records.key)
            for path in beside.iterdir():
                path.chmod(0o600)
            shutil.rmtree(home / name, ignore_errors=True)
            beside.rename(home / name)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        sync_folder(home)
        _thin(every(home), keep)
    return every(home)[0]


def is_due(home: Path, records: Path, now: datetime) -> bool:
    """Whether something was written since the last copy, and that is half an hour ago."""
    last = next(iter(every(home)), None)
    if last is None:
        return True
    if now - last.at < EVERY:
        return False
    written = (records, records.with_name(f"{records.name}-wal"))
    newest = max(path.stat().st_mtime for path in written if path.exists())
    return newest > last.records.stat().st_mtime


def destroy(workspace: Path, home: Path | None = None) -> None:
    """Remove every copy: they open with keys that were given up."""
    for folder in {workspace / FOLDER, home or workspace / FOLDER}:
        for copy in every(folder):
            shutil.rmtree(copy.folder, ignore_errors=True)


def _read_back(path: Path, key: bytes) -> None:
    with closing(connect(path, key, readonly=True)) as copy:
        faults: Sequence[tuple[str]] = copy.execute("PRAGMA cipher_integrity_check").fetchall()
        if faults:
            raise Trouble("store.damaged", file=path.name, detail=faults[0][0])
        copy.execute("SELECT max(position) FROM version").fetchone()
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)


def _thin(copies: Sequence[Copy], keep: int) -> None:
    kept = set(copies[:keep]) | set(_last_of_days(copies))
    for copy in copies:
        if copy not in kept:
            shutil.rmtree(copy.folder, ignore_errors=True)


def _last_of_days(copies: Sequence[Copy]) -> list[Copy]:
    days: dict[object, Copy] = {}
    for copy in copies:  # newest first
        days.setdefault(copy.at.date(), copy)
    return list(days.values())[:DAYS]
