"""Encryption to one reader with age (X25519, ChaCha20-Poly1305), as a stream: sticks are larger than memory.

The library is imported where it is used: opening a workspace encrypts nothing with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO, Protocol

from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "age X25519"
MOST_OVERHEAD = 4096  # bytes of an age header for one reader, with what it adds at random
_CHUNK, _TAG = 65536, 16
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


class Writer(Protocol):
    """Takes the clear bytes as they come."""

    def write(self, content: bytes, /) -> int: ...
    def flush(self) -> None: ...


def new_identity() -> str:
    """A new secret that opens what is encrypted to its recipient."""
    from pyrage import x25519

    return str(x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public half: what others encrypt to."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(identity).to_public())


def is_recipient(text: str) -> bool:
    """Whether this is a recipient one can encrypt to."""
    from pyrage import RecipientError, x25519

    if not _RECIPIENT.fullmatch(text):
        return False
    try:
        x25519.Recipient.from_str(text)
    except RecipientError:
        return False
    return True


def encrypt(clear: Iterator[bytes], file: Writer, recipient: str) -> None:
    """Everything the iterator gives, encrypted into the file. What either of them raises comes through."""
    from pyrage import EncryptError, encrypt_io, x25519

    source, target = _Source(clear), _Target(file)
    try:
        encrypt_io(source, target, [x25519.Recipient.from_str(recipient)])
    except EncryptError:
        failure = source.failure or target.failure
        if failure is not None:
            raise failure from None
        raise


def decrypt(file: BinaryIO, writer: Writer, identity: str) -> None:
    """The clear bytes into the writer as they come; refuses what is for another reader, or was changed.

    What the writer raises, such as a full disk, comes through.
    """
    from pyrage import DecryptError, decrypt_io, x25519

    target = _Target(writer)
    try:
        decrypt_io(file, target, [x25519.Identity.from_str(identity)])
    except DecryptError as error:
        if target.failure is not None:
            raise target.failure from None
        raise Refused("key.does_not_open") from error


def sealed_size(clear: int) -> int:
    """At most how long so many bytes get."""
    return clear + MOST_OVERHEAD + _TAG * (clear // _CHUNK + 1)


class _Source:
    """What the library reads from: an iterator seen as a file, which keeps the reason when it fails."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._left = memoryview(b"")
        self.failure: BaseException | None = None

    def read(self, size: int) -> bytes:
        try:
            while not self._left:
                self._left = memoryview(next(self._chunks))
        except StopIteration:
            return b""
        except BaseException as failure:
            self.failure = failure
            raise
        given, self._left = bytes(self._left[:size]), self._left[size:]
        return given


class _Target:
    """What the library writes to: passes on, and keeps the reason when that fails."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.failure: BaseException | None = None

    def write(self, content: bytes) -> int:
        try:
            return self._writer.write(content)
        except BaseException as failure:
            self.failure = failure
            raise

    def flush(self) -> None:
        try:
            self._writer.flush()
        except BaseException as failure:
            self.failure = failure
            raise
