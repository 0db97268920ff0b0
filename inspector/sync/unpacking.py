"""Opens a volume: first every byte of it is checked against the signed header, then it is decrypted."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from inspector.domain.errors import Refused, Trouble
from inspector.sync import tape
from inspector.sync.manifest import read_manifest
from inspector.sync.volume import ROOM
from inspector.trust import age
from inspector.trust.canonical import sha256

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.sync.manifest import Manifest
    from inspector.sync.volume import Header

_CHUNK = 1 << 20
_LARGEST_TEXT = 256 << 20
_VERSION = re.compile(r"versions/([0-9]{10})\.json")
_PIECE = re.compile(r"blobs/([0-9a-f]{64})/([0-9]{1,15})")


class Sink(Protocol):
    """Who takes what a volume holds. Nothing of it is given before the manifest was accepted."""

    def accept(self, manifest: Manifest) -> None: ...
    def version(self, sequence: int, body: bytes) -> None: ...
    def begin_piece(self, sha256: str, at: int, size: int, total: int) -> None: ...
    def piece(self, content: bytes) -> None: ...
    def end_piece(self) -> None: ...


def check_body(path: Path, header: Header, told: Callable[[int, int], object]) -> None:
    """Every byte behind the header against the hash the device signed."""
    seen, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        file.seek(ROOM)
        while chunk := file.read(_CHUNK):
            seen.update(chunk)
            size += len(chunk)
            told(size, header.body_size)
    if size < header.body_size:
        raise Trouble("batch.truncated", name=path.name)
    if size != header.body_size or seen.hexdigest() != header.body_sha256:
        raise Refused("batch.altered", name=path.name, part="body")


def unpack(path: Path, header: Header, identity: str, sink: Sink) -> None:
    """Decrypt a checked volume into the sink. What does not fit its manifest is refused."""
    taker = _Taker(path.name, header, sink)
    reader = tape.Reader(taker)
    try:
        with path.open("rb") as file:
            file.seek(ROOM)
            age.decrypt(file, reader, identity)
    except Refused as refusal:
        if refusal.code == "key.does_not_open":
            raise Refused("batch.other_recipient", name=path.name, recipient=header.recipient) from refusal
        if refusal.code == "batch.malformed":
            raise Refused("batch.malformed", name=path.name, part=refusal.facts["part"]) from refusal
        raise
    if taker.manifest is None or not reader.closed:
        raise Refused("batch.malformed", name=path.name, part="tar")


@dataclass
class _Taker:
    """Sorts the files of a volume: the manifest first, then versions and pieces that it names."""

    name: str
    header: Header
    sink: Sink
    manifest: Manifest | None = None
    sizes: dict[str, int] = field(default_factory=dict)
    _text: list[bytes] | None = None
    _sequence: int = 0  # 0: the manifest; -1: a piece

    def begin(self, name: str, size: int) -> None:
        version, piece = _VERSION.fullmatch(name), _PIECE.fullmatch(name)
        if self.manifest is None:
            self._expect(name == "manifest.json" and size <= _LARGEST_TEXT)
            self._sequence, self._text = 0, []
        elif version is not None:
            sequence = int(version[1])
            self._expect(self.manifest.first <= sequence <= self.manifest.last and size <= _LARGEST_TEXT)
            self._sequence, self._text = sequence, []
        else:
            self._expect(piece is not None and piece[1] in self.sizes)
            assert piece is not None  # noqa: S101  said above
            at, total = int(piece[2]), self.sizes[piece[1]]
            self._expect(at + size <= total)
            self._sequence, self._text = -1, None
            self.sink.begin_piece(piece[1], at, size, total)

    def take(self, content: bytes) -> None:
        if self._text is None:
            self.sink.piece(content)
        else:
            self._text.append(content)

    def end(self) -> None:
        if self._text is None:
            self.sink.end_piece()
            return
        body, self._text = b"".join(self._text), []
        if self.manifest is None:
            self.manifest = read_manifest(body, self.header.batch, self.header.journal, self.name)
            self.sizes = {blob.sha256: blob.size for blob in self.manifest.blobs}
            self.sink.accept(self.manifest)
            return
        self._expect(sha256(body) == self.manifest.versions[self._sequence - self.manifest.first])
        self.sink.version(self._sequence, body)

    def _expect(self, holds: bool) -> None:
        if not holds:
            raise Refused("batch.malformed", name=self.name, part="tar")
