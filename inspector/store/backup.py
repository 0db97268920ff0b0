"""The whole workspace onto a stick: only what is new is written, everything written is read back.

A backup is a folder. Photos lie in packs that are never changed once they stand; each run adds a copy of the
records and the packs of what is new, and replaces the manifest last. A stick pulled at any instant leaves the
backup of the time before, never half of one.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from inspector.domain.errors import Refused, Trouble
from inspector.store import keyfile, moving
from inspector.store.describing import KEYS
from inspector.store.driver import DriverError, connect, told
from inspector.store.files import own_folder, sync_file, sync_folder, write_atomically
from inspector.store.moving import Progress, Sized, Stopped
from inspector.trust import keys
from inspector.trust.canonical import canonical

if TYPE_CHECKING:
    from inspector.store.workspace import Workspace

MANIFEST = "manifest.json"
FORMAT = 1
PACK = 1_000_000_000  # bytes of photos in one file: a stick's file system may hold no file of 4 GiB
_PART = ".part"
_SPARE = 8 * 1024 * 1024
_GONE = (errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOENT, errno.ESTALE, errno.EROFS, errno.EBADF)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the backup: name, length, SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a whole backup consists of, signed by the device that made it."""

    format: int
    number: int
    workspace: str
    device: str
    key_id: str
    taken_at: datetime
    sequence: int
    link: str
    photos: int
    bytes: int
    files: tuple[File, ...]
    signature: str = ""

    def named(self, start: str) -> tuple[File, ...]:
        """Its files of one kind: records, keys, head, photos."""
        return tuple(file for file in self.files if file.name.startswith(start))


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did."""

    folder: Path
    manifest: Manifest
    new_photos: int
    new_bytes: int


def read(folder: Path) -> Manifest:
    """The manifest of a backup; a folder without one holds no whole backup."""
    try:
        raw = (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused("backup.none", folder=str(folder)) from None
    try:
        manifest = msgspec.json.decode(raw, type=Manifest)
    except msgspec.MsgspecError:
        raise Trouble("backup.damaged", file=MANIFEST) from None
    if manifest.format > FORMAT:
        raise Refused("store.newer", file=MANIFEST, format=manifest.format)
    return manifest


def is_signed(manifest: Manifest, certificate: str) -> bool:
    """Whether the device of this certificate made the manifest as it stands."""
    try:
        signature = bytes.fromhex(manifest.signature)
    except ValueError:
        return False
    return keys.verify(certificate, _signed(manifest), signature)


def write(workspace: "Workspace", folder: Path, now: datetime, progress: Progress, stopped: Stopped) -> Done:
    """Bring the backup in this folder up to now, or begin one there."""
    device = _device_of(folder)
    with _told(folder, device):
        own_folder(folder)
        device = _device_of(folder)
    with _told(folder, device):
        return _write(workspace, folder, now, progress, stopped)


def _write(workspace: "Workspace", folder: Path, now: datetime, progress: Progress, stopped: Stopped) -> Done:
    file = keyfile.read(workspace.folder)
    before = _before(workspace, file.workspace, folder)
    key_id = keyfile.key_id(workspace._keys().workspace_key)
    same = before is not None and before.key_id == key_id
    kept, held = _standing(workspace, folder, before.named("photos") if before and same else ())
    number = before.number + 1 if before is not None else 1
    _sweep(folder, before)
    try:
        # Head, records, photos in this order: a copy never misses what an earlier one promises.
        head = _head(workspace)
        small = _small_files(workspace, folder, number)
        records = folder / f"records-{number:06d}.db"
        workspace._records.copy_to(_part(records))
        new = _new_blobs(workspace, held)
        _check_room(folder, sum(size for _, size in new))
        packs = _packs(workspace, folder, number, new, progress, stopped)
        written = [*small, _whole(records, workspace._records.key), *packs]
        for path in [*(folder / file.name for file in small), records, *(folder / one.name for one in packs)]:
            _part(path).replace(path)
        sync_folder(folder)
        files = (*written, *kept)
        manifest = _manifest(workspace, file.workspace, key_id, number, now, head, files)
        write_atomically(folder / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    except BaseException:
        _sweep(folder, before)
        raise
    _sweep(folder, manifest)
    return Done(folder, manifest, len(new), sum(size for _, size in new))


def _before(workspace: "Workspace", named: str, folder: Path) -> Manifest | None:
    """The backup that is there: of this workspace, and none that knows more than it."""
    try:
        before = read(folder)
    except Refused as refused:
        if refused.code != "backup.none":
            raise
        return None
    if before.workspace != named:
        raise Refused("backup.other_workspace", folder=str(folder))
    query = "SELECT link FROM version WHERE device = ? AND sequence = ?"
    rows = workspace._all(query, (before.device, before.sequence)) if before.sequence else [(before.link,)]
    if not rows or rows[0][0] != before.link:
        raise Refused("backup.chain_backwards", folder=str(folder), sequence=before.sequence)
    return before


def _head(workspace: "Workspace") -> tuple[int, str]:
    head = workspace.head(workspace.device)
    return head.sequence, head.link


def _small_files(workspace: "Workspace", folder: Path, number: int) -> list[File]:
    files = []
    for source, kind in ((workspace._head.path, "head"), (workspace.folder / KEYS, "keys")):
        path = folder / f"{kind}-{number:06d}.json"
        _part(path).write_bytes(source.read_bytes())
        files.append(_read_back(path))
    return files


def _standing(
    workspace: "Workspace", folder: Path, packs: tuple[File, ...]
) -> tuple[tuple[File, ...], set[str]]:
    """The packs that still open, and the photos in them; what a stick has lost is written again."""
    kept: list[File] = []
    held: set[str] = set()
    for pack in packs:
        path = folder / pack.name
        with suppress(OSError, DriverError, Trouble):
            if path.stat().st_size == pack.size:
                with closing(connect(path, workspace._blobs.connections.key, readonly=True)) as connection:
                    found = {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM blob")}
                held |= found
                kept.append(pack)
    return tuple(kept), held


def _new_blobs(workspace: "Workspace", held: set[str]) -> Sized:
    """What no pack of the backup holds yet."""
    reader = workspace._blobs.connections.reader()
    rows = reader.execute("SELECT number, size, sha256 FROM blob ORDER BY number").fetchall()
    return [(number, size) for number, size, sha256 in rows if sha256 not in held]


def _packs(
    workspace: "Workspace", folder: Path, number: int, new: Sized, progress: Progress, stopped: Stopped
) -> list[File]:
    source = workspace._blobs.connections
    total, done, packs = sum(size for _, size in new), 0, []
    for at, share in enumerate(_shares(new), start=1):
        path = folder / f"photos-{number:06d}-{at:03d}.db"
        moved = lambda part, _, before=done: progress(before + part, total)  # noqa: E731
        with moving.beside(source.path, source.key, _part(path), source.key, new=True) as connection:
            moving.move(connection, share, moved, stopped, "backup.stopped")
        packs.append(_whole_pack(path, source.key))
        done += sum(size for _, size in share)
    return packs


def _shares(new: Sized) -> Iterator[Sized]:
    share: list[tuple[int, int]] = []
    held = 0
    for number, size in new:
        if share and held + size > PACK:
            yield share
            share, held = [], 0
        share.append((number, size))
        held += size
    if share:
        yield share


def _whole(path: Path, key: bytes) -> File:
    """The database was written whole: its bytes come from the stick again, and every page answers."""
    file = _read_back(path)
    with closing(connect(_part(path), key, readonly=True)) as connection:
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if faults:
        raise Trouble("backup.not_written", file=path.name)
    return file


def _whole_pack(path: Path, key: bytes) -> File:
    file = _whole(path, key)
    with closing(connect(_part(path), key, readonly=True)) as connection:
        for number, sha256 in connection.execute("SELECT number, sha256 FROM blob").fetchall():
            seen = hashlib.sha256()
            for (content,) in connection.execute(
                "SELECT content FROM chunk WHERE blob = ? ORDER BY part", (number,)
            ):
                seen.update(content)
            if seen.hexdigest() != sha256:
                raise Trouble("backup.not_written", file=path.name)
    return file


def _read_back(path: Path) -> File:
    """From the stick, not from memory."""
    sync_file(_part(path))
    size, sha256 = measure(_part(path))
    return File(path.name, size, sha256)


def measure(path: Path, copy_to: Callable[[bytes], object] = len) -> tuple[int, str]:
    """Length and SHA-256 of a file, handing on what was read."""
    seen, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while content := file.read(1 << 20):
            seen.update(content)
            size += len(content)
            copy_to(content)
    return size, seen.hexdigest()


def _manifest(
    workspace: "Workspace",
    named: str,
    key_id: str,
    number: int,
    now: datetime,
    head: tuple[int, str],
    files: tuple[File, ...],
) -> Manifest:
    sizes = moving.sizes(workspace._blobs.connections.reader())
    total = sum(size for _, size in sizes)
    bare = Manifest(FORMAT, number, named, workspace.device, key_id, now, *head, len(sizes), total, files)
    return replace(bare, signature=workspace.sign_with_device(_signed(bare)).hex())


def _signed(manifest: Manifest) -> bytes:
    plain = msgspec.to_builtins(manifest)
    del plain["signature"]
    return canonical(plain)


def _check_room(folder: Path, needed: int) -> None:
    room = os.statvfs(folder)
    free = room.f_bavail * room.f_frsize
    if free < needed + _SPARE:
        raise Trouble("backup.no_room", needed=-(-(needed + _SPARE) // 1_000_000), free=free // 1_000_000)


def _sweep(folder: Path, manifest: Manifest | None) -> None:
    """What a run left that was cut off, and what no manifest names any more."""
    named = {file.name for file in manifest.files} if manifest is not None else set()
    with suppress(OSError):
        for path in list(folder.iterdir()):
            ours = path.name.startswith(("records-", "photos-", "keys-", "head-", f".{MANIFEST}"))
            if ours and path.name not in named:
                path.unlink(missing_ok=True)


def _part(path: Path) -> Path:
    return path.with_name(path.name + _PART)


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """What goes wrong on a stick, told as such; for whoever writes there beside `write`."""
    with _told(folder, _device_of(folder)):
        yield


def check_packed(path: Path, manifest: Manifest) -> None:
    """Every file of a backup in one file, read back from where it was written."""
    import tarfile

    sync_file(path)
    with tarfile.open(path) as archive:
        for file in manifest.files:
            member = archive.extractfile(file.name)
            seen = hashlib.file_digest(member, "sha256").hexdigest() if member is not None else ""  # type: ignore[arg-type]
            if seen != file.sha256:
                raise Trouble("backup.not_written", file=file.name)


def _device_of(folder: Path) -> int | None:
    """Which disk the folder lies on; None when it is not there."""
    place = next((one for one in (folder, *folder.parents) if one.exists()), None)
    return place.stat().st_dev if place is not None else None


@contextmanager
def _told(folder: Path, device: int | None) -> Iterator[None]:
    """A pulled stick, a full one and a failing one are told apart."""
    try:
        yield
    except (OSError, DriverError, Trouble) as error:
        meant = error if isinstance(error, OSError | Trouble) else told(error, folder)
        code = meant.code if isinstance(meant, Trouble) else ""
        if code and not code.startswith("store."):
            raise
        system = meant.errno if isinstance(meant, OSError) else 0
        if _device_of(folder) != device or system in _GONE or not folder.exists():
            raise Trouble("backup.pulled", folder=str(folder)) from error
        if system == errno.ENOSPC or code == "store.full":
            raise Trouble("backup.full", folder=str(folder)) from error
        if code == "store.damaged":
            raise Trouble("backup.source_damaged") from error
        raise Trouble("backup.failed", folder=str(folder), reason=str(error)) from error
