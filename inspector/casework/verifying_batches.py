"""Verify a volume of a batch: its clear header and every byte of its body; for its reader, what is inside."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector.casework import batches
from inspector.casework.verifying import Report, Statement
from inspector.domain.chain import Head
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.sync import Header, Manifest


def volume(desk: Desk | None, path: Path) -> Report:
    """What this file proves by itself, and, where it can be opened, of what it holds."""
    from inspector import sync

    try:
        header = sync.read_header(path)
        sync.check_body(path, header, lambda _done, _all: None)
    except (Refused, Trouble) as told:
        return Report(str(path), broken=(_broken(path, told),))
    proved = [
        Statement("verify.proved", {"what": "volume header", "count": 1}),
        Statement("verify.proved", {"what": "volume bytes", "count": header.body_size}),
    ]
    unproved, broken = list(_unproved(header)), []
    identity = desk.workspace.meta(batches.IDENTITY) if desk is not None else None
    if desk is None or identity is None or not _is_for(identity, header):
        unproved.append(Statement("verify.batch_closed", {"recipient": header.recipient}))
        return Report(str(path), tuple(proved), (), tuple(unproved))
    checking = _Checking(desk, header)
    try:
        sync.unpack(path, header, identity, checking)
        proved += checking.proved()
    except (Refused, Trouble) as told:
        broken.append(_broken(path, told))
    if checking.parts:
        unproved.append(Statement("verify.batch_parts", {"count": checking.parts}))
    return Report(str(path), tuple(proved), tuple(broken), tuple(unproved))


def _is_for(identity: str, header: Header) -> bool:
    from inspector.trust import age

    return age.recipient_of(identity) == header.recipient


def _unproved(header: Header) -> list[Statement]:
    from inspector.trust.certificates import describe_or_unknown, fingerprint

    facts = {"at": header.made_at, "fingerprint": fingerprint(header.certificate)}
    statements = [Statement("verify.signed_by_device", facts)]
    if describe_or_unknown(header.certificate) == "self_issued":
        statements.append(Statement("verify.self_issued"))
    if header.chain:
        statements.append(Statement("verify.former_journal", {"device": header.chain}))
    if header.volumes > 1:
        place = {"volume": header.volume, "volumes": header.volumes}
        statements.append(Statement("verify.batch_volume", place))
    return statements


def _broken(path: Path, told: Refused | Trouble) -> Statement:
    part = str(told.facts.get("part", ""))
    return Statement("verify.broken", {"what": "batch", "id": path.name, "where": part, "reason": told.code})


class _Checking:
    """Looks at everything and keeps nothing."""

    def __init__(self, desk: Desk, header: Header) -> None:
        self._desk, self._header = desk, header
        self.versions = self.blobs = self.parts = self.links = 0
        self._sha256, self._whole, self._seen = "", False, hashlib.sha256()

    def accept(self, manifest: Manifest) -> None:
        from inspector.store.foreign import Arrived

        links = tuple(manifest.links())
        self.links = len(links)
        previous = Head(manifest.first - 1, manifest.previous)
        header = self._header
        arrived = Arrived(
            header.batch,
            header.volume,
            header.volumes,
            header.journal,
            manifest.made_at,
            previous,
            links,
            (),
            (),
        )
        if self._desk.workspace.foreign.is_there():
            self._desk.workspace.foreign.check(arrived)

    def version(self, sequence: int, body: bytes) -> None:
        self.versions += 1

    def begin_piece(self, sha256: str, at: int, size: int, total: int) -> None:
        self._sha256, self._whole, self._seen = sha256, size == total, hashlib.sha256()

    def piece(self, content: bytes) -> None:
        self._seen.update(content)

    def end_piece(self) -> None:
        if not self._whole:
            self.parts += 1
        elif self._seen.hexdigest() != self._sha256:
            raise Refused("batch.malformed", name="", part=f"blob {self._sha256}")
        else:
            self.blobs += 1

    def proved(self) -> list[Statement]:
        counts = {"chain links": self.links, "versions": self.versions, "blobs": self.blobs}
        return [Statement("verify.proved", {"what": what, "count": n}) for what, n in counts.items() if n]
