"""Writes a package: its files first, then the manifest, SHA256SUMS over all of them, then the signature."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.errors import Trouble
from inspector.trust import canonical, cms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

MANIFEST, SUMS, SIGNATURE, TIMESTAMP = "manifest.json", "SHA256SUMS", "signature.p7s", "timestamp.tsr"
FORMAT = 1
ALGORITHMS = {
    "canonical": "RFC 8785",
    "hash": "SHA-256",
    "signature": "ECDSA P-256 with SHA-256, detached CMS (RFC 5652)",
    "time_stamp": "RFC 3161",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a package: where it goes, what it is, its bytes, and the SHA-256 they are known by."""

    path: str
    role: str  # original, document, derivative, checklist, version, chain, mark, certificate, guide
    source: bytes | Callable[[], Iterator[bytes]]
    sha256: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    def chunks(self) -> Iterator[bytes]:
        return iter((self.source,)) if isinstance(self.source, bytes) else self.source()


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    files: int
    size: int
    sums_sha256: str


class Sink(Protocol):
    """Where files go, one after the other: a folder or an archive. Nothing is finished before `close`."""

    def put(self, path: str, chunks: Iterable[bytes]) -> None: ...
    def close(self) -> None: ...


class FolderSink:
    """Files below a folder. They are brought down to the disk together: forty times one by one is slow."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: list[Path] = []

    def put(self, path: str, chunks: Iterable[bytes]) -> None:
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
        self._written.append(target)

    def close(self) -> None:
        for path in self._written:
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


@dataclass
class _Seen:
    """Counts and hashes what passes through."""

    size: int = 0
    sha256: str = ""

    def over(self, chunks: Iterable[bytes], told: Callable[[int], object]) -> Iterator[bytes]:
        running = hashlib.sha256()
        for chunk in chunks:
            running.update(chunk)
            self.size += len(chunk)
            told(len(chunk))
            yield chunk
        self.sha256 = running.hexdigest()


def write(
    sink: Sink,
    entries: Sequence[Entry],
    facts: Mapping[str, Any],
    *,
    certificate: str,
    signer: Callable[[bytes], bytes],
    at: datetime,
    told: Callable[[int], object] = lambda _count: None,
) -> Made:
    """Write every entry and what binds them together; `told` hears of bytes as they go."""
    rows, total = [], 0
    for entry in sorted(entries, key=lambda one: one.path):
        seen = _Seen()
        sink.put(entry.path, seen.over(entry.chunks(), told))
        if entry.sha256 and seen.sha256 != entry.sha256:
            raise Trouble("blob.damaged", sha256=entry.sha256)
        row = {"path": entry.path, "role": entry.role, "size": seen.size, "sha256": seen.sha256}
        rows.append({**entry.facts, **row})
        total += seen.size
    manifest = canonical.canonical(
        {"format": FORMAT, "kind": "inspector package", "algorithms": ALGORITHMS, **facts, "files": rows}
    )
    hashes = {row["path"]: row["sha256"] for row in rows} | {MANIFEST: canonical.sha256(manifest)}
    sums = sums_of(hashes)
    digest = canonical.sha256(sums)
    sink.put(MANIFEST, [manifest])
    sink.put(SUMS, [sums])
    sink.put(SIGNATURE, [cms.sign(digest, certificate, signer, at)])
    return Made(len(rows) + 3, total + len(manifest) + len(sums), digest)


def sums_of(hashes: Mapping[str, Any]) -> bytes:
    """The text `sha256sum -c` reads, in order of path."""
    return "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes)).encode()
