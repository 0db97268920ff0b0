"""The connections to one file: a writer under a lock, and for each thread a reader of its own."""

import threading
import weakref
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.store.driver import Connection, connect, troubles

if TYPE_CHECKING:
    from inspector.store.migrations import Records


class _Held:
    """Lets a thread that ends close its reader: the driver's connections know no weak references."""

    __slots__ = ("__weakref__", "connection")

    def __init__(self, connection: Connection) -> None:
        self.connection = connection


class Connections:
    """Opened when first asked for; nothing is opened again after `close`."""

    def __init__(self, path: Path, key: bytes, *, readonly: bool = False, pages_in_log: int = 1000) -> None:
        self.path = path
        self.lock = threading.RLock()
        self.readonly = readonly
        self.key = key
        self._pages_in_log = pages_in_log
        self._writer: Records | None = None
        self._own = threading.local()
        self._readers: weakref.WeakSet[_Held] = weakref.WeakSet()
        self._closed = False

    def reader(self) -> Connection:
        """This thread's own connection; it cannot write."""
        held: _Held | None = getattr(self._own, "held", None)
        if held is None or self._closed:
            self._refuse_when_closed()
            held = _Held(connect(self.path, self.key, query_only=True, readonly=self.readonly))
            self._own.held = held
            self._readers.add(held)
        return held.connection

    def writer(self) -> "Records":
        """The one connection that writes; only while holding `lock`."""
        if self._writer is None:
            self._refuse_when_closed()
            if self.readonly:
                raise Refused("store.opened_readonly")
            from inspector.store.migrations import Records

            with troubles(self.path):
                connection = connect(self.path, self.key)
                connection.execute(f"PRAGMA wal_autocheckpoint={self._pages_in_log}")
                self._writer = Records(connection)
        return self._writer

    def checkpoint(self) -> None:
        """Bring the log home; does what it can while others read."""
        if not self.readonly:
            with self.lock, troubles(self.path):
                self.writer().conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def copy_to(self, target: Path) -> None:
        """A copy as of now, under the same key; writers and readers go on meanwhile."""
        with closing(connect(self.path, self.key, readonly=self.readonly)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))

    def beside(self, path: Path, *, in_log: bool = True) -> Connection:
        """A copy of this file, opened; one that is nobody's yet needs no log beside it."""
        return connect(path, self.key, in_log=in_log)

    def close(self) -> None:
        with self.lock:
            self._closed = True
            for held in list(self._readers):
                held.connection.close()
            if self._writer is not None:
                self._writer.conn.close()
                self._writer = None
            self.key = b""

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise Refused("store.closed")
