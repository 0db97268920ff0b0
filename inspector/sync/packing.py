"""Packs a batch into volumes: records first, previews next, originals last, each as large as sticks hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Protocol

from inspector.domain.errors import Refused
from inspector.sync import tape
from inspector.sync.manifest import ROLES
from inspector.sync.volume import LEAST, ROOM, write_header
from inspector.trust import age

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from inspector.sync.manifest import Manifest
    from inspector.sync.volume import Header

_MOST_RECORDS = 64 << 20  # bytes of versions in one volume: whoever takes it in holds them in memory
_SMALLEST_PIECE = 64 << 10


@dataclass(frozen=True, slots=True)
class Piece:
    """A version, or a file or a part of one, as it lies in a volume."""

    sha256: str
    size: int  # of this piece
    sequence: int = 0  # of a version
    at: int = 0  # where in its file the piece begins
    total: int = 0  # bytes of the whole file

    @property
    def name(self) -> str:
        return f"versions/{self.sequence:010d}.json" if self.sequence else f"blobs/{self.sha256}/{self.at}"

    @property
    def is_whole(self) -> bool:
        return self.at == 0 and self.size == self.total


@dataclass(frozen=True, slots=True)
class Plan:
    """Which pieces lie in which volume."""

    volumes: tuple[tuple[Piece, ...], ...]

    @property
    def size(self) -> int:
        return sum(piece.size for volume in self.volumes for piece in volume)


class Shelf(Protocol):
    """Where the bytes come from."""

    def bytes_of(self, piece: Piece) -> Iterator[bytes]: ...


def plan(manifest: Manifest, version_sizes: Sequence[int], volume_size: int) -> Plan:
    """Lay everything into volumes; a file that does not fit is cut and goes on in the next."""
    budget = _budget(manifest, volume_size)
    sizes = zip(manifest.versions, version_sizes, strict=True)
    records = [Piece(sha256, size, manifest.first + at) for at, (sha256, size) in enumerate(sizes)]
    if any(tape.room(piece.size) > budget for piece in records):
        raise Refused("batch.volume_too_small", size=volume_size)
    volumes: list[list[Piece]] = [[]]
    left, held = budget, 0
    for piece in records:
        if tape.room(piece.size) > left or held + piece.size > _MOST_RECORDS:
            volumes.append([])
            left, held = budget, 0
        volumes[-1].append(piece)
        left, held = left - tape.room(piece.size), held + piece.size
    for blob in sorted(manifest.blobs, key=lambda one: ROLES.index(one.role)):
        at = 0
        while at < blob.size or (blob.size == 0 and at == 0):
            fits = left - 2 * tape.BLOCK
            if fits < min(_SMALLEST_PIECE, blob.size - at):
                volumes.append([])
                left = budget
                continue
            size = min(fits, blob.size - at)
            volumes[-1].append(Piece(blob.sha256, size, at=at, total=blob.size))
            left, at = left - tape.room(size), at + size
            if blob.size == 0:
                break
    return Plan(tuple(tuple(volume) for volume in volumes))


def _budget(manifest: Manifest, volume_size: int) -> int:
    """Bytes for entries in a volume, beside header, manifest and what the encryption adds."""
    clear = volume_size - ROOM - age.MOST_OVERHEAD
    clear -= 16 * (clear // 65536 + 1) + len(tape.END) + tape.room(len(manifest.encoded()))
    if volume_size < LEAST or clear < _SMALLEST_PIECE * 2:
        raise Refused("batch.volume_too_small", size=volume_size)
    return clear


def write_volume(
    file: BinaryIO,
    header: Header,
    manifest: bytes,
    pieces: Sequence[Piece],
    shelf: Shelf,
    *,
    signer: Callable[[bytes], bytes],
    told: Callable[[int], object],
) -> Header:
    """Encrypt the body behind the header's room, then sign the header that names it."""
    file.write(bytes(ROOM))
    body = _Hashed(file)
    age.encrypt(_clear(manifest, pieces, shelf, told), body, header.recipient)
    whole = replace(header, body_size=body.size, body_sha256=body.seen.hexdigest())
    write_header(file, whole, signer)
    return whole


def _clear(
    manifest: bytes, pieces: Sequence[Piece], shelf: Shelf, told: Callable[[int], object]
) -> Iterator[bytes]:
    yield from tape.entry("manifest.json", len(manifest), [manifest])
    for piece in pieces:
        yield from tape.entry(piece.name, piece.size, _told(shelf.bytes_of(piece), told))
    yield tape.END


def _told(chunks: Iterator[bytes], told: Callable[[int], object]) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk
        told(len(chunk))


class _Hashed:
    """A file that hashes what is written to it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.size, self.seen = file, 0, hashlib.sha256()

    def write(self, content: bytes) -> int:
        self.seen.update(content)
        self.size += len(content)
        return self._file.write(content)

    def flush(self) -> None:
        self._file.flush()
