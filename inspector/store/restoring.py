"""A backup becomes a workspace again, or a copy takes the place of a damaged file: always as a new device.

What was restored may be older than what this device has given away since. So it goes on under another device
id and key, with a chain of its own; numbers that may have been used wait until the administrator confirms.
"""

import shutil
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector.domain.chain import Head
from inspector.domain.errors import Refused, Trouble
from inspector.domain.key_event import KeyChange
from inspector.store import backup, copies, keyfile, moving
from inspector.store.backup import File, Manifest
from inspector.store.blobs import Blobs
from inspector.store.describing import KEYS
from inspector.store.driver import file_troubles, troubles
from inspector.store.files import OWN_FILE, own_folder, sync_file, sync_folder
from inspector.store.head import HeadFile
from inspector.store.keyfile import KeyFile
from inspector.store.moving import Progress, Stopped
from inspector.store.opened import HEAD, PHOTOS, RECORDS
from inspector.store.workspace import Workspace
from inspector.trust import keys
from inspector.trust.keyring import Keyring

ASIDE = "damaged"
_UNPACKED = ".unpacked"


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and how much of the end is missing: what the head knew of and the records have not."""

    taken_at: datetime
    entries: int
    missing: int
    photos: int


def restore(
    source: Path,
    folder: Path,
    secret: str,
    *,
    badge: str | None = None,
    now: datetime,
    new_id: Callable[[], str],
    progress: Progress = moving.nothing,
    stopped: Stopped = moving.never,
) -> Restored:
    """A whole backup into a new folder. Every file is measured against the manifest before it is believed."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("store.folder_not_empty", folder=str(folder))
    with file_troubles(folder), troubles(folder), _unpacked(source, folder) as whole:
        manifest = backup.read(whole)
        own_folder(folder)
        try:
            restored = _restore(whole, folder, manifest, secret, badge, now, new_id, progress, stopped)
            sync_folder(folder.parent)
        except BaseException:
            for path in folder.iterdir():
                if path.name != _UNPACKED:
                    path.unlink()
            raise
    return restored


def restore_copy(
    folder: Path,
    copy: copies.Copy,
    secret: str,
    *,
    badge: str | None = None,
    now: datetime,
    new_id: Callable[[], str],
) -> Restored:
    """A copy takes the place of the damaged record file, which is set aside and never deleted."""
    file = _keys_of(folder, copy)
    keyring = keyfile.unlock(file, secret, badge)
    expected = _expected(folder / HEAD, file, keyring)
    with file_troubles(folder), troubles(folder):
        beside = folder / f"{RECORDS}.restoring"
        shutil.copyfile(copy.records, beside)
        beside.chmod(OWN_FILE)
        sync_file(beside)
        aside = _set_aside(folder, now)
        beside.replace(folder / RECORDS)
        sync_folder(folder)
        return _as_new_device(folder, file, keyring, expected, copy.at, now, new_id, aside.name)


def check(folder: Path, progress: Progress = moving.nothing) -> list[str]:
    """The names of files of a backup that are not what the manifest says; empty when it is whole."""
    manifest = backup.read(folder)
    total, done, wrong = sum(file.size for file in manifest.files), 0, []
    for file in manifest.files:
        with suppress(FileNotFoundError):
            if backup.measure(folder / file.name) != (file.size, file.sha256):
                wrong.append(file.name)
        if not (folder / file.name).exists():
            wrong.append(file.name)
        done += file.size
        progress(done, total)
    return wrong


def _restore(
    whole: Path,
    folder: Path,
    manifest: Manifest,
    secret: str,
    badge: str | None,
    now: datetime,
    new_id: Callable[[], str],
    progress: Progress,
    stopped: Stopped,
) -> Restored:
    steps = _Steps(sum(file.size for file in manifest.files), progress, stopped)
    (keys_file,), (records,), (head,) = (manifest.named(kind) for kind in ("keys", "records", "head"))
    file = _keys(whole, keys_file, folder / f"{KEYS}.fetched", steps)
    keyring = keyfile.unlock(file, secret, badge)
    if not backup.is_signed(manifest, file.device_certificate):
        raise Trouble("backup.damaged", file=backup.MANIFEST)
    _fetch(whole, records, folder / RECORDS, steps)
    _fetch(whole, head, folder / HEAD, steps)
    expected = _expected(folder / HEAD, file, keyring)
    (folder / HEAD).unlink()
    _photos(whole, folder, manifest.named("photos"), keys.derive(keyring.workspace_key, "photos"), steps)
    return _as_new_device(folder, file, keyring, expected, manifest.taken_at, now, new_id, whole.name)


def _keys(whole: Path, keys_file: File, aside: Path, steps: "_Steps") -> KeyFile:
    """Read aside: with the key file in its place a folder is a workspace, so that comes last of all."""
    own_folder(aside)
    try:
        _fetch(whole, keys_file, aside / KEYS, steps)
        return keyfile.read(aside)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _as_new_device(
    folder: Path,
    file: KeyFile,
    keyring: Keyring,
    expected: Head | None,
    taken_at: datetime,
    now: datetime,
    new_id: Callable[[], str],
    note: str,
) -> Restored:
    before = file.device
    file, keyring = keyfile.with_new_device(file, keyring, new_id(), now)
    keyfile.write(folder, file, keyring.workspace_key)
    with Workspace.open_with(folder, keyring, new_id=new_id) as workspace:
        found = workspace.head(before)
        missing = max(0, expected.sequence - found.sequence) if expected is not None else 0
        with workspace.change(workspace.officer, now) as change:
            told = f"{note} {taken_at.isoformat()} -{missing}"
            change.put(workspace._event(KeyChange.RESTORED, now, workspace.officer, note=told))
            change.set_meta("backup.last", None)
            change.set_meta("machine", None)  # wherever it is opened first is its place
        photos = len(moving.sizes(workspace._blobs.connections.reader()))
        return Restored(taken_at, found.sequence, missing, photos)


def _photos(whole: Path, folder: Path, packs: tuple[File, ...], key: bytes, steps: "_Steps") -> None:
    blobs = Blobs(folder / PHOTOS, key)
    try:
        blobs.begin()
    finally:
        blobs.close()
    fetched = folder / f"{PHOTOS}.pack"
    for pack in packs:
        _fetch(whole, pack, fetched, steps)
        with moving.beside(folder / PHOTOS, key, fetched, key, new=False) as connection:
            moving.take(connection, moving.nothing, steps.stopped, "restore.stopped")
        fetched.unlink()


def _fetch(whole: Path, file: File, to: Path, steps: "_Steps") -> None:
    """A file of the backup, measured while it is copied."""
    try:
        with to.open("wb") as target:
            to.chmod(OWN_FILE)
            found = backup.measure(whole / file.name, lambda content: steps.took(target.write(content)))
    except FileNotFoundError:
        found = (0, "")
    if found != (file.size, file.sha256):
        raise Trouble("backup.damaged", file=file.name)


class _Steps:
    def __init__(self, total: int, progress: Progress, stopped: Stopped) -> None:
        self.total, self.done, self.progress, self.stopped = total, 0, progress, stopped

    def took(self, count: int) -> None:
        self.done += count
        self.progress(self.done, self.total)
        if self.stopped():
            raise Refused("restore.stopped")


@contextmanager
def _unpacked(source: Path, folder: Path) -> Iterator[Path]:
    """The folder of a backup; one that was made as a single file is unpacked beside what comes of it."""
    if not source.is_file():
        yield source
        return
    own_folder(folder)
    place = folder / _UNPACKED
    try:
        with tarfile.open(source) as packed:
            _unpack(packed, place, source.name)
        yield place
    except tarfile.TarError:
        raise Trouble("backup.damaged", file=source.name) from None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _unpack(packed: tarfile.TarFile, place: Path, name: str) -> None:
    """Plain files with plain names and nothing else; `filter="data"` is not in the first Pythons 3.11."""
    own_folder(place)
    for member in packed:
        content = packed.extractfile(member) if member.isfile() else None
        if content is None or Path(member.name).name != member.name:
            raise Trouble("backup.damaged", file=name)
        with content, (place / member.name).open("wb") as target:
            shutil.copyfileobj(content, target)


def _keys_of(folder: Path, copy: copies.Copy) -> KeyFile:
    """The workspace's own key file, which may have changed since; the copy's where it is damaged."""
    try:
        return keyfile.read(folder)
    except Trouble:
        return keyfile.read(copy.folder)


def _expected(path: Path, file: KeyFile, keyring: Keyring) -> Head | None:
    """How long the journal was when its head was last signed; None when nobody can tell."""
    head = HeadFile(path, file.device, keys.public_pem(keyring.device_key), lambda content: content)
    try:
        return head.read()
    except Trouble:
        return None


def _set_aside(folder: Path, now: datetime) -> Path:
    aside = folder / f"{ASIDE}-{now:%Y%m%dT%H%M%S}"
    own_folder(aside)
    for name in (RECORDS, f"{RECORDS}-wal", f"{RECORDS}-shm", HEAD):
        if (folder / name).exists():
            (folder / name).replace(aside / name)
    return aside
