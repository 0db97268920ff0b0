"""Tables of records.db, made by migrations: functions with a name, never edited after release.

Imported late: sqlite-utils takes longer to import than a workspace takes to open.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from sqlite_utils import Database, Migrations

from inspector.store.driver import Connection
from inspector.store.schema import SET

if TYPE_CHECKING:
    import sqlite3

migrations = Migrations(SET)


class Records(Database):
    """sqlite-utils over our connection, with transactions that take the write lock at once.

    A deferred transaction that has read the chain head cannot write when another process wrote in between.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(
            cast("sqlite3.Connection", connection), recursive_triggers=False, execute_plugins=False
        )

    @contextmanager
    def atomic(self) -> Generator["Database", None, None]:
        if self.conn.in_transaction:
            with super().atomic():
                yield self
            return
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield self
            self.conn.execute("COMMIT")
        except BaseException:
            if self.conn.in_transaction:  # a full disk has rolled back already
                self.conn.execute("ROLLBACK")
            raise


@migrations()
def begin_journal(db: Database) -> None:
    """Versions only grow; everything else here is a projection, a draft or a setting."""
    db.execute(
        """CREATE TABLE version (
            position INTEGER PRIMARY KEY,
            version_id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL, kind TEXT NOT NULL,
            parent TEXT NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL,
            at TEXT NOT NULL, offset_minutes INTEGER NOT NULL,
            sequence INTEGER NOT NULL, sha256 TEXT NOT NULL, link TEXT NOT NULL, body BLOB NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX version_of_record ON version (record_id, position)")
    db.execute("CREATE UNIQUE INDEX version_in_chain ON version (device, sequence)")
    db.execute(
        """CREATE TABLE draft (
            record_id TEXT NOT NULL, reference TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL,
            PRIMARY KEY (record_id, reference)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE draft_undo (
            number INTEGER PRIMARY KEY, record_id TEXT NOT NULL, reference TEXT NOT NULL, value TEXT
        ) STRICT"""
    )
    db.execute("CREATE INDEX draft_undo_of_record ON draft_undo (record_id, number)")
    db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
    db.execute(
        """CREATE TABLE blob_reference (
            sha256 TEXT NOT NULL, record_id TEXT NOT NULL, required INTEGER NOT NULL,
            PRIMARY KEY (sha256, record_id)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations()
def begin_lists_and_search(db: Database) -> None:
    """The lists' own table, with an index for each order a list is read in, and the search index."""
    db.execute(
        """CREATE TABLE record (
            number INTEGER PRIMARY KEY,
            record_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, position INTEGER NOT NULL,
            parent TEXT NOT NULL, state TEXT NOT NULL, sort TEXT NOT NULL, title TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX record_in_order ON record (kind, sort, record_id)")
    db.execute("CREATE INDEX record_in_state ON record (kind, state, sort, record_id)")
    db.execute("CREATE INDEX record_of_parent ON record (kind, parent, sort, record_id, state, title)")
    db.execute(
        """CREATE VIRTUAL TABLE search USING fts5 (
            words, codes, content='', contentless_delete=1, tokenize='ascii'
        )"""
    )


@migrations()
def receive_batches(db: Database) -> None:
    """A cache of what other devices wrote, outside this device's chain; all of it can be dropped."""
    db.execute(
        """CREATE TABLE foreign_version (
            number INTEGER PRIMARY KEY, device TEXT NOT NULL, sequence INTEGER NOT NULL,
            record_id TEXT NOT NULL, kind TEXT NOT NULL, link TEXT NOT NULL, body BLOB NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX foreign_version_in_chain ON foreign_version (device, sequence)")
    db.execute(
        """CREATE TABLE foreign_link (
            device TEXT NOT NULL, sequence INTEGER NOT NULL, link TEXT NOT NULL,
            PRIMARY KEY (device, sequence)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE foreign_record (
            device TEXT NOT NULL, record_id TEXT NOT NULL, kind TEXT NOT NULL, sequence INTEGER NOT NULL,
            parent TEXT NOT NULL, state TEXT NOT NULL, sort TEXT NOT NULL, title TEXT NOT NULL,
            PRIMARY KEY (device, record_id)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX foreign_record_in_order ON foreign_record (kind, device, parent, sort)")
    db.execute(
        """CREATE TABLE foreign_blob (
            sha256 TEXT NOT NULL, device TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (sha256, device)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE foreign_volume (
            batch TEXT NOT NULL, volume INTEGER NOT NULL, volumes INTEGER NOT NULL, device TEXT NOT NULL,
            made_at TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, arrived_at TEXT NOT NULL,
            PRIMARY KEY (batch, volume)
        ) STRICT, WITHOUT ROWID"""
    )
