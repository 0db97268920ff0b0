"""photos.db: originals and documents as encrypted chunks under their SHA-256."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from inspector.domain.errors import Trouble
from inspector.store.connections import Connections
from inspector.store.driver import Connection, file_troubles, troubles
from inspector.store.values import instant

CHUNK = 512 * 1024
_IN_MEMORY = 64 * 1024 * 1024
_GRACE = timedelta(hours=1)  # between a blob and the record that names it
_PAGES_IN_LOG = 8192  # 32 MiB: a batch of photos is brought home when idle

SCHEMA = (
    """CREATE TABLE blob (
        number INTEGER PRIMARY KEY, sha256 TEXT UNIQUE, size INTEGER NOT NULL, orphan_since TEXT
    ) STRICT""",
    """CREATE TABLE chunk (
        number INTEGER PRIMARY KEY, blob INTEGER NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX chunk_of_blob ON chunk (blob, part)",
)
_PIECES = """CREATE TABLE IF NOT EXISTS piece (
    sha256 TEXT NOT NULL, at INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (sha256, at)
) STRICT"""
Source = bytes | Path | BinaryIO


class Blobs:
    """Put, get, sweep. A blob is durable when `put` returns, and never changes."""

    def __init__(self, path: Path, key: bytes, *, readonly: bool = False) -> None:
        self.path = path
        self.connections = Connections(path, key, readonly=readonly, pages_in_log=_PAGES_IN_LOG)

    def begin(self) -> None:
        """Make the tables of a new file."""
        with self.connections.lock, troubles(self.path):
            writer = self.connections.writer()
            with writer.atomic():
                for statement in SCHEMA:
                    writer.execute(statement)
            writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def put(self, source: Source) -> str:
        """Store the bytes and answer their SHA-256; bytes already here are not written again."""
        if isinstance(source, bytes):
            return self._put_bytes(source)
        if isinstance(source, Path):
            with file_troubles(source), source.open("rb") as file:
                return self._put_file(file)
        return self._put_file(source)

    def get(self, sha256: str) -> bytes:
        return b"".join(self.open(sha256))

    def open(self, sha256: str) -> Iterator[bytes]:
        """The chunks in order; Trouble at the end when they are not what was put."""
        number, size = self._find(self._reader(), sha256)
        seen = hashlib.sha256()
        for part in range(-(-size // CHUNK)):
            content = self._chunk(number, part)
            seen.update(content)
            yield content
        if seen.hexdigest() != sha256:
            raise Trouble("blob.damaged", sha256=sha256)

    def has(self, sha256: str) -> bool:
        with troubles(self.path):
            query = "SELECT 1 FROM blob WHERE sha256 = ?"
            return self._reader().execute(query, (sha256,)).fetchone() is not None

    def size(self, sha256: str) -> int:
        return self._find(self._reader(), sha256)[1]

    def all(self) -> list[str]:
        """Every blob here."""
        with troubles(self.path):
            rows = self._reader().execute("SELECT sha256 FROM blob ORDER BY number").fetchall()
            return [sha256 for (sha256,) in rows]

    def stretch(self, sha256: str, at: int, size: int) -> Iterator[bytes]:
        """A part of a blob, for what is cut into volumes; whoever joins the parts checks the whole."""
        number, whole = self._find(self._reader(), sha256)
        end = min(at + size, whole)
        while at < end:
            content = self._chunk(number, at // CHUNK)[at % CHUNK :][: end - at]
            if not content:
                raise Trouble("blob.damaged", sha256=sha256)
            yield content
            at += len(content)

    def put_piece(self, sha256: str, at: int, content: bytes) -> None:
        """Keep a part of a blob whose other parts are still to come."""
        with self.connections.lock, troubles(self.path):
            writer = self.connections.writer()
            with writer.atomic():
                writer.execute(_PIECES)
                writer.execute(
                    "INSERT OR REPLACE INTO piece (sha256, at, content) VALUES (?, ?, ?)",
                    (sha256, at, content),
                )

    def join_pieces(self, sha256: str, size: int) -> bool:
        """Make the blob when every part of it is here; answers whether it is."""
        if self.has(sha256):
            return True
        with self.connections.lock, troubles(self.path):
            self.connections.writer().execute(_PIECES)
            lengths = self._pieces(sha256)
        if not _reaches(lengths, size):
            return False
        found = self._put_stream(_even(self._joined(sha256, lengths)))
        with self.connections.lock, troubles(self.path):
            self.connections.writer().execute("DELETE FROM piece WHERE sha256 = ?", (sha256,))
        return found == sha256

    def _pieces(self, sha256: str) -> list[tuple[int, int]]:
        query = "SELECT at, length(content) FROM piece WHERE sha256 = ? ORDER BY at"
        rows: list[tuple[int, int]] = self._reader().execute(query, (sha256,)).fetchall()
        return rows

    def _joined(self, sha256: str, lengths: list[tuple[int, int]]) -> Iterator[bytes]:
        """The parts one after the other; two batches may have cut the same blob at different places."""
        reached = 0
        for at, length in lengths:
            if at <= reached < at + length:
                query = "SELECT content FROM piece WHERE sha256 = ? AND at = ?"
                (content,) = self._reader().execute(query, (sha256, at)).fetchone()
                yield bytes(content[reached - at :])
                reached = at + length

    def of_size(self, size: int) -> list[str]:
        with troubles(self.path):
            query = "SELECT sha256 FROM blob WHERE size = ? AND sha256 IS NOT NULL"
            return [sha256 for (sha256,) in self._reader().execute(query, (size,)).fetchall()]

    def sweep(self, named: Callable[[], set[str]], now: datetime) -> int:
        """Remove what no record named for an hour since a sweep first saw it; answers how many."""
        at, limit = instant(now)[0], instant(now - _GRACE)[0]
        with self.connections.lock, troubles(self.path):
            writer = self.connections.writer()
            with writer.atomic():
                keep = named()
                rows = writer.execute("SELECT number, sha256, orphan_since FROM blob").fetchall()
                orphans = [(number, since) for number, sha256, since in rows if sha256 not in keep]
                old = [number for number, since in orphans if since is not None and since <= limit]
                _mark(writer.conn, [number for number, since in orphans if since is None], at)
                _mark(writer.conn, [row[0] for row in rows if row[2] is not None and row[1] in keep], None)
                for number in old:
                    writer.execute("DELETE FROM chunk WHERE blob = ?", (number,))
                    writer.execute("DELETE FROM blob WHERE number = ?", (number,))
        return len(old)

    def close(self) -> None:
        self.connections.close()

    def _put_file(self, file: BinaryIO) -> str:
        with file_troubles(self.path):
            start = file.read(_IN_MEMORY)
        if len(start) < _IN_MEMORY:
            return self._put_bytes(start)
        return self._put_stream(_chunks_of(start, file))

    def _put_bytes(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        if not self._keeps(sha256):
            with self.connections.lock, troubles(self.path):
                writer = self.connections.writer()
                with writer.atomic():
                    if not self._known(writer.conn, sha256):
                        view = memoryview(content)
                        parts = (view[at : at + CHUNK] for at in range(0, len(content), CHUNK))
                        self._write(writer.conn, sha256, len(content), parts)
        return sha256

    def _put_stream(self, chunks: Iterable[bytes]) -> str:
        """For what is too large for memory: written while it is hashed, taken back when known already."""
        seen, size = hashlib.sha256(), 0

        def hashed() -> Iterator[bytes]:
            nonlocal size
            for chunk in chunks:
                seen.update(chunk)
                size += len(chunk)
                yield chunk

        with self.connections.lock, troubles(self.path):
            writer = self.connections.writer()
            with writer.atomic():
                number = self._write(writer.conn, None, 0, hashed())
                sha256 = seen.hexdigest()
                if self._known(writer.conn, sha256):
                    writer.execute("DELETE FROM chunk WHERE blob = ?", (number,))
                    writer.execute("DELETE FROM blob WHERE number = ?", (number,))
                    return sha256
                writer.execute(
                    "UPDATE blob SET sha256 = ?, size = ? WHERE number = ?", (sha256, size, number)
                )
        return sha256

    def _write(
        self, connection: Connection, sha256: str | None, size: int, parts: Iterable[bytes | memoryview]
    ) -> int:
        number: int = connection.execute(
            "INSERT INTO blob (sha256, size) VALUES (?, ?)", (sha256, size)
        ).lastrowid
        for part, content in enumerate(parts):
            connection.execute(
                "INSERT INTO chunk (blob, part, content) VALUES (?, ?, ?)", (number, part, content)
            )
        return number

    def _keeps(self, sha256: str) -> bool:
        """Whether the blob is here and no sweep has an eye on it."""
        with troubles(self.path):
            query = "SELECT orphan_since FROM blob WHERE sha256 = ?"
            row = self._reader().execute(query, (sha256,)).fetchone()
            return row is not None and row[0] is None

    def _known(self, connection: Connection, sha256: str) -> bool:
        statement = "UPDATE blob SET orphan_since = NULL WHERE sha256 = ?"
        return bool(connection.execute(statement, (sha256,)).rowcount)

    def _find(self, connection: Connection, sha256: str) -> tuple[int, int]:
        with troubles(self.path):
            row = connection.execute("SELECT number, size FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise Trouble("blob.missing", sha256=sha256)
        return row[0], row[1]

    def _chunk(self, number: int, part: int) -> bytes:
        query = "SELECT content FROM chunk WHERE blob = ? AND part = ?"
        with troubles(self.path):
            row = self._reader().execute(query, (number, part)).fetchone()
        return bytes(row[0]) if row is not None else b""

    def _reader(self) -> Connection:
        return self.connections.reader()


def _mark(connection: Connection, numbers: Iterable[int], at: str | None) -> None:
    rows = [(at, number) for number in numbers]
    connection.executemany("UPDATE blob SET orphan_since = ? WHERE number = ?", rows)


def _chunks_of(start: bytes, file: BinaryIO) -> Iterator[bytes]:
    with closing(BytesIO(start)) as first:
        while chunk := first.read(CHUNK):
            yield chunk
    while chunk := file.read(CHUNK):
        yield chunk


def _even(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in chunks of the usual size, as every blob is kept."""
    held = bytearray()
    for part in parts:
        held += part
        while len(held) >= CHUNK:
            yield bytes(held[:CHUNK])
            del held[:CHUNK]
    if held:
        yield bytes(held)


def _reaches(lengths: list[tuple[int, int]], size: int) -> bool:
    """Whether the parts cover all of it."""
    reached = 0
    for at, length in lengths:
        if at > reached:
            return False
        reached = max(reached, at + length)
    return reached == size
