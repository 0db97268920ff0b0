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

FORMAT = 2  # written as 1 where nothing of 2 is used: an older program opens it
_DEVICE = b"device key"
_AWAITED = "BEGIN PUBLIC KEY"  # stands where the certificate will


@dataclass(frozen=True, slots=True)
class OfficerKeys:
    """One officer's two slots: the workspace's key, and the signing key that is the officer's alone."""

    badge: str
    name: str
    certificate: str
    slot: slots.Slot
    signing: slots.Slot
    administrator: bool = False
    sealed: str = ""  # base64: the workspace's key sealed to the officer's own, since keys were changed

    @property
    def awaits_certificate(self) -> bool:
        """Let in again in the hall: the key works and can be checked, nobody has certified it yet."""
        return _AWAITED in self.certificate


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
    key_id: str = ""  # of the workspace's key, since it was changed for the first time
    former_devices: tuple[str, ...] = ()  # certificates of the devices this workspace was restored from

    @property
    def administrator(self) -> str:
        """The badge of the officer who holds the authority's key; empty when it is lost."""
        return next((one.badge for one in self.officers if one.administrator), "")

    def without(self, badge: str) -> "KeyFile":
        """Nothing here opens with this officer's secret."""
        return replace(self, officers=tuple(one for one in self.officers if one.badge != badge))

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
        sane = all(slot.cost.is_sane() for slot in (*every, file.recovery))
        whole = sane and _without_unused(found) == _as_written(file) and _checksum(file) == file.checksum
    except (ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        raise Trouble("store.keys_damaged", file=NAME)
    return file


def write(folder: Path, file: KeyFile, workspace_key: bytes) -> KeyFile:
    """Seal the file against change and put it in place."""
    uses_later = len(_plain(file)) > len(_plain(replace(file, key_id="", former_devices=())))
    uses_later |= any(one.sealed for one in file.officers)
    file = replace(file, format=FORMAT if uses_later else 1)
    sealed = replace(file, mac=_mac(file, workspace_key))
    sealed = replace(sealed, checksum=_checksum(sealed))
    write_atomically(folder / NAME, msgspec.json.format(msgspec.json.encode(_plain(sealed)), indent=1))
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
    made = make_uncertified(officer, secret, keyring, cost=cost)
    certificate = keyring.authority.issue(made.certificate, officer.name, serial=officer.badge, now=now)
    if administrator:
        slot = slots.wrap(secret, _payload(keyring.workspace_key, keyring.authority.key), cost)
        made = replace(made, slot=slot, administrator=True)
    return replace(made, certificate=certificate)


def make_uncertified(officer: Officer, secret: str, keyring: Keyring, *, cost: slots.Cost) -> OfficerKeys:
    """The same without the authority: the public key stands where the certificate will."""
    slots.check_passphrase(secret, (officer.name, officer.name_en, officer.badge))
    signing_key = keys.new_key()
    slot = slots.wrap(secret, _payload(keyring.workspace_key), cost)
    signing = slots.wrap(secret, signing_key, cost)
    return OfficerKeys(officer.badge, officer.name, keys.public_pem(signing_key), slot, signing)


def with_recovery(file: KeyFile, keyring: Keyring, code: str) -> KeyFile:
    """The same file for another recovery code; the sheet before opens nothing from then on."""
    cost = file.recovery.cost
    return replace(file, recovery=slots.wrap(read_recovery_code(code), _payload(keyring.workspace_key), cost))


def with_administrator(file: KeyFile, badge: str, secret: str, old: str) -> KeyFile:
    """The authority's key goes from the administrator's slot into this officer's, by both their secrets."""
    before = file.officer(file.administrator)
    payload = _opened(before, old)
    after = file.officer(badge)
    _opened(after, secret)
    bare = slots.wrap(old, _payload(payload.workspace_key), before.slot.cost)
    full = slots.wrap(secret, msgspec.json.encode(payload), after.slot.cost)
    file = file.with_officer(replace(before, slot=bare, sealed="", administrator=False))
    return file.with_officer(replace(after, slot=full, sealed="", administrator=True))


def with_new_key(
    file: KeyFile, keyring: Keyring, secret: str, code: str, workspace_key: bytes
) -> tuple[KeyFile, Keyring]:
    """Everything wrapped anew around another workspace key.

    The administrator's slot by his secret; the others', whose secrets nobody knows, sealed to their own keys.
    """
    own = replace(keyring, workspace_key=workspace_key)
    authority = keyring.authority.key if keyring.authority else b""

    def around(officer: OfficerKeys) -> OfficerKeys:
        if officer.badge == keyring.badge:
            slot = slots.wrap(secret, _payload(workspace_key, authority), officer.slot.cost)
            return replace(officer, slot=slot, sealed="")
        sealed = keys.seal_to(officer.certificate, _payload(workspace_key), about=officer.badge.encode())
        return replace(officer, sealed=base64.b64encode(sealed).decode())

    device_key = keys.seal(workspace_key, keyring.device_key, about=_DEVICE)
    renewed = replace(
        file,
        officers=tuple(around(officer) for officer in file.officers),
        device_key=base64.b64encode(device_key).decode(),
        key_id=key_id(workspace_key),
    )
    return with_recovery(renewed, own, code), own


def with_new_device(file: KeyFile, keyring: Keyring, device: str, now: datetime) -> tuple[KeyFile, Keyring]:
    """Another device with a key of its own: what was restored must not go on in the name of the first."""
    device_key = keys.new_key()
    certificate = keys.public_pem(device_key)
    if keyring.authority is not None:
        certificate = keyring.authority.issue(certificate, "device", serial=device, now=now)
    sealed = keys.seal(keyring.workspace_key, device_key, about=_DEVICE)
    renewed = replace(
        file,
        device=device,
        device_key=base64.b64encode(sealed).decode(),
        device_certificate=certificate,
        former_devices=(*file.former_devices, file.device_certificate),
    )
    return renewed, replace(keyring, device=device, device_key=device_key, device_certificate=certificate)


def certified(file: KeyFile, keyring: Keyring, badge: str, now: datetime) -> OfficerKeys:
    """The certificate a re-admitted officer still waits for."""
    officer = file.officer(badge)
    if keyring.authority is None:
        raise Refused("key.needs_administrator")
    if not officer.awaits_certificate:
        raise Refused("key.certified_already", badge=badge)
    issued = keyring.authority.issue(officer.certificate, officer.name, serial=badge, now=now)
    return replace(officer, certificate=issued)


def key_id(workspace_key: bytes) -> str:
    """Names a workspace key without telling anything about it."""
    return keys.derive(workspace_key, "key id").hex()[:16]


def rewrap(officer: OfficerKeys, old: str, new: str, hints: Sequence[str] = ()) -> OfficerKeys:
    """The same keys behind another passphrase."""
    payload, signing_key = _opened(officer, old), slots.unwrap(officer.signing, old)
    slots.check_passphrase(new, (officer.name, officer.badge, *hints))
    cost = officer.slot.cost
    slot = slots.wrap(new, msgspec.json.encode(payload), cost)
    return replace(officer, slot=slot, signing=slots.wrap(new, signing_key, cost), sealed="")


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
            return officer.badge, _opened(officer, secret)
        except Refused:
            continue
    if looks_like_code(secret):
        read_recovery_code(secret)  # a slip of the pen is said as such
    raise Refused("key.wrong_passphrase")


def _opened(officer: OfficerKeys, secret: str) -> _Payload:
    """By the officer's slot; since keys were changed by his signing key, to which the new one was sealed."""
    if not officer.sealed:
        return _read_payload(slots.unwrap(officer.slot, secret))
    signing_key = slots.unwrap(officer.signing, secret)
    sealed = base64.b64decode(officer.sealed)
    return _read_payload(keys.open_sealed_to(signing_key, sealed, about=officer.badge.encode()))


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
    """What checksum and mac are made over: fields that came later count only where they are used."""
    return _without_unused(msgspec.to_builtins(file))


def _without_unused(plain: Any) -> Any:
    for name in ("key_id", "former_devices"):
        if not plain.get(name, True):
            del plain[name]
    for officer in plain["officers"]:
        if not officer.get("sealed", True):
            del officer["sealed"]
    return plain


def _as_written(file: KeyFile) -> Any:
    """As reading the file gives it: a field that nobody asked for is a change as well."""
    return msgspec.json.decode(msgspec.json.encode(_plain(file)))
