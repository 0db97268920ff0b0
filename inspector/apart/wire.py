"""What goes between the program and its decoders: a message and one run of bytes, each with its length."""

from __future__ import annotations

import socket
import struct
import time
from typing import Any

import msgspec

_LENGTHS = struct.Struct(">IQ")
_PIECE = 4 * 1024 * 1024
_MESSAGE, _CONTENT = 1 << 28, 1 << 28  # no original that is looked into is larger, no answer either


class Asked(msgspec.Struct, array_like=True):
    """Which function is to run, on what besides the content. Without a name the module is only loaded."""

    module: str
    name: str = ""
    args: msgspec.Raw = msgspec.Raw(b"\x90")
    kwargs: msgspec.Raw = msgspec.Raw(b"\x80")


class Answered(msgspec.Struct, array_like=True):
    """What came of it; a fault of ours is named by its place alone, for its words may quote the file."""

    kind: str  # done, not_decodable, refused, trouble, fault
    code: str = ""
    facts: dict[str, Any] = {}
    value: msgspec.Raw = msgspec.Raw(b"\xc0")


def send(channel: socket.socket, message: Asked | Answered, content: bytes = b"") -> None:
    """One message. The content is not copied: it may be large."""
    packed = msgspec.msgpack.encode(message)
    channel.sendall(_LENGTHS.pack(len(packed), len(content)) + packed)
    channel.sendall(content)


def receive(channel: socket.socket, until: float | None = None) -> tuple[bytes, bytes]:
    """The next message; EOFError where the other side is gone or raves, TimeoutError past `until`."""
    message, content = _LENGTHS.unpack(_exactly(channel, _LENGTHS.size, until))
    if message > _MESSAGE or content > _CONTENT:
        raise EOFError
    return _exactly(channel, message, until), _exactly(channel, content, until)


def wait(channel: socket.socket, until: float) -> None:
    """Until something has come; TimeoutError when nothing has."""
    channel.settimeout(max(0.001, until - time.monotonic()))
    if not channel.recv(1, socket.MSG_PEEK):
        raise EOFError


def _exactly(channel: socket.socket, count: int, until: float | None) -> bytes:
    """So many bytes. Where one call brings them all, which is usual, they are not copied again."""
    pieces: list[bytes] = []
    missing = count
    while missing:
        if until is not None:
            channel.settimeout(max(0.001, until - time.monotonic()))
        piece = channel.recv(missing if until is None else min(missing, _PIECE), socket.MSG_WAITALL)
        if not piece:
            raise EOFError
        pieces.append(piece)
        missing -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
