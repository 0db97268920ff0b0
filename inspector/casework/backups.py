"""Copies of the records inside the workspace, the backup on a stick, and the way back."""

from __future__ import annotations

import tarfile
from dataclasses import dataclass
from datetime import datetime  # noqa: TC003  msgspec reads the types of Last
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from inspector.casework import secrets
from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.register import NumberBlock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store.backup import Done
    from inspector.store.copies import Copy
    from inspector.store.restoring import Restored

SINGLE = ".inspectorbackup"
_LAST, _KEEP, _HOME = "backup.last", "copies.keep", "copies.folder"
_LEAST, _MOST = 2, 50


@dataclass(frozen=True, slots=True)
class Last:
    """The last whole backup that this workspace knows of."""

    at: datetime
    folder: str
    photos: int
    bytes: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What is backed up, and what would be missing."""

    last: Last | None
    entries_since: int
    copies: tuple[Copy, ...]
    keep: int


def place(chosen: Path, named: str) -> Path:
    """The folder of the backup: the one chosen, or one of its own where other things lie, as on a stick."""
    from inspector.store.backup import MANIFEST

    free = not chosen.exists() or (chosen.is_dir() and not any(chosen.iterdir()))
    if free or (chosen / MANIFEST).exists() or chosen.suffix == SINGLE:
        return chosen
    return chosen / f"inspector-backup-{named[-8:]}"


def run(
    desk: Desk,
    target: Path,
    *,
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> tuple[Done, Changed]:
    """Bring the backup there up to now: only what is new is written, and everything written is read back."""
    from inspector.store import backup, keyfile

    named = keyfile.read(desk.workspace.folder).workspace
    folder = place(target, named)
    if folder.suffix == SINGLE and not folder.is_dir():
        done = _single(desk, folder, progress, stopped)
    else:
        done = backup.write(desk.workspace, folder, desk.now(), progress, stopped)
    manifest = done.manifest
    last = Last(manifest.taken_at, str(done.folder), manifest.photos, manifest.bytes, manifest.sequence)
    with desk.change() as change:
        change.set_meta(_LAST, msgspec.json.encode(last).decode())
        event = KeyEvent(desk.new_id(), KeyChange.BACKED_UP, desk.now(), by=desk.officer, note=last.folder)
        change.put(event)
    return done, change.changed


def standing(desk: Desk) -> Standing:
    """The last backup and the copies, for the settings page and `doctor`."""
    raw = desk.workspace.meta(_LAST)
    last = msgspec.json.decode(raw, type=Last) if raw else None
    entries = desk.workspace.head(desk.workspace.device).sequence - (last.sequence if last else 0)
    return Standing(last, max(0, entries - (1 if last else 0)), copies(desk), keep(desk))


def copies(desk: Desk) -> tuple[Copy, ...]:
    """The copies of the record file, the newest first."""
    from inspector.store import copies as kept

    return kept.every(_home(desk))


def keep(desk: Desk) -> int:
    """How many of the newest copies stay."""
    from inspector.store.copies import KEEP

    return int(desk.workspace.meta(_KEEP) or KEEP)


def set_copies(desk: Desk, count: int, folder: str = "") -> None:
    """How many copies, and where: inside the workspace unless a folder is named."""
    if not _LEAST <= count <= _MOST:
        raise Refused("copies.count", least=_LEAST, most=_MOST)
    with desk.change() as change:
        change.set_meta(_KEEP, str(count))
        change.set_meta(_HOME, folder or None)


def copy_now(desk: Desk) -> Copy:
    """A copy of the record file, before a risky step or because somebody asks."""
    from inspector.store import copies as kept

    workspace = desk.workspace
    return kept.make(_home(desk), workspace.folder, workspace.records_file, desk.now(), keep(desk))


def copy_if_due(desk: Desk) -> Copy | None:
    """When nobody types: a copy, if something was written since the last one and that is half an hour ago."""
    from inspector.store import copies as kept

    workspace = desk.workspace
    if workspace.readonly or not kept.is_due(_home(desk), workspace.records_path, desk.now()):
        return None
    return copy_now(desk)


def copies_of(folder: Path) -> tuple[Copy, ...]:
    """The copies of a workspace that does not open."""
    from inspector.store import copies as kept

    return kept.every(folder / kept.FOLDER)


def restore(
    source: Path,
    folder: Path,
    secret: str,
    *,
    badge: str | None = None,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> Restored:
    """A whole backup into a new folder, as a new device."""
    from inspector.store import restoring

    return restoring.restore(
        source, folder, secret, badge=badge, now=now(), new_id=new_id, progress=progress, stopped=stopped
    )


def restore_copy(
    folder: Path,
    secret: str,
    *,
    badge: str | None = None,
    at: datetime | None = None,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
) -> Restored:
    """The newest copy, or the one of that moment, in the place of the damaged record file."""
    from inspector.store import restoring

    found = next((one for one in copies_of(folder) if at in (None, one.at)), None)
    if found is None:
        raise Refused("copies.none", folder=str(folder))
    return secrets.guarded(
        folder,
        badge or "",
        now(),
        lambda: restoring.restore_copy(folder, found, secret, badge=badge, now=now(), new_id=new_id),
    )


def is_restored(desk: Desk) -> bool:
    """Whether this device was restored and nobody has confirmed it: it prints temporary numbers."""
    events: list[KeyEvent] = desk.workspace.rows(KeyEvent)
    told = [one.what for one in events if one.what in (KeyChange.RESTORED, KeyChange.CONFIRMED)]
    return bool(told) and told[-1] is KeyChange.RESTORED


def frozen_blocks(desk: Desk) -> tuple[NumberBlock, ...]:
    """Numbers of the devices this one was restored from: nobody knows here which of them were used."""
    blocks: list[NumberBlock] = desk.workspace.rows(NumberBlock)
    own = desk.workspace.device
    return tuple(one for one in blocks if one.device != own and not one.given_to and one.left)


def confirm(desk: Desk, next_numbers: Mapping[str, int]) -> Changed:
    """The administrator lets a restored device go on: each block from the number that is surely unused."""
    from dataclasses import replace

    from inspector.store import officers as kept

    if not desk.workspace.administers:
        raise Refused("key.needs_administrator")
    blocks = frozen_blocks(desk)
    for block in blocks:
        if not block.next <= next_numbers.get(block.id, block.last + 1) <= block.last + 1:
            raise Refused("number.next_wrong", first=block.next, last=block.last)
    kept.certify_device(desk.workspace, desk.now())
    with desk.change() as change:
        for block in blocks:
            following = next_numbers.get(block.id, block.last + 1)
            passed = ((block.next, following - 1),) if following > block.next else ()
            skipped = (*block.skipped, *passed)
            change.put(replace(block, device=desk.workspace.device, next=following, skipped=skipped))
        change.put(KeyEvent(desk.new_id(), KeyChange.CONFIRMED, desk.now(), desk.officer, by=desk.officer))
    return change.changed


def check_machine(desk: Desk, machine: str) -> bool:
    """Whether the workspace lies where it lay; elsewhere it may be a clone: written down, and told."""
    if desk.workspace.readonly or not machine:
        return True
    here = desk.workspace.mark_of(machine)
    known = desk.workspace.meta("machine")
    if known == here:
        return True
    with desk.change() as change:
        change.set_meta("machine", here)
        if known is not None:
            change.put(KeyEvent(desk.new_id(), KeyChange.MOVED, desk.now(), by=desk.officer))
    return known is None


def _home(desk: Desk) -> Path:
    from inspector.store.copies import FOLDER

    named = desk.workspace.meta(_HOME)
    return Path(named) if named else desk.workspace.folder / FOLDER


def _single(
    desk: Desk, file: Path, progress: Callable[[int, int], None], stopped: Callable[[], bool]
) -> Done:
    """The same in one file, written beside it and renamed when it was read back."""
    import shutil
    from dataclasses import replace

    from inspector.store import backup

    beside, packed = file.with_name(f".{file.name}.folder"), file.with_name(f".{file.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        done = backup.write(desk.workspace, beside, desk.now(), progress, stopped)
        with backup.telling(file.parent):
            with tarfile.open(packed, "w") as archive:
                for one in sorted(beside.iterdir(), key=lambda path: path.name == backup.MANIFEST):
                    archive.add(one, one.name)
            backup.check_packed(packed, done.manifest)
            packed.replace(file)
        return replace(done, folder=file)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        packed.unlink(missing_ok=True)
