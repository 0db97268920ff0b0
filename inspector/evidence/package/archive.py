"""A zip archive of one exact form: stored, no extra fields, one fixed date, so that every byte is checked.

A usual archive holds dates, versions and lengths twice, and nobody notices when one of them is changed. This
one is written again from its names and contents and compared (`opening.py`). Any program unpacks it.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
_NEEDS, _MADE = 20, 3 << 8 | 20  # version 2.0; made on a system whose file modes are Unix
_UTF8 = 1 << 11
_TIME, _DATE = 0, 1 << 5 | 1  # 1 January 1980: a package's times stand in its manifest
_MODE = 0o100644 << 16
LARGEST, MOST = (1 << 32) - 1, (1 << 16) - 1


@dataclass(frozen=True, slots=True)
class Member:
    """One file in the archive."""

    path: str
    crc: int
    size: int

    @property
    def name(self) -> bytes:
        return self.path.encode()

    def local(self) -> bytes:
        """What stands before its bytes."""
        sizes = (self.crc, self.size, self.size)
        fixed = (b"PK\x03\x04", _NEEDS, _UTF8, 0, _TIME, _DATE)
        return LOCAL.pack(*fixed, *sizes, len(self.name), 0) + self.name

    def central(self, at: int) -> bytes:
        """Its line in the list at the end."""
        sizes = (self.crc, self.size, self.size)
        fixed = (b"PK\x01\x02", _MADE, _NEEDS, _UTF8, 0, _TIME, _DATE)
        return CENTRAL.pack(*fixed, *sizes, len(self.name), 0, 0, 0, 0, _MODE, at) + self.name


def closing(members: Sequence[Member]) -> bytes:
    """The list of all files, and the end."""
    places = list(_places(members))
    table = b"".join(member.central(at) for member, at in zip(members, places[:-1], strict=True))
    count = len(members)
    return table + END.pack(b"PK\x05\x06", 0, 0, count, count, len(table), places[-1], 0)


def _places(members: Sequence[Member]) -> Iterator[int]:
    at = 0
    for member in members:
        yield at
        at += len(member.local()) + member.size
    yield at


class ZipSink:
    """Files one after the other into an open file; `close` writes the list. Beyond 4 GiB it is a folder."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._members: list[Member] = []

    def put(self, path: str, chunks: Iterable[bytes]) -> None:
        begin = self._file.tell()
        self._file.write(Member(path, 0, 0).local())
        crc = size = 0
        for chunk in chunks:
            crc = zlib.crc32(chunk, crc)
            size += len(chunk)
            if begin + size > LARGEST - (1 << 20):  # room for the list
                raise Refused("package.too_large_for_zip")
            self._file.write(chunk)
        member = Member(path, crc, size)
        end = self._file.tell()
        self._file.seek(begin)
        self._file.write(member.local())
        self._file.seek(end)
        self._members.append(member)
        if len(self._members) > MOST:
            raise Refused("package.too_large_for_zip")

    def close(self) -> None:
        self._file.write(closing(self._members))
