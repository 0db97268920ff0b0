"""keys.json: who may open the workspace. Readable names, everything else wrapped."""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from inspector.domain.errors import Refused, Trouble
from inspector.domain.party import Officer
from inspector.store.describing import KEYS as NAME
from inspector.store.files import write_atomically
from inspector.trust import keys, slots
from inspector.trust.authority import Authority, new_authority
from inspector.trust.canonical import canonical, sha256
from inspector.trust.keyring import Keyring
from inspector.trust.recovery import looks_like_code, new_recovery_code, read_recovery_code

FORMAT = 1
_DEVICE = b"device key"


@dataclass(frozen=True, slots=True)
class OfficerKeys:
    """One officer's two slots: the workspace's key, and the signing key that is the officer's alone."""

    badge: str
    name: str
    certificate: str
    slot: slots.Slot
    signing: slots.Slot
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The whole file. The checksum tells damage from a wrong passphrase, the mac tells tampering."""

    format: int
    workspace: str
    created: datetime
    device: str
    device_key: str  # base64, wrapped by the workspace key
    device_certificate: str
    authority_certificate: str
    officers: tuple[OfficerKeys, ...]
    recovery: slots.Slot
    former_authorities: tuple[str, ...] = ()  # certificates of authorities whose key was lost
    mac: str = ""
    checksum: str = ""

    def officer(self, badge: str) -> OfficerKeys:
        for officer in self.officers:
            if officer.badge == badge:
                return officer
        raise Refused("key.unknown_officer", badge=badge)

    def with_officer(self, officer: OfficerKeys) -> "KeyFile":
        """With this officer added, or in the place of the same badge."""
        others = tuple(known for known in self.officers if known.badge != officer.badge)
        kept = next(
            (at for at, known in enumerate(self.officers) if known.badge == officer.badge), len(others)
        )
        return replace(self, officers=(*others[:kept], officer, *others[kept:]))


class _Payload(msgspec.Struct):
    workspace_key: bytes
    authority_key: bytes = b""


def read(folder: Path) -> KeyFile:
    """The file, or why it cannot be used."""
    try:
        raw = (folder / NAME).read_bytes()
    except FileNotFoundError:
        if (folder / "records.db").exists():
            raise Trouble("store.keys_damaged", file=NAME) from None
        raise Refused("store.not_a_workspace", folder=str(folder)) from None
    except NotADirectoryError:
        raise Refused("store.not_a_workspace", folder=str(folder)) from None
    try:
        found = msgspec.json.decode(raw)
        if found["format"] > FORMAT:
            raise Refused("store.newer", file=NAME, format=found["format"])
        file = msgspec.convert(found, KeyFile)
        every = [slot for officer in file.officers for slot in (officer.slot, officer.signing)]
        whole = _checksum(file) == file.checksum and all(
            slot.cost.is_sane() for slot in (*every, file.recovery)
        )
    except (ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        raise Trouble("store.keys_damaged", file=NAME)
    return file


def write(folder: Path, file: KeyFile, workspace_key: bytes) -> KeyFile:
    """Seal the file against change and put it in place."""
    sealed = replace(file, mac=_mac(file, workspace_key))
    sealed = replace(sealed, checksum=_checksum(sealed))
    write_atomically(folder / NAME, msgspec.json.format(msgspec.json.encode(sealed), indent=1))
    return sealed


def new(
    founders: Sequence[tuple[Officer, str]],
    agency: str,
    *,
    workspace: str,
    device: str,
    now: datetime,
    cost: slots.Cost,
) -> tuple[KeyFile, Keyring, str]:
    """Keys for a new workspace: the file, the first founder's keyring and the recovery code."""
    workspace_key, device_key = keys.new_secret(), keys.new_key()
    authority = new_authority(agency, now)
    device_certificate = authority.issue(keys.public_pem(device_key), "device", serial=device, now=now)
    code = new_recovery_code()
    recovery = slots.wrap(read_recovery_code(code), _payload(workspace_key), cost)
    keyring = Keyring(
        workspace_key,
        device,
        device_key,
        device_certificate,
        authority.certificate,
        founders[0][0].badge,
        authority,
    )
    officers = tuple(
        make_officer(officer, secret, keyring, now=now, cost=cost, administrator=at == 0)
        for at, (officer, secret) in enumerate(founders)
    )
    sealed = base64.b64encode(keys.seal(workspace_key, device_key, about=_DEVICE)).decode()
    file = KeyFile(
        FORMAT,
        workspace,
        now,
        device,
        sealed,
        device_certificate,
        authority.certificate,
        officers,
        recovery,
    )
    return file, keyring, code


def make_officer(
    officer: Officer,
    secret: str,
    keyring: Keyring,
    *,
    now: datetime,
    cost: slots.Cost,
    administrator: bool = False,
) -> OfficerKeys:
    """A new signing key, its certificate and both slots; only the administrator's keyring can issue."""
    if keyring.authority is None:
        raise Refused("key.needs_administrator")
    slots.check_passphrase(secret, (officer.name, officer.name_en, officer.badge))
    signing_key = keys.new_key()
    certificate = keyring.authority.issue(
        keys.public_pem(signing_key), officer.name, serial=officer.badge, now=now
    )
    authority_key = keyring.authority.key if administrator else b""
    slot = slots.wrap(secret, _payload(keyring.workspace_key, authority_key), cost)
    signing = slots.wrap(secret, signing_key, cost)
    return OfficerKeys(officer.badge, officer.name, certificate, slot, signing, administrator)


def rewrap(officer: OfficerKeys, old: str, new: str, hints: Sequence[str] = ()) -> OfficerKeys:
    """The same keys behind another passphrase."""
    payload, signing_key = slots.unwrap(officer.slot, old), slots.unwrap(officer.signing, old)
    slots.check_passphrase(new, (officer.name, officer.badge, *hints))
    cost = officer.slot.cost
    return replace(officer, slot=slots.wrap(new, payload, cost), signing=slots.wrap(new, signing_key, cost))


def with_new_authority(
    file: KeyFile, keyring: Keyring, agency: str, now: datetime
) -> tuple[KeyFile, Keyring]:
    """When the administrator's secret is lost, its authority is lost with it: another one takes over."""
    authority = new_authority(agency, now)
    former = (*file.former_authorities, file.authority_certificate)
    renewed = replace(file, authority_certificate=authority.certificate, former_authorities=former)
    return renewed, replace(keyring, authority=authority, authority_certificate=authority.certificate)


def unlock(file: KeyFile, secret: str, badge: str | None = None) -> Keyring:
    """The keyring this secret opens: one officer's, the first that fits, or the recovery code's."""
    opened = _try_recovery(file, secret) or _try_officers(file, secret, badge)
    badge_found, payload = opened
    if not hmac.compare_digest(_mac(file, payload.workspace_key), file.mac):
        raise Trouble("store.keys_damaged", file=NAME)
    device_key = keys.open_sealed(payload.workspace_key, base64.b64decode(file.device_key), about=_DEVICE)
    authority = (
        Authority(payload.authority_key, file.authority_certificate) if payload.authority_key else None
    )
    return Keyring(
        payload.workspace_key,
        file.device,
        device_key,
        file.device_certificate,
        file.authority_certificate,
        badge_found,
        authority,
    )


def _try_recovery(file: KeyFile, secret: str) -> tuple[str, _Payload] | None:
    if not looks_like_code(secret):
        return None
    try:
        return "", _read_payload(slots.unwrap(file.recovery, read_recovery_code(secret)))
    except Refused:
        return None


def _try_officers(file: KeyFile, secret: str, badge: str | None) -> tuple[str, _Payload]:
    asked = file.officers if badge is None else (file.officer(badge),)
    for officer in asked:
        try:
            return officer.badge, _read_payload(slots.unwrap(officer.slot, secret))
        except Refused:
            continue
    if looks_like_code(secret):
        read_recovery_code(secret)  # a slip of the pen is said as such
    raise Refused("key.wrong_passphrase")


def _payload(workspace_key: bytes, authority_key: bytes = b"") -> bytes:
    return msgspec.json.encode(_Payload(workspace_key, authority_key))


def _read_payload(raw: bytes) -> _Payload:
    return msgspec.json.decode(raw, type=_Payload)


def _checksum(file: KeyFile) -> str:
    return sha256(canonical(_plain(replace(file, checksum=""))))


def _mac(file: KeyFile, workspace_key: bytes) -> str:
    content = canonical(_plain(replace(file, mac="", checksum="")))
    return hmac.new(keys.derive(workspace_key, "key file"), content, hashlib.sha256).hexdigest()


def _plain(file: KeyFile) -> Any:
    return msgspec.to_builtins(file)
