"""What leaves this computer appears at its place whole or not at all, and a full or pulled stick is said so.

It is written under a hidden name beside its place, or with no name at all, so that it never lies anywhere its
owner did not choose; what a killed program left there is removed by the next export into the same folder.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, BinaryIO

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDING = ".unfinished"
_DESCRIPTORS = "/proc/self/fd"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOENT, errno.ESTALE}


@contextmanager
def folder(target: Path) -> Iterator[Path]:
    """A folder to fill; it takes its name when the block ends well."""
    with _troubles(target):
        unfinished = _begin(target)
        unfinished.mkdir()
        try:
            with _held(unfinished):
                yield unfinished
            for inner in sorted((one for one in unfinished.rglob("*") if one.is_dir()), reverse=True):
                _sync(inner)
            _sync(unfinished)
            unfinished.rename(target)  # a folder that appeared meanwhile is not replaced: it is not empty
        except BaseException:
            _clear(unfinished)
            raise
        _sync(target.parent)


@contextmanager
def file(target: Path, *, replace: bool = False) -> Iterator[BinaryIO]:
    """A file to write and read again; it takes its name when the block ends well."""
    with _troubles(target):
        unfinished = _begin(target, replace=replace)
        try:
            with _nameless(target.parent) or unfinished.open("x+b") as opened:
                with _held(unfinished) if unfinished.exists() else nullcontext():
                    yield opened
                opened.flush()
                os.fsync(opened.fileno())
                if target.exists() and not replace:
                    raise Refused("export.exists", name=target.name)
                if not unfinished.exists():
                    own = opened.fileno()  # naming a directory makes Python follow the link, as must be
                    os.link(f"{_DESCRIPTORS}/{own}", unfinished, src_dir_fd=own)
            unfinished.replace(target)
        except BaseException:
            _clear(unfinished)
            raise
        _sync(target.parent)


def _nameless(folder: Path) -> BinaryIO | None:
    """A file that is gone when its program is killed, where the system makes one: not on a stick with FAT."""
    if not (hasattr(os, "O_TMPFILE") and os.path.isdir(_DESCRIPTORS)):  # noqa: PTH112
        return None
    try:
        return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b")
    except OSError:
        return None


def _begin(target: Path, *, replace: bool = False) -> Path:
    if target.exists() and not replace:
        raise Refused("export.exists", name=target.name)
    if not target.parent.is_dir():
        raise Trouble("export.no_folder", folder=str(target.parent))
    for left in target.parent.glob(f".*{_ENDING}"):
        if _is_left(left):
            _clear(left)
    return target.with_name(f".{target.name}.{os.getpid()}{_ENDING}")


@contextmanager
def _held(unfinished: Path) -> Iterator[None]:
    """A lock that ends with its program, however that ends: who finds it free finds what was left."""
    descriptor = os.open(unfinished, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _is_left(unfinished: Path) -> bool:
    try:
        descriptor = os.open(unfinished, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False  # somebody is writing it
    finally:
        os.close(descriptor)
    return True


def _clear(left: Path) -> None:
    with suppress(OSError):  # the stick may be gone already
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)


def _sync(place: Path) -> None:
    descriptor = os.open(place, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems of sticks know no sync of a folder
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def coming(source: Path) -> Iterator[None]:
    """The same for a file that is read: a stick that was pulled out is said so."""
    try:
        yield
    except OSError as error:
        raise Trouble("batch.not_read", name=source.name, reason=error.strerror or str(error)) from error


@contextmanager
def _troubles(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(_code(error), name=target.name, reason=error.strerror or str(error)) from error


def _code(error: OSError) -> str:
    if error.errno in _FULL:
        return "export.full"
    if error.errno in _READONLY:
        return "export.readonly"
    return "export.gone" if error.errno in _GONE else "export.failed"
