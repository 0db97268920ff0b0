"""Checks a package by itself: every byte of every file, who signed it, and the journal inside it.

What only the workspace can say (that these are the versions it holds) is added by casework.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from inspector.domain.chain import Head, follow
from inspector.domain.errors import Trouble
from inspector.evidence.package.writing import ALGORITHMS, FORMAT, MANIFEST, SIGNATURE, SUMS, sums_of
from inspector.trust import canonical, cms
from inspector.trust.certificates import issued, verified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.evidence.package.opening import Opened

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
_ADDED = re.compile(r"timestamp\.tsr|timestamp-[a-z]+\.pem")  # may come beside a finished package
_TEXT_LIMIT = 64 << 20
_PEM = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n?", re.DOTALL)


@dataclass
class Found:
    """What holds of a package, and what does not: (what, which, where, reason)."""

    proved: dict[str, int] = field(default_factory=dict)
    broken: list[tuple[str, str, str, str]] = field(default_factory=list)
    signed: cms.Signed | None = None
    manifest: Mapping[str, Any] = field(default_factory=dict)
    authorities: tuple[str, ...] = ()
    added: tuple[str, ...] = ()  # files that came beside the finished package
    heads: dict[str, Head] = field(default_factory=dict)  # device: where its journal stood
    versions: list[tuple[str, int, str]] = field(default_factory=list)  # device, sequence, SHA-256

    def fault(self, what: str, id: str, where: str, reason: str) -> None:
        self.broken.append((what, id, where, reason))

    def part(self, what: str, count: int, faults_before: int) -> None:
        """A part that was looked at: proved when it added no fault."""
        if len(self.broken) == faults_before and count:
            self.proved[what] = count


def check(package: Opened) -> Found:
    """Everything a package can say about itself."""
    found = Found()
    for place in package.faults:
        found.fault("container", package.path.name, place, "package.container_changed")
    hashes = _files(package, found)
    _signature(package, found, hashes)
    _manifest(package, found, hashes)
    _journal(package, found)
    _marks(package, found)
    return found


def _files(package: Opened, found: Found) -> dict[str, str]:
    """Every file against SHA256SUMS; what is missing, what nobody listed. Answers the hashes as they are."""
    before = len(found.broken)
    listed = _listed(package, found)
    hashes: dict[str, str] = {}
    for name in package.names:
        if name in (SUMS, SIGNATURE) or _ADDED.fullmatch(name):
            continue
        try:
            hashes[name] = _hash(package, name)
        except Trouble as trouble:
            found.fault("file", name, package.path.name, f"{trouble.code}: {trouble.facts.get('reason', '')}")
            hashes[name] = ""
        if name not in listed:
            found.fault("file", name, SUMS, "package.not_listed")
        elif hashes[name] and hashes[name] != listed[name]:
            found.fault("file", name, SUMS, "package.file_changed")
    for name in sorted(set(listed) - set(hashes)):
        found.fault("file", name, SUMS, "package.file_missing")
    found.added = tuple(name for name in package.names if _ADDED.fullmatch(name))
    found.part("files", len(hashes), before)
    return hashes


def _listed(package: Opened, found: Found) -> dict[str, str]:
    raw = _text(package, found, SUMS)
    lines = [_LINE.fullmatch(line) for line in raw.decode(errors="replace").split("\n")[:-1]]
    listed = {line[2]: line[1] for line in lines if line is not None}
    if raw and sums_of(listed) != raw:
        found.fault("file", SUMS, package.path.name, "package.sums_malformed")
    return listed


def _signature(package: Opened, found: Found, hashes: dict[str, str]) -> None:
    """The device's signature over SHA256SUMS, by a certificate of an authority that lies beside it."""
    before = len(found.broken)
    pem = _text(package, found, "certificates/authority.pem").decode(errors="replace")
    found.authorities = tuple(_PEM.findall(pem))
    found.signed = cms.read(_text(package, found, SIGNATURE))
    if found.signed is None:
        found.fault("signature", SIGNATURE, package.path.name, "package.signature_changed")
        return
    if SUMS not in package.names or found.signed.sha256 != _hash(package, SUMS):
        found.fault("signature", SIGNATURE, SUMS, "package.signature_of_another")
    device = _text(package, found, "certificates/device.pem").decode(errors="replace")
    if device != found.signed.certificate:
        found.fault("certificate", "device", SIGNATURE, "package.signed_by_another")
    elif not any(issued(device, authority) for authority in found.authorities):
        found.fault("certificate", "device", "certificates/device.pem", "certificate.not_issued_here")
    found.part("package signature", 1, before)


def _manifest(package: Opened, found: Found, hashes: dict[str, str]) -> None:
    """The manifest is canonical, of a format we know, and names exactly the files that are there."""
    before = len(found.broken)
    raw = _text(package, found, MANIFEST)
    try:
        manifest = json.loads(raw)
        rows = {row["path"]: row["sha256"] for row in manifest["files"]}
        exact = canonical.canonical(manifest) == raw and manifest["algorithms"] == ALGORITHMS
        version = manifest["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        found.fault("manifest", MANIFEST, package.path.name, "package.manifest_malformed")
        return
    if version != FORMAT:
        found.fault("manifest", MANIFEST, package.path.name, "package.other_format")
        return
    others = {name: sha256 for name, sha256 in hashes.items() if name != MANIFEST}
    if not exact:
        found.fault("manifest", MANIFEST, package.path.name, "package.manifest_malformed")
    for name in sorted(set(rows) ^ set(others)):
        found.fault("manifest", name, MANIFEST, "package.not_listed")
    for name in sorted(set(rows) & set(others)):
        if rows[name] != others[name] and others[name]:
            found.fault("manifest", name, MANIFEST, "package.file_changed")
    found.manifest = manifest
    found.part("manifest", len(rows), before)


def _journal(package: Opened, found: Found) -> None:
    """Every version has its place in its device's chain, and the chain has no gap."""
    before = len(found.broken)
    for name in package.names:
        if name.startswith("journal/") and name.endswith("/chain.tsv"):
            _chain(package, found, name)
    found.part("chain links", sum(head.sequence for head in found.heads.values()), before)
    found.part("versions", len(found.versions), before)


def _chain(package: Opened, found: Found, name: str) -> None:
    device = name.split("/")[1]
    links: dict[int, str] = {}
    head = Head()
    for line in _text(package, found, name).decode(errors="replace").splitlines():
        sequence, digest, link = (*line.split("\t"), "", "")[:3]
        number = int(sequence) if sequence.isdecimal() and len(sequence) < 16 else -1
        if follow(head, digest) != Head(number, link):
            found.fault("journal", device, f"{name} {sequence}", "journal.chain_broken")
        head = Head(number, link)
        links[number] = digest
    found.heads[device] = head
    for version in package.names:
        folder, _, file = version.rpartition("/")
        if folder == f"journal/{device}" and file.endswith(".json"):
            number = int(file[:-5]) if file[:-5].isdecimal() else -1
            digest = _hash_or(package, version)
            found.versions.append((device, number, digest))
            if links.get(number) != digest:
                found.fault("version", version, name, "version.bytes_changed")


def _marks(package: Opened, found: Found) -> None:
    """The officers' own signatures over the papers."""
    before, count = len(found.broken), 0
    for name in package.names:
        if not (name.startswith("marks/") and name.endswith(".sig")):
            continue
        stem, count = name[:-4], count + 1
        parts = [_text(package, found, f"{stem}{ending}") for ending in (".pem", ".json", ".sig")]
        pem = parts[0].decode(errors="replace")
        if not (verified(pem, parts[1], parts[2]) and any(issued(pem, one) for one in found.authorities)):
            found.fault("signature", stem, name, "mark")
    found.part("marks", count, before)


def _text(package: Opened, found: Found, name: str) -> bytes:
    """A file small enough for memory; empty, and said, when it is not there."""
    if name not in package.names:
        if not any(one[1] == name and one[3] == "package.file_missing" for one in found.broken):
            found.fault("file", name, package.path.name, "package.file_missing")
        return b""
    try:
        return b"".join(_up_to(package, name, _TEXT_LIMIT))
    except Trouble as trouble:
        found.fault("file", name, package.path.name, trouble.code)
        return b""


def _up_to(package: Opened, name: str, limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in package.chunks(name):
        size += len(chunk)
        if size > limit:
            raise Trouble("package.unreadable", name=name, reason="too large")
        yield chunk


def _hash(package: Opened, name: str) -> str:
    seen = hashlib.sha256()
    for chunk in package.chunks(name):
        seen.update(chunk)
    return seen.hexdigest()


def _hash_or(package: Opened, name: str) -> str:
    try:
        return _hash(package, name)
    except Trouble:
        return ""
