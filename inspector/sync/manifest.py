"""The manifest of a batch: one run of a device's journal by its hashes, and the files its versions name.

It lies in every volume, so that each can be taken in alone; its SHA-256 is the batch's id.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from inspector.domain.chain import Head, follow
from inspector.domain.errors import Refused
from inspector.sync.volume import ALGORITHMS, FORMAT
from inspector.trust.canonical import canonical, sha256

PREVIEW, DOCUMENT, ORIGINAL = "preview", "document", "original"
ROLES = (PREVIEW, DOCUMENT, ORIGINAL)  # the order in which they travel, after the records


@dataclass(frozen=True, slots=True)
class Blob:
    """One file the versions name."""

    sha256: str
    size: int
    role: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything a batch holds, without the bytes."""

    format: int
    kind: str
    device: str
    agency: str
    by: str  # badge
    made_at: str
    first: int
    last: int
    previous: str  # link before the first version
    head: str  # link of the last
    versions: tuple[str, ...]  # SHA-256 of each version's bytes, in order of the chain
    blobs: tuple[Blob, ...]
    absent: tuple[str, ...]  # files the sender's workspace itself has lost
    reply_to: str  # the age recipient a reply to this batch is encrypted to
    algorithms: dict[str, str]

    def encoded(self) -> bytes:
        return canonical(msgspec.to_builtins(self))

    def links(self) -> list[Head]:
        """The chain over this run, computed from the hashes."""
        head, links = Head(self.first - 1, self.previous), []
        for digest in self.versions:
            head = follow(head, digest)
            links.append(head)
        return links


def new_manifest(**facts: object) -> Manifest:
    """With what is the same for all."""
    return Manifest(format=FORMAT, kind="inspector batch", algorithms=dict(ALGORITHMS), **facts)  # type: ignore[arg-type]


def read_manifest(raw: bytes, batch: str, device: str, name: str) -> Manifest:
    """The manifest, when it is the one the signed header names and says one and the same thing throughout."""
    if sha256(raw) != batch:
        raise Refused("batch.altered", name=name, part="manifest")
    try:
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused("batch.malformed", name=name, part="manifest") from None
    run = manifest.last - manifest.first + 1
    links = manifest.links()
    whole = run == len(manifest.versions) >= 1 and manifest.first >= 1 and links[-1].link == manifest.head
    if not whole or manifest.device != device or manifest.encoded() != raw:
        raise Refused("batch.malformed", name=name, part="manifest")
    return manifest
