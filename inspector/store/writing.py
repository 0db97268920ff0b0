"""One change: versions, drafts and settings written in one transaction, one after the other in the chain."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from inspector.domain.chain import Head, follow
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.records import KIND_OF, outline
from inspector.store import searching
from inspector.store.driver import Connection, DriverError, told
from inspector.store.reading import Reading
from inspector.store.values import Origin, blobs_named, body_of, instant, instant_of, went_back
from inspector.trust.canonical import sha256

_ADD_VERSION = (
    "INSERT INTO version (version_id, record_id, kind, parent, author, device, at, offset_minutes,"
    " sequence, sha256, link, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LAST_VERSION = (
    "SELECT r.number, r.kind, v.version_id FROM record r JOIN version v ON v.position = r.position"
    " WHERE r.record_id = ?"
)


class Change(Reading):
    """What may be done inside `Workspace.change`. `changed` says afterwards what it touched."""

    def __init__(
        self,
        connection: Connection,
        path: Path,
        by: str,
        now: datetime,
        device: str,
        new_id: Callable[[], str],
    ) -> None:
        self.records_path = path
        self.by = by
        self.at, self.offset_minutes = instant(now)
        self.device = device
        self.changed = Changed()
        self.new_head: Head | None = None
        self.failure: Exception | None = None
        self.over = False
        self._new_id = new_id
        self._writer = connection
        self._touched: set[tuple[str, str]] = set()
        self._clock_seen = False

    def put(self, value: Any) -> str:
        """Append a version of the record; its id tells a new record from a known one."""
        self._look_at_clock()
        kind, record_id = KIND_OF[type(value)], value.id
        known = self._all(_LAST_VERSION, (record_id,))
        number, known_kind, parent = known[0] if known else (None, kind, "")
        if known_kind != kind:
            raise ValueError(f"{record_id} is a {known_kind}, not a {kind}")
        origin = Origin(
            self._new_id(), record_id, kind, parent, self.by, self.device, self.at, self.offset_minutes
        )
        body = body_of(origin, value)
        position = self._append(origin, body)
        project(self._run, value, record_id, kind, position, self.at, number)
        refer(self._run, value, record_id, body)
        self._touched.add((kind, record_id))
        return origin.version_id

    def _look_at_clock(self) -> None:
        """A clock that went back since the record before is written down, once, and stops nobody."""
        if self._clock_seen:
            return
        self._clock_seen = True
        before = self.last_at(self.device)
        if before and went_back(before, self.at):
            note = f"{before} {self.at}"
            self.put(
                KeyEvent(self._new_id(), KeyChange.CLOCK_BACK, instant_of(self.at), by=self.by, note=note)
            )

    def draft(self, record_id: str, reference: str, value: str | None) -> None:
        """Lay an answer over the record's last version; None takes it away again."""
        self._touch(record_id)
        before = self._draft_value(record_id, reference)
        if before != value:
            undo = "INSERT INTO draft_undo (record_id, reference, value) VALUES (?, ?, ?)"
            self._run(undo, (record_id, reference, before))
            self._lay(record_id, reference, value)

    def undo(self, record_id: str) -> tuple[str, str | None] | None:
        """Take back the last answer: its reference and what stood there before; None when there is none."""
        self._touch(record_id)
        last = self._all(
            "SELECT number, reference, value FROM draft_undo WHERE record_id = ?"
            " ORDER BY number DESC LIMIT 1",
            (record_id,),
        )
        if not last:
            return None
        number, reference, before = last[0]
        self._run("DELETE FROM draft_undo WHERE number = ?", (number,))
        self._lay(record_id, reference, before)
        return reference, before

    def clear_draft(self, record_id: str) -> None:
        """Forget overlay and undo list, once a version holds the answers."""
        self._touch(record_id)
        self._run("DELETE FROM draft WHERE record_id = ?", (record_id,))
        self._run("DELETE FROM draft_undo WHERE record_id = ?", (record_id,))

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep a setting; None forgets it."""
        if value is None:
            self._run("DELETE FROM meta WHERE key = ?", (key,))
        else:
            self._run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def finish(self) -> None:
        """Before the commit: nothing that failed half-way may be kept."""
        if self.failure is not None:
            raise self.failure
        self.changed = Changed(frozenset(self._touched))

    def _append(self, origin: Origin, body: bytes) -> int:
        digest = sha256(body)
        head = follow(self.new_head or self.head(self.device), digest)
        facts = (
            origin.version_id,
            origin.record_id,
            origin.kind,
            origin.parent,
            origin.author,
            origin.device,
            origin.at,
            origin.offset_minutes,
        )
        position = self._run(_ADD_VERSION, (*facts, head.sequence, digest, head.link, body))
        self.new_head = head
        return position

    def _lay(self, record_id: str, reference: str, value: str | None) -> None:
        if value is None:
            self._run("DELETE FROM draft WHERE record_id = ? AND reference = ?", (record_id, reference))
        else:
            lay = "INSERT OR REPLACE INTO draft (record_id, reference, value, at) VALUES (?, ?, ?, ?)"
            self._run(lay, (record_id, reference, value, self.at))

    def _draft_value(self, record_id: str, reference: str) -> str | None:
        query = "SELECT value FROM draft WHERE record_id = ? AND reference = ?"
        for (value,) in self._all(query, (record_id, reference)):
            return str(value)
        return None

    def _touch(self, record_id: str) -> None:
        if any(record_id == id for _, id in self._touched):
            return
        kinds = self._all("SELECT kind FROM record WHERE record_id = ?", (record_id,))
        if not kinds:
            raise Refused("record.unknown", id=record_id)
        self._touched.add((kinds[0][0], record_id))

    def _connection(self) -> Connection:
        if self.over:
            raise RuntimeError("the change is over")
        if self.failure is not None:
            raise self.failure
        return self._writer

    def _run(self, statement: str, facts: Iterable[Any]) -> int:
        connection = self._connection()
        try:
            number: int = connection.execute(statement, tuple(facts)).lastrowid
        except DriverError as error:
            self.failure = told(error, self.records_path)  # a full disk rolls back: nothing may follow
            raise self.failure from error
        return number


Run = Callable[[str, Iterable[Any]], int]


def project(
    run: Run, value: Any, record_id: str, kind: str, position: int, at: str, number: int | None
) -> None:
    """Bring lists and search up to this value; `number` is the record's row when it has one."""
    row = outline(value)
    facts = (position, row.parent, row.state, row.sort, row.title, at)
    if number is None:
        number = run(
            "INSERT INTO record (position, parent, state, sort, title, at, record_id, kind)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*facts, record_id, kind),
        )
    else:
        run(
            "UPDATE record SET position = ?, parent = ?, state = ?, sort = ?, title = ?, at = ?"
            " WHERE number = ?",
            (*facts, number),
        )
        run("DELETE FROM search WHERE rowid = ?", (number,))
    words, codes = searching.words(row.text), searching.codes(row.codes)
    if words or codes:
        run("INSERT INTO search (rowid, words, codes) VALUES (?, ?, ?)", (number, words, codes))


def refer(run: Run, value: Any, record_id: str, body: bytes) -> None:
    """Note which blobs the version names, so that the sweep leaves them alone."""
    for named, required in blobs_named(value, body).items():
        run(
            "INSERT INTO blob_reference (sha256, record_id, required) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET required = max(required, excluded.required)",
            (named, record_id, required),
        )
