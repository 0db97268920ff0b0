"""Officers come, forget, are let in again, hand over and leave; what each of these does to the keys."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.party import Officer
from inspector.store import copies, keyfile, rekeying
from inspector.store.driver import file_troubles
from inspector.store.moving import never, nothing
from inspector.store.workspace import Workspace
from inspector.trust import keys
from inspector.trust.authority import is_certificate
from inspector.trust.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from inspector.store.moving import Progress, Stopped


def readmit(
    workspace: Workspace, badge: str, passphrase: str, now: datetime, *, vouch: Callable[[bytes], bytes]
) -> Officer:
    """A colleague forgot the passphrase: new slots and a new signing key, by whoever has the workspace open.

    `vouch` signs that this is the colleague. Without the authority's key the certificate is awaited; until
    then marks are checked by the public key. What was signed before stays good under the old certificate.
    """
    keyring = workspace._keys()
    known = keyfile.read(workspace.folder).officer(badge)
    if badge == keyring.badge:
        raise Refused("key.readmit_self")
    officer = _record(workspace, badge)
    made = keyfile.make_uncertified(officer, passphrase, keyring, cost=known.slot.cost)
    mark = base64.b64encode(vouch(vouched(badge, made.certificate, now))).decode()
    with workspace.change(workspace.officer, now) as change:
        public_key = made.certificate
        if keyring.authority is not None:
            issued = keyring.authority.issue(public_key, officer.name, serial=badge, now=now)
            made = replace(made, certificate=issued)
        kept = replace(officer, certificate=made.certificate)
        change.put(kept)
        change.put(workspace._event(KeyChange.READMITTED, now, badge, public_key=public_key, mark=mark))
        workspace._write_keys(keyfile.read(workspace.folder).with_officer(made))
    workspace.forget_pins(badge)
    return kept


def vouched(badge: str, public_key: str, at: datetime) -> bytes:
    """What a colleague signs who lets another in again."""
    return canonical({"readmitted": badge, "public_key": public_key, "at": at.isoformat()})


def awaiting(workspace: Workspace) -> tuple[KeyEvent, ...]:
    """Officers who were let in again and still wait for their certificate, newest event of each."""
    file = keyfile.read(workspace.folder)
    badges = [one.badge for one in file.officers if one.awaits_certificate]
    events: list[KeyEvent] = workspace.rows(KeyEvent, state=KeyChange.READMITTED.value)
    last = {event.badge: event for event in events}
    return tuple(last[badge] for badge in badges if badge in last)


def certify(workspace: Workspace, badge: str, now: datetime) -> Officer:
    """The administrator issues the certificate an officer waits for."""
    with workspace.change(workspace.officer, now) as change:
        file = keyfile.read(workspace.folder)
        made = keyfile.certified(file, workspace._keys(), badge, now)
        kept = replace(_record(workspace, badge), certificate=made.certificate)
        change.put(kept)
        change.put(workspace._event(KeyChange.CERTIFIED, now, badge))
        workspace._write_keys(file.with_officer(made))
    return kept


def certify_device(workspace: Workspace, now: datetime) -> None:
    """The certificate a restored device waits for; one that has it keeps it."""
    keyring = workspace._keys()
    if keyring.authority is None:
        raise Refused("key.needs_administrator")
    if not is_certificate(keyring.device_certificate):
        issued = keyring.authority.issue(keyring.device_certificate, "device", serial=keyring.device, now=now)
        file = replace(keyfile.read(workspace.folder), device_certificate=issued)
        workspace._write_keys(file)
        workspace._keyring = replace(keyring, device_certificate=issued)


def renew_recovery(workspace: Workspace, code: str, now: datetime) -> None:
    """Another recovery code takes the place of the one before, whose sheet opens nothing any more."""
    if workspace._keys().authority is None:
        raise Refused("key.needs_administrator")
    with workspace.change(workspace.officer, now) as change:
        change.put(workspace._event(KeyChange.RECOVERY, now))
        file = keyfile.read(workspace.folder)
        workspace._write_keys(keyfile.with_recovery(file, workspace._keys(), code))


def hand_over(workspace: Workspace, badge: str, *, own: str, theirs: str, now: datetime) -> None:
    """The administrator gives the authority's key to a colleague; both type their passphrases."""
    if workspace._keys().authority is None:
        raise Refused("key.needs_administrator")
    before = workspace.administrator
    if badge == before:
        raise Refused("key.administers_already", badge=badge)
    with workspace.change(workspace.officer, now) as change:
        file = keyfile.with_administrator(keyfile.read(workspace.folder), badge, theirs, own)
        change.put(workspace._event(KeyChange.ADMINISTRATOR, now, badge))
        change.put(replace(_record(workspace, before), role="inspector"))
        change.put(replace(_record(workspace, badge), role="administrator"))
        workspace._write_keys(file)
    workspace._keyring = replace(workspace._keys(), authority=None)


def change_keys(
    folder: Path,
    passphrase: str,
    code: str,
    *,
    leaving: str = "",
    now: datetime,
    new_id: Callable[[], str],
    progress: Progress = nothing,
    stopped: Stopped = never,
) -> None:
    """Another workspace key for both files, when an officer leaves or a key may be known to a stranger.

    Run by the administrator on a workspace nobody has open. `code` is the new recovery code, whose sheet was
    kept before. A kill at any instant leaves one working key: the old one, or the new one.
    """
    keyring = Workspace.unlock(folder, passphrase)
    _may_change(folder, keyring.badge, leaving, is_administrator=keyring.authority is not None)
    with Workspace.open_with(folder, keyring, new_id=new_id) as workspace:
        workspace.access.alone()
        rekeying.check_room(workspace.records_path, workspace.folder / rekeying.PHOTOS)
        _write_down(workspace, leaving, now)
        fresh = keys.new_secret()
        records, photos = workspace._records, workspace._blobs.connections
        rekeying.write_files(records, photos, fresh, progress=progress, stopped=stopped)
        file = keyfile.read(folder).without(leaving)
        file, _ = keyfile.with_new_key(file, keyring, passphrase, code, fresh)
        records.close()
        photos.close()
        with file_troubles(folder):
            keyfile.write(folder, file, fresh)  # the step that decides
            rekeying.settle(folder)
            copies.destroy(folder)


def _may_change(folder: Path, badge: str, leaving: str, *, is_administrator: bool) -> None:
    if not is_administrator:
        raise Refused("key.needs_administrator")
    if leaving:
        keyfile.read(folder).officer(leaving)
    if leaving == badge:
        raise Refused("key.administrator_leaves")


def _write_down(workspace: Workspace, leaving: str, now: datetime) -> None:
    """In the journal first: who left stands there even when the change of keys is cut off."""
    with workspace.change(workspace.officer, now) as change:
        if leaving and _record(workspace, leaving).left_at is None:
            change.put(replace(_record(workspace, leaving), left_at=now))
            change.put(workspace._event(KeyChange.LEFT, now, leaving))
        change.put(workspace._event(KeyChange.REKEYED, now, leaving))


def _record(workspace: Workspace, badge: str) -> Officer:
    found: list[Officer] = workspace.rows(Officer)
    return next(one for one in found if one.badge == badge)
