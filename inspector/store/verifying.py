"""What can be proved about a workspace: every version, blob and page, and that nothing is missing."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from inspector.domain.chain import Head, follow
from inspector.domain.errors import Trouble
from inspector.store import driver, foreign
from inspector.store.blobs import Blobs
from inspector.store.connections import Connections
from inspector.store.driver import Connection, DatabaseError
from inspector.store.keyfile import KeyFile
from inspector.store.values import origin_of
from inspector.trust import keys
from inspector.trust.authority import is_certificate, issued_by
from inspector.trust.canonical import sha256
from inspector.trust.keyring import Keyring

Progress = Callable[[int, int], None]
_EXEMPT = ("free_pages", "padding", "log_after_checkpoint")
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Proved:
    """Something that holds, and of how many."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that does not hold: what it is, which one, where, and why, as a code."""

    what: str
    id: str
    where: str
    reason: str


@dataclass(slots=True)
class Findings:
    """The answer of `verify`."""

    proved: list[Proved] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    exempt: list[str] = field(default_factory=lambda: list(_EXEMPT))

    @property
    def holds(self) -> bool:
        return not self.broken

    def add(self, what: str, count: int, broken: list[Broken]) -> None:
        self.broken += broken
        if not broken:
            self.proved.append(Proved(what, count))


def verify(
    path: Path, records: Connections, blobs: Blobs, file: KeyFile, loss: Trouble | None, progress: Progress
) -> Findings:
    """Look at everything; a damaged page stops the look at its part, never the whole."""
    findings = Findings()
    _head(findings, loss)
    _certificates(findings, file)
    _pages(findings, path, records)
    _pages(findings, blobs.path, blobs.connections)
    for look in (_journal, _projections, _foreign):
        try:
            look(findings, records.reader(), path, progress)
        except DatabaseError as error:
            findings.add("pages", 0, [Broken("database", "", path.name, f"store.damaged: {error}")])
    try:
        _blobs(findings, records.reader(), blobs, progress)
    except (DatabaseError, Trouble) as error:
        findings.add("pages", 0, [Broken("database", "", blobs.path.name, f"store.damaged: {error}")])
    return findings


def damaged_pages(folder: Path, keyring: Keyring) -> list[Broken]:
    """The damaged pages of a workspace that does not open any more."""
    return [
        Broken("page", "", f"{purpose}.db", text)
        for purpose in ("records", "photos")
        for text in driver.damaged_pages(
            folder / f"{purpose}.db", keys.derive(keyring.workspace_key, purpose)
        )
    ]


def _head(findings: Findings, loss: Trouble | None) -> None:
    broken = [Broken("journal", "", "head.json", str(loss))] if loss is not None else []
    findings.add("head", 1, broken)


def _certificates(findings: Findings, file: KeyFile) -> None:
    everyone = {file.device: file.device_certificate}
    everyone.update({officer.badge: officer.certificate for officer in file.officers})
    issued = {holder: certificate for holder, certificate in everyone.items() if is_certificate(certificate)}
    if len(issued) < len(everyone):
        findings.exempt.append("certificate_awaited")
    authorities = (file.authority_certificate, *file.former_authorities)
    broken = [
        Broken("certificate", holder, "keys.json", "certificate.not_issued_here")
        for holder, certificate in issued.items()
        if not any(issued_by(certificate, authority) for authority in authorities)
    ]
    findings.add("certificates", len(issued), broken)


def _pages(findings: Findings, path: Path, connections: Connections) -> None:
    """SQLCipher's own look at the HMAC of every page in the file."""
    try:
        rows = connections.reader().execute("PRAGMA cipher_integrity_check").fetchall()
        broken = [Broken("page", "", path.name, text) for (text,) in rows]
    except (DatabaseError, Trouble) as error:
        broken = [Broken("page", "", path.name, str(error))]
    findings.add(f"pages of {path.name}", path.stat().st_size // 4096, broken)


def _journal(findings: Findings, connection: Connection, path: Path, progress: Progress) -> None:
    total = connection.execute("SELECT count(*) FROM version").fetchone()[0]
    heads: dict[str, Head] = {}
    broken: list[Broken] = []
    for done, row in enumerate(_versions(connection)):
        broken += [
            Broken("version", row[1], f"{path.name} position {row[0]}", why) for why in _faults(row, heads)
        ]
        if done % _AT_ONCE == 0:
            progress(done, total)
    findings.add("versions", total, broken)


def _versions(connection: Connection) -> Iterator[tuple[Any, ...]]:
    cursor = connection.execute(
        "SELECT position, version_id, record_id, kind, parent, author, device, at, offset_minutes,"
        " sequence, sha256, link, body FROM version ORDER BY position"
    )
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from rows


def _faults(row: tuple[Any, ...], heads: dict[str, Head]) -> list[str]:
    """Why this version does not hold; the chain goes on from what is written, so each fault is named once."""
    columns, (sequence, digest, link, body) = row[1:9], row[9:]
    device, faults = columns[5], []
    if sha256(body) != digest:
        faults.append("version.bytes_changed")
    try:
        origin = origin_of(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        faults.append("version.not_readable")
    else:
        written = tuple(getattr(origin, name) for name in origin.__slots__)
        if written != tuple(columns):
            faults.append("version.columns_changed")
    if follow(heads.get(device, Head()), digest) != Head(sequence, link):
        faults.append("journal.chain_broken")
    heads[device] = Head(sequence, link)
    return faults


def _projections(findings: Findings, connection: Connection, path: Path, _progress: Progress) -> None:
    """The list row of each record names its last version; every record has a row."""
    query = (
        "SELECT last.record_id FROM"
        " (SELECT record_id, max(position) AS position FROM version GROUP BY record_id) AS last"
        " LEFT JOIN record r ON r.record_id = last.record_id WHERE r.position IS NOT last.position"
        " UNION SELECT r.record_id FROM record r"
        " WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.record_id = r.record_id)"
    )
    stale = [id for (id,) in connection.execute(query).fetchall()]
    count = connection.execute("SELECT count(*) FROM record").fetchone()[0]
    findings.add("records", count, [Broken("record", id, path.name, "record.row_stale") for id in stale])


def _foreign(findings: Findings, connection: Connection, path: Path, _progress: Progress) -> None:
    """Versions of other devices, as they came, and what of theirs is still awaited."""

    def ask(query: str, facts: tuple[Any, ...]) -> list[Any]:
        rows: list[Any] = connection.execute(query, facts).fetchall()
        return rows

    held = foreign.Foreign(ask)
    if not held.is_there():
        return
    broken = [
        Broken("foreign_version", f"{device} {sequence}", path.name, reason)
        for device, sequence, reason in foreign.faults(held)
    ]
    count = ask("SELECT count(*) FROM foreign_version", ())[0][0]
    if count or broken:
        findings.add("foreign_versions", count, broken)


def _blobs(findings: Findings, connection: Connection, blobs: Blobs, progress: Progress) -> None:
    here = blobs.all()
    broken = []
    for done, named in enumerate(here):
        progress(done, len(here))
        if reason := _blob_fault(blobs, named):
            broken.append(Broken("blob", named, blobs.path.name, reason))
    required = connection.execute("SELECT DISTINCT sha256 FROM blob_reference WHERE required").fetchall()
    missing = {sha256 for (sha256,) in required} - set(here)
    broken += [Broken("blob", named, blobs.path.name, "blob.missing") for named in sorted(missing)]
    findings.add("blobs", len(here), broken)


def _blob_fault(blobs: Blobs, named: str) -> str:
    size, seen = 0, hashlib.sha256()
    try:
        for chunk in blobs.open(named):
            size += len(chunk)
            seen.update(chunk)
    except Trouble as trouble:
        return trouble.code
    return "" if size == blobs.size(named) else "blob.damaged"
