"""The body is a tar archive, written and read as a stream. Whoever has the key may look into it with tar."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING, Protocol

from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCK = 512
END = bytes(2 * BLOCK)


def room(size: int) -> int:
    """Bytes an entry takes."""
    return BLOCK + -(-size // BLOCK) * BLOCK


def entry(name: str, size: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """One file: its head, its bytes, zeros to the end of the block."""
    head = tarfile.TarInfo(name)
    head.size = size
    yield head.tobuf(tarfile.USTAR_FORMAT)
    yield from chunks
    yield bytes(-size % BLOCK)


class Taker(Protocol):
    """Takes files one after the other, in pieces."""

    def begin(self, name: str, size: int) -> None: ...
    def take(self, content: bytes) -> None: ...
    def end(self) -> None: ...


class Reader:
    """Bytes go in as they are decrypted, files come out. `closed` says whether the end was reached."""

    def __init__(self, taker: Taker) -> None:
        self._taker = taker
        self._held = b""
        self._left = self._padding = 0
        self._inside = self.closed = False

    def write(self, content: bytes) -> int:
        self._held += content
        while self._step():
            pass
        return len(content)

    def flush(self) -> None:
        """Nothing waits."""

    def _step(self) -> bool:
        if self._inside:
            return self._content()
        if self._padding:
            gone = min(self._padding, len(self._held))
            self._held, self._padding = self._held[gone:], self._padding - gone
            return gone > 0
        if len(self._held) < BLOCK:
            return False
        block, self._held = self._held[:BLOCK], self._held[BLOCK:]
        if not block.strip(b"\0"):
            self.closed = True
        else:
            self._open(block)
        return True

    def _open(self, block: bytes) -> None:
        try:
            head = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
        except (tarfile.HeaderError, UnicodeError):
            raise Refused("batch.malformed", part="tar") from None
        if self.closed or not head.isreg():
            raise Refused("batch.malformed", part="tar")
        self._left, self._padding, self._inside = head.size, -head.size % BLOCK, True
        self._taker.begin(head.name, head.size)

    def _content(self) -> bool:
        given, self._held = self._held[: self._left], self._held[self._left :]
        if given:
            self._taker.take(given)
            self._left -= len(given)
        if self._left == 0:
            self._inside = False
            self._taker.end()
            return True
        return False
