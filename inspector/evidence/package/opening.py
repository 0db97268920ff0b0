"""A package as it lies somewhere: a folder or a zip archive, read without unpacking anything to the disk."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.domain.errors import Trouble
from inspector.evidence.package.archive import Member
from inspector.evidence.package.archive import closing as end_of
from inspector.evidence.package.writing import MANIFEST, SIGNATURE, SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK = 512 * 1024
_OURS = {MANIFEST, SUMS, SIGNATURE}


@dataclass
class Opened:
    """Every file of a package by its path, and what is wrong with the container itself."""

    path: Path
    archive: zipfile.ZipFile | None
    names: tuple[str, ...]
    faults: list[str] = field(default_factory=list)  # names of places in the archive that were changed

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of one file; Trouble when the disk or the archive does not give them."""
        try:
            stream = self.archive.open(name) if self.archive else (self.path / name).open("rb")
            with stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
        ) as error:
            raise Trouble("package.unreadable", name=name, reason=str(error)) from error

    def read(self, name: str) -> bytes:
        return b"".join(self.chunks(name))


def looks_like_package(path: Path) -> bool:
    """Whether somebody means this to be a package: some of the three names that make one are there."""
    if path.is_dir():
        return sum((path / name).is_file() for name in _OURS) >= 2
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return path.suffix.lower() == ".zip" or (file.read(4) == b"PK\x03\x04" and _has_ours(path))


def _has_ours(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return len(_OURS & set(archive.namelist())) >= 2
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """The package at this place."""
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.is_symlink() or not one.is_dir())
        yield Opened(path, None, tuple(one.relative_to(path).as_posix() for one in found))
        return
    try:
        with zipfile.ZipFile(path) as archive:
            names = tuple(archive.namelist())
            yield Opened(path, archive, names, _container_faults(path, archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, UnicodeError) as error:
        raise Trouble("package.unreadable", name=path.name, reason=str(error)) from error


def _container_faults(path: Path, archive: zipfile.ZipFile) -> list[str]:
    """Write the archive's own bytes anew around its contents, and name where they differ."""
    members = [Member(one.filename, one.CRC, one.file_size) for one in archive.infolist()]
    faults, at = [], 0
    with path.open("rb") as file:
        for member in members:
            expected = member.local()
            file.seek(at)
            if file.read(len(expected)) != expected:
                faults.append(f"{member.path} @{at}")
            at += len(expected) + member.size
        file.seek(at)
        if file.read() != end_of(members):
            faults.append(f"end @{at}")
    return faults
