"""Blobs from one encrypted file into another, in bunches, so that somebody can look on and stop it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from inspector.domain.errors import Refused
from inspector.store.blobs import SCHEMA
from inspector.store.driver import Connection, connect

AT_ONCE = 64 * 1024 * 1024  # bytes of photos between two commits
Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]
Sized = Sequence[tuple[int, int]]  # number and size of blobs


def nothing(_done: int, _all: int) -> None:
    """Nobody looks on."""


def never() -> bool:
    """Nobody stops it."""
    return False


@contextmanager
def beside(path: Path, key: bytes, other: Path, other_key: bytes, *, new: bool) -> Iterator[Connection]:
    """One file opened, and another attached to it as `other`; a new one gets its tables and no log."""
    connection = connect(path, key)
    try:
        connection.execute("ATTACH DATABASE ? AS other KEY ?", (str(other), f"x'{other_key.hex()}'"))
        if new:
            connection.execute("PRAGMA other.journal_mode=OFF")
            connection.execute("PRAGMA other.synchronous=OFF")  # synced by who asked, when it is whole
            for statement in SCHEMA:
                connection.execute(_in_other(statement))
        yield connection
        connection.execute("DETACH DATABASE other")
    finally:
        connection.close()


def sizes(connection: Connection) -> Sized:
    """Every blob of the opened file, in order."""
    found: Sized = connection.execute("SELECT number, size FROM main.blob ORDER BY number").fetchall()
    return found


def move(connection: Connection, blobs: Sized, progress: Progress, stopped: Stopped, code: str) -> None:
    """These blobs into the attached file, under their own numbers."""
    for number, _ in _bunched(connection, blobs, progress, stopped, code):
        connection.execute("INSERT INTO other.blob SELECT * FROM main.blob WHERE number = ?", (number,))
        connection.execute("INSERT INTO other.chunk SELECT * FROM main.chunk WHERE blob = ?", (number,))


def take(connection: Connection, progress: Progress, stopped: Stopped, code: str) -> None:
    """Every blob of the attached file that is not here yet, under new numbers."""
    new = "SELECT number, size FROM other.blob WHERE sha256 NOT IN (SELECT sha256 FROM main.blob)"
    for number, _ in _bunched(connection, connection.execute(new).fetchall(), progress, stopped, code):
        here = connection.execute(
            "INSERT INTO main.blob (sha256, size) SELECT sha256, size FROM other.blob WHERE number = ?",
            (number,),
        ).lastrowid
        connection.execute(
            "INSERT INTO main.chunk (blob, part, content)"
            " SELECT ?, part, content FROM other.chunk WHERE blob = ? ORDER BY part",
            (here, number),
        )


def _bunched(
    connection: Connection, blobs: Sized, progress: Progress, stopped: Stopped, code: str
) -> Iterator[tuple[int, int]]:
    total, done, bunch = sum(size for _, size in blobs), 0, 0
    connection.execute("BEGIN")
    for number, size in blobs:
        if stopped():
            raise Refused(code)
        yield number, size
        done, bunch = done + size, bunch + size
        if bunch >= AT_ONCE:
            connection.execute("COMMIT")
            connection.execute("BEGIN")
            bunch = 0
        progress(done, total)
    connection.execute("COMMIT")


def _in_other(statement: str) -> str:
    for kind in ("CREATE TABLE ", "CREATE UNIQUE INDEX "):
        if statement.startswith(kind):
            return f"{kind}other.{statement.removeprefix(kind)}"
    raise AssertionError(statement)
