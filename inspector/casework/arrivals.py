"""What comes on a stick from another device: checked first, kept whole or not at all, and only read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from inspector.casework import batches, outgoing
from inspector.domain.chain import Head
from inspector.domain.changed import Changed
from inspector.domain.device import TrustedDevice
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.store.foreign import Arrived, ForeignBatch
    from inspector.sync import Header, Manifest

_REFUSED = "batches.refused"  # meta: batches whose chain did not fit, a line of JSON each
_QUARANTINED = ("batch.fork", "batch.backwards")
_IN_MEMORY = 64 << 20
_ROW = 512 << 10


@dataclass(frozen=True, slots=True)
class Taken:
    """One volume that was taken in."""

    name: str
    batch: str
    volume: int
    volumes: int
    device: str
    agency: str
    made_at: str
    new_versions: int
    versions: int  # in this volume
    new_blobs: int
    awaited: int  # files of the batch that lie in volumes still to come
    missing: tuple[int, ...]  # volumes still to come
    changed: Changed = field(default_factory=Changed)

    @property
    def is_complete(self) -> bool:
        return not self.missing and not self.awaited


@dataclass(frozen=True, slots=True)
class ForeignInspection:
    """An inspection of another device, to be read."""

    device: str
    id: str
    number: str
    target: str
    state: str
    evidence: int


@dataclass(frozen=True, slots=True)
class Received:
    """What is here of others."""

    batches: tuple[ForeignBatch, ...] = ()
    missing: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # batch: volumes still to come
    inspections: tuple[ForeignInspection, ...] = ()
    agencies: Mapping[str, str] = field(default_factory=dict)  # device: as it calls itself
    awaited: int = 0
    refused: tuple[dict[str, object], ...] = ()


def volumes(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and every volume below a folder, in order of name."""
    from inspector.sync import ENDING

    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob(f"*{ENDING}")) if path.is_dir() else [path]
    return found


def take_in(
    desk: Desk,
    path: Path,
    *,
    trust: Sequence[str] = (),
    progress: Callable[[int, int], object] = lambda _done, _all: None,
) -> Taken:
    """Take one volume in. Nothing of an unknown device is kept before its fingerprint was compared."""
    from inspector import sync
    from inspector.trust import age

    with outgoing.coming(path):
        header = sync.read_header(path)
    if {header.device, header.journal} & set(desk.workspace.devices()):
        raise Refused("batch.own_device", name=path.name, device=header.journal)
    decided = _trust(desk, header, path.name, trust)
    identity = batches.identity(desk)
    if header.recipient != age.recipient_of(identity):
        raise Refused("batch.other_recipient", name=path.name, recipient=header.recipient)
    with outgoing.coming(path):
        sync.check_body(path, header, lambda done, all: progress(done, 2 * all))
    receiving = _Receiving(desk, header, lambda done: progress(header.body_size + done, 2 * header.body_size))
    try:
        with outgoing.coming(path):
            sync.unpack(path, header, identity, receiving)
        return _keep(desk, path.name, header, receiving, decided)
    except Refused as refusal:
        if refusal.code in _QUARANTINED:
            _note(desk, header, path.name, refusal)
        raise


def _keep(
    desk: Desk, name: str, header: Header, receiving: _Receiving, decided: TrustedDevice | None
) -> Taken:
    manifest, arrived = receiving.accepted()
    receiving.join()
    changed = Changed()
    if decided is not None:
        with desk.change() as change:
            change.put(decided)
        changed = change.changed
    new = desk.workspace.receive(replace(arrived, versions=tuple(receiving.versions)), desk.now())
    awaited = sum(1 for blob in manifest.blobs if not desk.workspace.has_blob(blob.sha256))
    missing = tuple(desk.workspace.foreign.missing_volumes(header.batch))
    return Taken(
        name=name,
        batch=header.batch,
        volume=header.volume,
        volumes=header.volumes,
        device=header.journal,
        agency=manifest.agency,
        made_at=header.made_at,
        new_versions=new,
        versions=len(receiving.versions),
        new_blobs=receiving.new_blobs,
        awaited=awaited,
        missing=missing,
        changed=changed,
    )


def is_trusted(desk: Desk, certificate: str) -> bool:
    """Issued by this workspace's own authority, or compared by somebody before."""
    from inspector.trust.certificates import issued

    if any(issued(certificate, authority) for authority in desk.workspace.authorities):
        return True
    known: list[TrustedDevice] = desk.workspace.rows(TrustedDevice, state="trusted")
    return any(one.certificate == certificate for one in known)


def _trust(desk: Desk, header: Header, name: str, told: Sequence[str]) -> TrustedDevice | None:
    """Nothing when the device is known; the decision to trust it; or the question, with its fingerprint."""
    from inspector.trust.certificates import fingerprint, holder, same_fingerprint

    if is_trusted(desk, header.certificate):
        return None
    shown, agency = fingerprint(header.certificate), holder(header.authority)[0]
    if not any(same_fingerprint(one, header.certificate) for one in told):
        facts = {"name": name, "device": header.device, "agency": agency, "fingerprint": shown}
        raise Refused("batch.unknown_device", **facts)
    return TrustedDevice(
        id=desk.new_id(),
        device=header.device,
        certificate=header.certificate,
        authority=header.authority,
        fingerprint=shown,
        by=desk.officer,
        at=desk.now(),
        agency=agency,
    )


def withdraw_trust(desk: Desk, trusted_id: str) -> Changed:
    """Take nothing in from this device any more; what is here stays."""
    with desk.change() as change:
        change.put(replace(change.get(TrustedDevice, trusted_id), withdrawn=True))
    return change.changed


def refused(desk: Desk) -> tuple[dict[str, object], ...]:
    """Batches whose chain did not fit, with the reason."""
    return tuple(json.loads(line) for line in (desk.workspace.meta(_REFUSED) or "").splitlines())


def received(desk: Desk) -> Received:
    """What is here of others, the latest batch first."""
    foreign = desk.workspace.foreign
    if not foreign.is_there():
        return Received()
    trusted: list[TrustedDevice] = desk.workspace.rows(TrustedDevice)
    waits = {one.batch: tuple(foreign.missing_volumes(one.batch)) for one in foreign.batches()}
    return Received(
        batches=tuple(foreign.batches()),
        missing=waits,
        inspections=tuple(_inspections(desk)),
        agencies={one.device: one.agency for one in trusted},
        awaited=sum(1 for sha256 in foreign.blobs() if not desk.workspace.has_blob(sha256)),
        refused=refused(desk),
    )


def _inspections(desk: Desk) -> Iterator[ForeignInspection]:
    from inspector.domain.campaign import Target
    from inspector.domain.inspection import Inspection

    foreign = desk.workspace.foreign
    targets = {(one.device, one.id): one.title for one in foreign.rows(Target)}
    photos: dict[tuple[str, str], int] = {}
    for one in foreign.rows("evidence"):
        photos[one.device, one.parent] = photos.get((one.device, one.parent), 0) + 1
    for one in foreign.rows(Inspection):
        title = targets.get((one.device, one.parent), "")
        yield ForeignInspection(
            one.device, one.id, one.title, title, one.state, photos.get((one.device, one.id), 0)
        )


def _note(desk: Desk, header: Header, name: str, refusal: Refused) -> None:
    line = {"batch": header.batch, "device": header.journal, "name": name, "code": refusal.code}
    with desk.change() as change:
        before = change.meta(_REFUSED) or ""
        noted = json.dumps({**line, "at": change.at, "facts": refusal.facts}, ensure_ascii=False)
        if not any(f'"batch": "{header.batch}"' in one for one in before.splitlines()):
            change.set_meta(_REFUSED, f"{before}{noted}\n")


class _Receiving:
    """Takes what a volume holds: files into the blob store as they come, versions into memory."""

    def __init__(self, desk: Desk, header: Header, told: Callable[[int], object]) -> None:
        self._desk, self._header, self._told = desk, header, told
        self._manifest: Manifest | None = None
        self._arrived: Arrived | None = None
        self.versions: list[tuple[int, bytes]] = []
        self.new_blobs = 0
        self._cut: set[str] = set()  # files of which only a part lies in this volume, or too large for memory
        self._sha256, self._at, self._skip, self._whole = "", 0, False, False
        self._held = bytearray()
        self._seen = 0

    def accept(self, manifest: Manifest) -> None:
        from inspector.store.foreign import Arrived

        self._manifest = manifest
        self._arrived = Arrived(
            batch=self._header.batch,
            volume=self._header.volume,
            volumes=self._header.volumes,
            device=manifest.device,
            made_at=manifest.made_at,
            previous=Head(manifest.first - 1, manifest.previous),
            links=tuple(manifest.links()),
            versions=(),
            blobs=tuple((blob.sha256, blob.size) for blob in manifest.blobs),
        )
        self._desk.workspace.foreign.check(self._arrived)  # before anything of it is kept

    def accepted(self) -> tuple[Manifest, Arrived]:
        assert self._manifest is not None  # noqa: S101  `unpack` refuses a volume without one
        assert self._arrived is not None  # noqa: S101
        return self._manifest, self._arrived

    def version(self, sequence: int, body: bytes) -> None:
        self._count(len(body))
        self.versions.append((sequence, body))

    def begin_piece(self, sha256: str, at: int, size: int, total: int) -> None:
        self._sha256, self._at, self._held = sha256, at, bytearray()
        self._skip = self._desk.workspace.has_blob(sha256)
        self._whole = at == 0 and size == total <= _IN_MEMORY
        if not self._whole and not self._skip:
            self._cut.add(sha256)

    def piece(self, content: bytes) -> None:
        self._count(len(content))
        if self._skip:
            return
        self._held += content
        while not self._whole and len(self._held) >= _ROW:
            self._put_row(bytes(self._held[:_ROW]))
            del self._held[:_ROW]

    def end_piece(self) -> None:
        if self._skip:
            return
        if not self._whole:
            if self._held:
                self._put_row(bytes(self._held))
            return
        if self._desk.workspace.put_blob(bytes(self._held)) != self._sha256:
            raise Refused("batch.malformed", part=f"blob {self._sha256}")
        self.new_blobs += 1

    def join(self) -> None:
        """Files that were cut: made when their last part has come."""
        sizes = {blob.sha256: blob.size for blob in self.accepted()[0].blobs}
        for sha256 in sorted(self._cut):
            self.new_blobs += self._desk.workspace.join_pieces(sha256, sizes[sha256])

    def _put_row(self, content: bytes) -> None:
        self._desk.workspace.put_piece(self._sha256, self._at, content)
        self._at += len(content)

    def _count(self, size: int) -> None:
        self._seen += size
        self._told(self._seen)
