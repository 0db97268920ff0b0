"""The only module that knows the database driver: how a file is opened, and what its errors mean.

sqlcipher3's exceptions are no `sqlite3.Error`, so nothing else can catch them.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from inspector.domain.errors import Trouble

Connection: TypeAlias = Any  # sqlcipher3.dbapi2.Connection, untyped
DatabaseError: type[Exception] = dbapi2.DatabaseError
DriverError: type[Exception] = dbapi2.Error

_CLEAR_HEADER = b"SQLite format 3"
_PATIENCE = 20.0  # seconds another process may hold the write lock

_FULL, _IO, _BUSY, _LOCKED, _READONLY, _CANTOPEN, _PERM, _CORRUPT, _NOTADB = 13, 10, 5, 6, 8, 14, 3, 11, 26
_CODES = {
    _FULL: "store.full",
    _IO: "store.full",  # what a file size limit and some full disks answer
    _BUSY: "store.locked",
    _LOCKED: "store.locked",
    _READONLY: "store.readonly",
    _CANTOPEN: "store.readonly",
    _PERM: "store.readonly",
    _CORRUPT: "store.damaged",
    _NOTADB: "store.damaged",
}
_SYSTEM = {
    errno.ENOSPC: "store.full",
    errno.EDQUOT: "store.full",
    errno.EFBIG: "store.full",
    errno.EIO: "store.full",
    errno.EROFS: "store.readonly",
    errno.EACCES: "store.readonly",
    errno.EPERM: "store.readonly",
}


def connect(
    path: Path, key: bytes, *, query_only: bool = False, readonly: bool = False, in_log: bool = True
) -> Connection:
    """A connection with the raw key. `readonly` also works on a disk that cannot be written."""
    with troubles(path):
        connection = _connect_readonly(path, key) if readonly else _keyed(str(path), key)
        try:
            if not readonly and not in_log:
                connection.execute("PRAGMA journal_mode=OFF")
                connection.execute("PRAGMA synchronous=OFF")
            elif not readonly:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=FULL")
            if query_only:
                connection.execute("PRAGMA query_only=ON")
        except BaseException:
            connection.close()
            raise
        return connection


def damaged_pages(path: Path, key: bytes) -> list[str]:
    """What SQLCipher itself finds wrong with the pages of a file, even of one that does not open any more."""
    found = []
    for mode in ("mode=ro", "immutable=1"):
        connection = None
        try:
            connection = _keyed(f"{path.resolve().as_uri()}?{mode}", key, uri=True)
            rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            return [str(text) for (text,) in rows]
        except dbapi2.Error as error:
            found = [str(error)]
        finally:
            if connection is not None:
                connection.close()
    return found


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what the driver raises into Trouble; what is no trouble of the world stays a bug."""
    try:
        yield
    except dbapi2.Error as error:
        raise told(error, path) from error


def told(error: Exception, path: Path) -> Exception:
    """The Trouble a driver's error stands for, or the error itself."""
    code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return error if code is None else Trouble(code, file=path.name, detail=str(error))


@contextmanager
def file_troubles(path: Path) -> Iterator[None]:
    """The same for what the system raises about a file."""
    try:
        yield
    except OSError as error:
        code = _SYSTEM.get(error.errno or 0)
        if code is None:
            raise
        raise Trouble(code, file=path.name, detail=error.strerror or "") from error


def is_clear(path: Path) -> bool:
    """Whether the file is a database anybody can read: a key that was never applied fails silently."""
    with path.open("rb") as file:
        return file.read(len(_CLEAR_HEADER)) == _CLEAR_HEADER


def _connect_readonly(path: Path, key: bytes) -> Connection:
    for mode in ("mode=ro", "immutable=1"):  # the second when no -shm can be made beside the file
        connection = _keyed(f"{path.resolve().as_uri()}?{mode}", key, uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except dbapi2.OperationalError as error:
            connection.close()
            cannot_open = getattr(error, "sqlite_errorcode", 0) & 0xFF in (_CANTOPEN, _READONLY)
            if not cannot_open or mode == "immutable=1":
                raise
        else:
            return connection
    raise AssertionError("unreachable")


def _keyed(target: str, key: bytes, *, uri: bool = False) -> Connection:
    connection = dbapi2.connect(
        target, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=uri
    )
    connection.execute("PRAGMA cipher_log_level=NONE")  # or a wrong key prints on stderr
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return connection
